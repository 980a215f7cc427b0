import { BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import type { CasePageModel } from "../presenters/case-page";
import { PhotoRow } from "./returns/photo-row";
import { Time } from "./time";

/** What was written, oldest first. */
export function CaseThread({ messages }: Pick<CasePageModel, "messages">) {
  return (
    <BlockStack as="ul" gap="300">
      {messages.map(({ id, by, at, isShopper, words, photos }) => (
        <li key={id} style={{ listStyle: "none" }}>
          <Box padding="300" borderRadius="200" background={isShopper ? "bg-surface-secondary" : "bg-surface-info"}>
            <BlockStack gap="200">
              <InlineStack gap="200" blockAlign="center">
                <Text as="h3" variant="headingSm">
                  {by}
                </Text>
                <Text as="span" tone="subdued">
                  <Time at={at} />
                </Text>
              </InlineStack>
              <div style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{words}</div>
              <PhotoRow photos={photos} of="Photo of the shopper" />
            </BlockStack>
          </Box>
        </li>
      ))}
    </BlockStack>
  );
}
