import { useFetcher } from "@remix-run/react";
import { Box } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { BatchAnswer } from "../../presenters/return-batch";
import type { ReturnRowModel } from "../../presenters/return-model";
import { ErrorBanner } from "../error-banner";
import { BulkBar } from "./bulk-bar";
import { BulkProgress } from "./bulk-progress";
import { ReturnList } from "./return-list";

interface ReturnBoardProps {
  readonly rows: readonly ReturnRowModel[];
  readonly declineReasons: Readonly<Record<string, string>>;
}

/** The list with what can be done to several returns at once. */
export function ReturnBoard({ rows, declineReasons }: ReturnBoardProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dismissed, setDismissed] = useState<unknown>(null);
  const { submit, data, state } = useFetcher<BatchAnswer>();
  const isBusy = state !== "idle";
  useEffect(() => {
    if (data?.ok) setChosen(new Set());
  }, [data]);
  const onPage = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const rest = onPage.filter((id) => !ids.includes(id));
    setChosen(new Set(isChosen ? [...rest, ...ids] : rest));
    // What was done before is not what happens to those chosen now.
    setDismissed(data);
  };
  const batch = data && data !== dismissed ? data.batch : undefined;
  return (
    <>
      {data && data !== dismissed && !data.ok && !isBusy && (
        <Box padding="400">
          <ErrorBanner errors={data.errors} />
        </Box>
      )}
      {batch && !isBusy && (
        <BulkProgress
          key={batch.sent.map(({ eventId }) => eventId).join()}
          batch={batch}
          onDismiss={() => setDismissed(data)}
        />
      )}
      <BulkBar
        key={onPage.length === 0 ? "none" : "some"}
        count={onPage.length}
        isBusy={isBusy}
        declineReasons={declineReasons}
        onSend={(intent, more) => {
          void submit(
            { ...more, intent, ids: JSON.stringify(onPage) },
            { method: "post", action: "/app/returns?index" },
          );
        }}
        onClear={() => setChosen(new Set())}
      />
      <ReturnList rows={rows} chosen={chosen} onChoose={choose} />
    </>
  );
}
