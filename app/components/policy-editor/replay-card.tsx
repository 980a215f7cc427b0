import { Banner, BlockStack, Button, InlineStack, ProgressBar, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import type { DraftPolicy } from "../../presenters/policy-draft";
import { REPLAY_DAYS, REPLAY_MINUTES, REPLAYED, replayedPast } from "../../presenters/replay-words";
import { NothingYet, SectionCard } from "../section-card";
import { ReplayResult } from "./replay-result";
import { useReplay } from "./use-replay";

const DAYS = REPLAY_DAYS.map((days) => ({ value: String(days), label: `Last ${days} days` }));
const MINUTES = Object.entries(REPLAY_MINUTES).map(([value, label]) => ({ value, label: `${label} after ordering` }));

/** Runs what is on screen, saved or not, on all orders of a period, beside what decides today. Nothing is done to any order. */
export function ReplayCard({ draft, currency }: { draft: DraftPolicy; currency: string }) {
  const [days, setDays] = useState("60");
  const [minutes, setMinutes] = useState("60");
  const { start, stop, isRunning, read, of, replay, error } = useReplay();
  const [asked, setAsked] = useState("");
  const document = JSON.stringify(draft);
  const past = replayedPast(draft.kind);
  const isAsked = draft.kind === "cancellation";
  const begin = () => {
    setAsked(document);
    start({ days, minutes, document });
  };
  return (
    <SectionCard title={past.title}>
      <Text as="p" tone="subdued">
        {REPLAYED[draft.kind]}
      </Text>
      <InlineStack gap="200" blockAlign="end">
        <Select label={past.label} options={DAYS} value={days} onChange={setDays} disabled={isRunning} />
        {isAsked && (
          <Select label="Asked" options={MINUTES} value={minutes} onChange={setMinutes} disabled={isRunning} />
        )}
        {isRunning ? <Button onClick={stop}>Stop</Button> : <Button onClick={begin}>Replay</Button>}
      </InlineStack>
      {isRunning && (
        <BlockStack gap="100">
          <ProgressBar size="small" progress={of === 0 ? 0 : (100 * read) / of} ariaLabelledBy="replay-progress" />
          <Text as="p" id="replay-progress">{`${read} of ${of} ${past.noun}`}</Text>
        </BlockStack>
      )}
      <div aria-live="polite">
        {error && <Banner tone="warning">{error}</Banner>}
        {!isRunning && replay && asked === document && (
          <ReplayResult kind={draft.kind} replay={replay} currency={currency} />
        )}
        {!isRunning && replay && asked !== document && (
          <NothingYet>The rules were changed since the replay. Replay again to see what they do now.</NothingYet>
        )}
      </div>
    </SectionCard>
  );
}
