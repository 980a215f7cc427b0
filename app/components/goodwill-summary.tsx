import { BlockStack, InlineGrid, ProgressBar, Text } from "@shopify/polaris";
import type { goodwillSummary } from "../presenters/goodwill-summary";
import { FactList } from "./fact-list";
import { NothingYet, SectionCard } from "./section-card";

interface GoodwillSummaryProps {
  readonly summary: ReturnType<typeof goodwillSummary>;
}

/** The budget, what became of what was given, and whether it pays. */
export function GoodwillSummary({ summary: { budget, numbers, comparison } }: GoodwillSummaryProps) {
  return (
    <InlineGrid columns={{ xs: "1fr", md: "1fr 1fr" }} gap="400">
      <BlockStack gap="400">
        <SectionCard title={budget.title}>
          {budget.text ? (
            <BlockStack gap="200">
              <ProgressBar
                progress={budget.percent}
                size="small"
                tone={budget.isUsedUp ? "critical" : "primary"}
                ariaLabelledBy="goodwill-budget"
              />
              <Text as="p" id="goodwill-budget">
                {budget.text}
              </Text>
              <NothingYet>
                Percent are counted by the order they are given for, as an estimate. What expires or is taken back is
                free again.
              </NothingYet>
            </BlockStack>
          ) : (
            <NothingYet>No budget is set: nothing is given.</NothingYet>
          )}
        </SectionCard>
        <SectionCard title="Does it pay?">
          <Text as="p">{comparison.verdict}</Text>
          <FactList items={comparison.numbers} />
        </SectionCard>
      </BlockStack>
      <SectionCard title="The last 365 days">
        <FactList items={numbers.items} />
        {numbers.note && <NothingYet>{numbers.note}</NothingYet>}
      </SectionCard>
    </InlineGrid>
  );
}
