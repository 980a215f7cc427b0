import { BlockStack, Box, Divider, InlineGrid, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { Badge } from "../presenters/badge";
import type { TimeText } from "../presenters/time-text";
import { StateBadge } from "./state-badge";
import { Time } from "./time";

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly badge?: Badge;
  /** Small print under the title. */
  readonly about?: ReactNode;
  readonly text?: ReactNode;
  readonly at?: TimeText;
}

interface RowListProps {
  readonly rows: readonly Row[];
  readonly label: string;
  /** Inside a card that has its own padding. */
  readonly inCard?: boolean;
}

/** A list whose rows lead somewhere; columns on a desk, one under the other on a phone. */
export function RowList({ rows, label, inCard = false }: RowListProps) {
  return (
    <ul aria-label={label} style={{ listStyle: "none", margin: 0, padding: 0 }}>
      {rows.map((row, index) => (
        <li key={row.id}>
          {index > 0 && <Divider />}
          <Box paddingInline={inCard ? "0" : "400"} paddingBlock="300">
            <RowLine row={row} />
          </Box>
        </li>
      ))}
    </ul>
  );
}

function RowLine({ row: { title, url, badge, about, text, at } }: { row: Row }) {
  return (
    <InlineGrid columns={{ xs: "1fr", md: "minmax(0, 4fr) minmax(0, 6fr) minmax(0, 2fr)" }} gap="200">
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center">
          <Link url={url} removeUnderline>
            <Text as="span" fontWeight="semibold">
              {title}
            </Text>
          </Link>
          {badge && <StateBadge badge={badge} />}
        </InlineStack>
        {about && (
          <Text as="span" tone="subdued" variant="bodySm">
            {about}
          </Text>
        )}
      </BlockStack>
      <Text as="span" breakWord>
        {text}
      </Text>
      <Text as="span" tone="subdued">
        {at && <Time at={at} />}
      </Text>
    </InlineGrid>
  );
}
