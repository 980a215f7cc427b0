import { BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import type { DeliveryModel } from "../../presenters/connections-page";
import { NothingYet } from "../section-card";
import { StateBadge } from "../state-badge";
import { Time } from "../time";

/** What a system was told last, newest first. */
export function DeliveryList({ deliveries }: { deliveries: readonly DeliveryModel[] }) {
  if (deliveries.length === 0) return <NothingYet>Nothing it asked for has happened yet.</NothingYet>;
  return (
    <BlockStack as="ul" gap="300">
      {deliveries.map(({ id, title, at, badge, text, url }) => (
        <li key={id} style={{ listStyle: "none" }}>
          <InlineStack gap="200" blockAlign="center">
            {url ? <Link url={url}>{title}</Link> : <Text as="span">{title}</Text>}
            <StateBadge badge={badge} />
            <Text as="span" tone="subdued">
              <Time at={at} />
            </Text>
          </InlineStack>
          {text && (
            <Text as="p" tone="subdued" variant="bodySm" breakWord>
              {text}
            </Text>
          )}
        </li>
      ))}
    </BlockStack>
  );
}
