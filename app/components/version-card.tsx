import { BlockStack, Button, List, Text } from "@shopify/polaris";
import type { VersionModel } from "../presenters/version-model";
import { Disclosure } from "./disclosure";
import { ErrorBanner } from "./error-banner";
import { SectionCard } from "./section-card";
import { StateBadge } from "./state-badge";
import { Time } from "./time";
import { useAction } from "./use-action";

/** One version: what it changed, what it says, and the way back to it. */
export function VersionCard({ version }: { version: VersionModel }) {
  const { send, isBusy, errors } = useAction();
  const { id, number, badge, note, by, at, changes, rules, canBringBack } = version;
  return (
    <SectionCard title={`Version ${number}`} aside={<StateBadge badge={badge} />}>
      <ErrorBanner errors={errors} />
      {note && <Text as="p">{note}</Text>}
      <Text as="p" tone="subdued">
        {by}, <Time at={at} />
      </Text>
      {changes && (
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            Changed
          </Text>
          <Sentences of={changes.length > 0 ? changes : ["Nothing: it decides like the version before."]} />
        </BlockStack>
      )}
      <Disclosure label={`All rules of version ${number}`}>
        <Sentences of={rules} />
      </Disclosure>
      {canBringBack && (
        <div>
          <Button
            loading={isBusy}
            onClick={() => send({ intent: "roll-back", version: id })}
            accessibilityLabel={`Bring version ${number} back`}
          >
            Bring this version back
          </Button>
        </div>
      )}
    </SectionCard>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <List>
      {of.map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}
