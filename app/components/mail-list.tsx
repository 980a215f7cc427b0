import { BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import type { MailModel } from "../presenters/mail-model";
import { Disclosure } from "./disclosure";
import { NothingYet } from "./section-card";
import { StateBadge } from "./state-badge";
import { Time } from "./time";

/** Mails as the shopper got them, as text. */
export function MailList({ mails }: { mails: readonly MailModel[] }) {
  if (mails.length === 0) return <NothingYet>No mail was sent.</NothingYet>;
  return (
    <BlockStack as="ul" gap="300">
      {mails.map((mail) => (
        <li key={mail.id} style={{ listStyle: "none" }}>
          <BlockStack gap="100">
            <InlineStack gap="200" blockAlign="center">
              <Text as="h3" variant="headingSm">
                {mail.subject}
              </Text>
              <StateBadge badge={mail.badge} />
            </InlineStack>
            <Text as="p" tone="subdued" breakWord>
              to {mail.to}, <Time at={mail.at} />
              {mail.response && ` (mail server: ${mail.response})`}
            </Text>
            {mail.text && (
              <Disclosure label="Read the mail">
                <Box padding="300" background="bg-surface-secondary" borderRadius="200">
                  <div style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{mail.text}</div>
                </Box>
              </Disclosure>
            )}
          </BlockStack>
        </li>
      ))}
    </BlockStack>
  );
}
