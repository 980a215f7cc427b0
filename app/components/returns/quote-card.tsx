import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import type { QuoteModel } from "../../presenters/return-quote";
import { FactList } from "../fact-list";
import { SectionCard } from "../section-card";
import { StateBadge } from "../state-badge";
import { FocusBox } from "./focus-box";
import { MoneyList } from "./money-list";

interface QuoteCardProps {
  readonly quote: QuoteModel;
  readonly isBusy: boolean;
  readonly onStart: () => void;
}

/** What the return is worth, part by part, with the button that starts exactly this. */
export function QuoteCard({ quote, isBusy, onStart }: QuoteCardProps) {
  const { lines, parts, terms, submit, canStart } = quote;
  return (
    <FocusBox label="What it is worth">
      <SectionCard title="What it is worth">
        <BlockStack as="ul" gap="200">
          {lines.map(({ id, text, badge, because }) => (
            <li key={id} style={{ listStyle: "none" }}>
              <InlineStack gap="200" blockAlign="center">
                <Text as="span">{text}</Text>
                <StateBadge badge={badge} />
              </InlineStack>
              {because && <Text as="p">{because}</Text>}
            </li>
          ))}
        </BlockStack>
        {parts ? (
          <MoneyList label="The quote" parts={parts} />
        ) : (
          <Text as="p" tone="subdued">
            No money goes back.
          </Text>
        )}
        <FactList items={terms} />
        <Text as="p" tone="subdued">
          Calculated by Shopify just now, in what the shopper paid in.
        </Text>
        <div>
          <Button variant="primary" loading={isBusy} disabled={!canStart} onClick={onStart}>
            {submit}
          </Button>
        </div>
      </SectionCard>
    </FocusBox>
  );
}
