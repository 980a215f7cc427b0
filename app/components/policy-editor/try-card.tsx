import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import type { PolicyAnswer } from "../../presenters/policy-answer";
import type { DraftPolicy } from "../../presenters/policy-draft";
import { tryWords } from "../../presenters/try-words";
import { NothingYet, SectionCard } from "../section-card";
import { TraceView } from "../trace-view";
import { useEditor } from "./editor-context";

export interface TryChoice {
  readonly value: string;
  readonly label: string;
}

/** Runs what is on screen, saved or not, on a real order or parcel. Nothing is done to it. */
export function TryCard({ orders, draft }: { orders: readonly TryChoice[]; draft: DraftPolicy }) {
  const fetcher = useFetcher<PolicyAnswer>();
  const { reasons } = useEditor();
  const [order, setOrder] = useState(orders[0]?.value ?? "");
  const [reason, setReason] = useState("");
  const tried = fetcher.data?.tried;
  const words = tryWords(draft.kind);
  const run = () =>
    fetcher.submit({ intent: "try", order, reason, document: JSON.stringify(draft) }, { method: "post" });
  return (
    <SectionCard title={words.title}>
      {words.about && (
        <Text as="p" tone="subdued">
          {words.about}
        </Text>
      )}
      {orders.length === 0 ? (
        <NothingYet>{words.nothing}</NothingYet>
      ) : (
        <InlineStack gap="200" blockAlign="end">
          <Select label={words.subject} options={[...orders]} value={order} onChange={setOrder} />
          {words.reason && (
            <Select
              label={words.reason.label}
              options={[{ value: "", label: words.reason.none }, ...reasons]}
              value={reason}
              onChange={setReason}
            />
          )}
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
