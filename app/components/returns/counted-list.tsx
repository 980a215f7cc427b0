import { BlockStack, InlineStack, Text } from "@shopify/polaris";
import type { CountedModel } from "../../presenters/return-labels";
import { NothingYet } from "../section-card";
import { StateBadge } from "../state-badge";
import { Time } from "../time";
import { PhotoRow } from "./photo-row";

/** What the warehouse counted in. */
export function CountedList({ counts }: { counts: readonly CountedModel[] }) {
  if (counts.length === 0) return <NothingYet>Nothing was counted in yet.</NothingYet>;
  return (
    <BlockStack as="ul" gap="300">
      {counts.map(({ id, title, isUnexpected, facts, accepted, note, by, at, photos }) => (
        <li key={id} style={{ listStyle: "none" }}>
          <BlockStack gap="100">
            <InlineStack gap="200" blockAlign="center">
              <Text as="h3" variant="headingSm">
                {title}
              </Text>
              {isUnexpected && <StateBadge badge={{ label: "Was not announced", tone: "warning" }} />}
              {!isUnexpected && (
                <StateBadge
                  badge={
                    accepted
                      ? { label: "Counts for the refund", tone: "success" }
                      : { label: "Does not count for the refund", tone: "new" }
                  }
                />
              )}
            </InlineStack>
            <Text as="p">{facts}</Text>
            {note && <Text as="p">{note}</Text>}
            <Text as="p" tone="subdued" variant="bodySm">
              {by}, <Time at={at} />
            </Text>
            <PhotoRow photos={photos} of={title} />
          </BlockStack>
        </li>
      ))}
    </BlockStack>
  );
}
