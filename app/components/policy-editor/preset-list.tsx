import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import type { DraftPolicy } from "../../presenters/policy-draft";
import { Disclosure } from "../disclosure";
import type { PolicyPage } from "../../presenters/policy-page";

interface PresetListProps {
  readonly presets: PolicyPage["presets"];
  readonly onUse: (document: DraftPolicy) => void;
}

/** Ready-made policies; using one only changes the draft on screen. */
export function PresetList({ presets, onUse }: PresetListProps) {
  return (
    <Disclosure label="Start from a ready-made policy">
      <BlockStack as="ul" gap="300">
        {presets.map(({ id, name, description, document }) => (
          <li key={id} style={{ listStyle: "none" }}>
            <InlineStack gap="300" wrap={false} align="space-between" blockAlign="center">
              <div>
                <Text as="h3" variant="headingSm">
                  {name}
                </Text>
                <Text as="p" tone="subdued">
                  {description}
                </Text>
              </div>
              <div style={{ flex: "none" }}>
                <Button onClick={() => onUse(document)} accessibilityLabel={`Use the policy “${name}”`}>
                  Use
                </Button>
              </div>
            </InlineStack>
          </li>
        ))}
      </BlockStack>
    </Disclosure>
  );
}
