import { useFetcher, useRevalidator } from "@remix-run/react";
import { Banner, BlockStack, Box, List, ProgressBar, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { type Batch, type BatchProgress, batchTitle } from "../../presenters/return-batch";

const LOOK_AGAIN_MS = 1_000;

/** How far the returns that were sent are, and to which of them it did not apply. */
export function BulkProgress({ batch, onDismiss }: { batch: Batch; onDismiss: () => void }) {
  const { load, data, state } = useFetcher<BatchProgress>();
  const { revalidate } = useRevalidator();
  const events = batch.sent.map(({ eventId }) => eventId).join(",");
  const ended = new Map(data?.ended.map(({ eventId, problem }) => [eventId, problem]));
  const done = batch.sent.filter(({ eventId }) => ended.has(eventId)).length;
  const isOver = done === batch.sent.length;
  useEffect(() => {
    if (isOver || state !== "idle") return;
    const timer = setTimeout(() => load(`/app/returns/progress?events=${events}`), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [events, isOver, load, state]);
  useEffect(() => {
    if (isOver) revalidate();
  }, [isOver, revalidate]);

  const problems = [
    ...batch.left,
    ...batch.sent.flatMap(({ name, eventId }) => {
      const why = ended.get(eventId);
      return why ? [{ name, why }] : [];
    }),
  ];
  const worked = done - problems.length + batch.left.length;
  const title = isOver ? batchTitle(batch.action, worked, batch.sent.length + batch.left.length) : "Being done";
  return (
    <Box padding="400">
      <Banner
        tone={!isOver ? "info" : problems.length > 0 ? "warning" : "success"}
        title={title}
        onDismiss={isOver ? onDismiss : undefined}
      >
        <BlockStack gap="200">
          {!isOver && (
            <>
              <Text as="p" id="bulk-progress">
                {done} of {batch.sent.length} carried out
              </Text>
              <ProgressBar
                size="small"
                progress={Math.round((100 * done) / Math.max(1, batch.sent.length))}
                ariaLabelledBy="bulk-progress"
              />
            </>
          )}
          {problems.length > 0 && (
            <>
              <Text as="p">It did not apply to:</Text>
              <List>
                {problems.map(({ name, why }) => (
                  <List.Item key={name}>
                    {name}: {why}
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </BlockStack>
      </Banner>
    </Box>
  );
}
