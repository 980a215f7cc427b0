import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import type { PolicyAnswer } from "../../presenters/policy-answer";
import type { DraftPolicy } from "../../presenters/policy-draft";
import { NothingYet, SectionCard } from "../section-card";
import { TraceView } from "../trace-view";

export interface TryChoice {
  readonly value: string;
  readonly label: string;
}

/** Runs what is on screen, saved or not, on a real order. Nothing is done to the order. */
export function TryCard({ orders, draft }: { orders: readonly TryChoice[]; draft: DraftPolicy }) {
  const fetcher = useFetcher<PolicyAnswer>();
  const [order, setOrder] = useState(orders[0]?.value ?? "");
  const tried = fetcher.data?.tried;
  const run = () => fetcher.submit({ intent: "try", order, document: JSON.stringify(draft) }, { method: "post" });
  return (
    <SectionCard title="Try it on a real order">
      {orders.length === 0 ? (
        <NothingYet>As soon as there are orders you can try the rules on them.</NothingYet>
      ) : (
        <InlineStack gap="200" blockAlign="end">
          <Select label="Order" options={[...orders]} value={order} onChange={setOrder} />
          <Button onClick={run} loading={fetcher.state !== "idle"}>
            Try
          </Button>
        </InlineStack>
      )}
      <div aria-live="polite">
        {tried?.outcome === "invalid" && (
          <Banner tone="warning">Mend the mistakes first: {tried.problems.errors[0]?.sentence}</Banner>
        )}
        {fetcher.data && !fetcher.data.ok && <Banner tone="critical">{fetcher.data.errors.join(" ")}</Banner>}
        {tried?.outcome === "decided" && (
          <BlockStack gap="300">
            <Text as="h3" variant="headingSm">
              {tried.answer}
            </Text>
            {tried.note && <Banner tone="info">{tried.note}</Banner>}
            {tried.trace && <TraceView trace={tried.trace} />}
          </BlockStack>
        )}
      </div>
    </SectionCard>
  );
}
