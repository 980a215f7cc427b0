import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { isReturnKind } from "../../domain/policy/kinds";
import type { PolicyAnswer } from "../../presenters/policy-answer";
import type { DraftPolicy } from "../../presenters/policy-draft";
import { NothingYet, SectionCard } from "../section-card";
import { TraceView } from "../trace-view";
import { useEditor } from "./editor-context";

export interface TryChoice {
  readonly value: string;
  readonly label: string;
}

const NO_REASON = { value: "", label: "No reason" };

/** Runs what is on screen, saved or not, on a real order. Nothing is done to the order. */
export function TryCard({ orders, draft }: { orders: readonly TryChoice[]; draft: DraftPolicy }) {
  const fetcher = useFetcher<PolicyAnswer>();
  const { reasons } = useEditor();
  const [order, setOrder] = useState(orders[0]?.value ?? "");
  const [reason, setReason] = useState("");
  const tried = fetcher.data?.tried;
  const isReturn = isReturnKind(draft.kind);
  const run = () =>
    fetcher.submit({ intent: "try", order, reason, document: JSON.stringify(draft) }, { method: "post" });
  return (
    <SectionCard title="Try it on a real order">
      {isReturn && (
        <Text as="p" tone="subdued">
          As if the shopper asked now to return all that is left of it, with photos.
        </Text>
      )}
      {orders.length === 0 ? (
        <NothingYet>
          {isReturn
            ? "As soon as an order was shipped you can try the rules on it."
            : "As soon as there are orders you can try the rules on them."}
        </NothingYet>
      ) : (
        <InlineStack gap="200" blockAlign="end">
          <Select label="Order" options={[...orders]} value={order} onChange={setOrder} />
          {isReturn && <Select label="Reason" options={[NO_REASON, ...reasons]} value={reason} onChange={setReason} />}
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
            {tried.note && <Banner tone="info">{tried.note}</Banner>}
            {tried.answers.map(({ title, answer, trace }, index) => (
              <BlockStack key={index} gap="300">
                <Text as="h3" variant="headingSm">
                  {title ? `${title}. ${answer}` : answer}
                </Text>
                {trace && <TraceView trace={trace} />}
              </BlockStack>
            ))}
          </BlockStack>
        )}
      </div>
    </SectionCard>
  );
}
