import { Badge, BlockStack, Box, Button, Card, Divider, InlineStack, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import type { ReceiveLine as LineModel } from "../presenters/receive-page";
import { overText } from "../presenters/receive-summary";
import { Thumbnail } from "./receive-photos";
import { ReceiveRow, type RowActions } from "./receive-row";
import { type CountRow, unitsOf } from "./receive-rows";

interface ReceiveLineProps {
  readonly line: LineModel;
  readonly rows: readonly CountRow[];
  readonly returnId: string;
  readonly locations: readonly { readonly label: string; readonly value: string }[];
  readonly mistakes: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly actions: RowActions & { split(lineId: string): void };
}

/** An announced line: what is expected of it, what was counted before, and the rows being counted now. */
export function ReceiveLine({ line, rows, returnId, locations, mistakes, actions }: ReceiveLineProps) {
  const now = rows.reduce((sum, row) => sum + unitsOf(row), 0);
  const over = line.came + now - line.announced;
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <BlockStack gap="050">
            <Text as="h2" variant="headingMd">
              {line.title}
            </Text>
            <Text as="p" tone="subdued">
              {[line.sku, line.reason].filter(Boolean).join(" · ")}
            </Text>
            {line.note && <Text as="p">“{line.note}”</Text>}
          </BlockStack>
          <InlineStack gap="200">
            <Badge>{`${line.announced} announced`}</Badge>
            {line.came > 0 && <Badge tone="success">{`${line.came} counted before`}</Badge>}
            {line.missing > 0 && <Badge tone="attention">{`${line.missing} said to be missing`}</Badge>}
          </InlineStack>
        </InlineStack>
        {line.photos.length > 0 && (
          <InlineStack gap="200">
            {line.photos.map(({ key, url }, index) => (
              <Thumbnail key={key} url={url} name={`Photo ${index + 1} of ${line.title}`} />
            ))}
          </InlineStack>
        )}
        {rows.map((row, index) => (
          <div key={row.key} role="group" aria-label={nameOf(line.title, index)}>
            {index > 0 && (
              <Box paddingBlockEnd="400">
                <Divider />
              </Box>
            )}
            <ReceiveRow
              row={row}
              name={nameOf(line.title, index)}
              canRemove={index > 0}
              mistakes={mistakes.get(row.key) ?? {}}
              {...{ returnId, locations, actions }}
            />
          </div>
        ))}
        <BlockStack>
          <div aria-live="polite">
            {over > 0 && now > 0 && (
              <Text as="p" tone="caution" fontWeight="semibold">
                {overText(line.title, over, line.announced)}
              </Text>
            )}
          </div>
          <InlineStack>
            <Button variant="plain" icon={PlusIcon} onClick={() => actions.split(line.id)}>
              Some of these are different
            </Button>
          </InlineStack>
        </BlockStack>
      </BlockStack>
    </Card>
  );
}

const nameOf = (title: string, index: number) => (index === 0 ? title : `${title}, row ${index + 1}`);
