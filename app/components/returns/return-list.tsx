import { BlockStack, Box, Checkbox, Divider, InlineGrid, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReturnRowModel } from "../../presenters/return-model";
import { StateBadge } from "../state-badge";
import { Time } from "../time";

interface ReturnListProps {
  readonly rows: readonly ReturnRowModel[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}

/** Returns that can be ticked; columns on a desk, one under the other on a phone. */
export function ReturnList({ rows, chosen, onChoose }: ReturnListProps) {
  const ids = rows.map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <>
      <Box paddingInline="400" paddingBlock="200" background="bg-surface-secondary">
        <Checkbox
          label="All on this page"
          checked={count === 0 ? false : count === ids.length ? true : "indeterminate"}
          onChange={(isChosen) => onChoose(ids, isChosen)}
        />
      </Box>
      <ul aria-label="Returns, newest first" style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {rows.map((row, index) => (
          <li key={row.id}>
            {index > 0 && <Divider />}
            <Box paddingInline="400" paddingBlock="300">
              <InlineStack gap="300" wrap={false} blockAlign="start">
                <Checkbox
                  label={`Choose ${row.rma}`}
                  labelHidden
                  checked={chosen.has(row.id)}
                  onChange={(isChosen) => onChoose([row.id], isChosen)}
                />
                <div style={{ flex: 1, minWidth: 0 }}>
                  <ReturnLine row={row} />
                </div>
              </InlineStack>
            </Box>
          </li>
        ))}
      </ul>
    </>
  );
}

function ReturnLine({ row }: { row: ReturnRowModel }) {
  const { url, rma, orderName, orderUrl, badge, what, reasons, resolution, sentence, requested, due } = row;
  return (
    <InlineGrid
      columns={{ xs: "1fr", md: "minmax(0, 4fr) minmax(0, 3fr) minmax(0, 4fr) minmax(0, 2fr)" }}
      gap={{ xs: "100", md: "300" }}
    >
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center">
          <Link url={url} removeUnderline>
            <Text as="span" fontWeight="semibold">
              {rma}
            </Text>
          </Link>
          <StateBadge badge={badge} />
        </InlineStack>
        <Text as="span" tone="subdued" variant="bodySm">
          <Link url={orderUrl}>{orderName}</Link>, {what}
        </Text>
      </BlockStack>
      <BlockStack gap="050">
        <Text as="span">{resolution}</Text>
        <Text as="span" tone="subdued" variant="bodySm" breakWord>
          {reasons}
        </Text>
      </BlockStack>
      <Text as="span" breakWord>
        {sentence}
      </Text>
      <BlockStack gap="050">
        <Text as="span" tone="subdued">
          <Time at={requested} />
        </Text>
        {due && (
          <Text as="span" variant="bodySm" tone={due.isPast ? "critical" : "subdued"}>
            {due.isPast && due.label === "Answer due" ? "Answer was due" : due.label} <Time at={due.at} />
          </Text>
        )}
      </BlockStack>
    </InlineGrid>
  );
}
