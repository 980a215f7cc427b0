import { BlockStack, InlineStack, Link, Spinner, Text } from "@shopify/polaris";
import type { CancellationModel } from "../presenters/cancellation-model";
import { Countdown } from "./countdown";
import { FactList } from "./fact-list";
import { Time } from "./time";

/** Where a cancellation stands, in a sentence, with what happens next and by when. */
export function CancellationStanding({
  cancellation,
  isMoving,
}: {
  cancellation: CancellationModel;
  isMoving: boolean;
}) {
  const { sentence, requested, ended, undoUntil, warehouseBy, askAgainUrl, atStake, refund } = cancellation;
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        {isMoving && <Spinner size="small" accessibilityLabel="Under way" />}
        <Text as="p" variant="bodyLg">
          {sentence}
        </Text>
      </InlineStack>
      {undoUntil && (
        <Text as="p">
          It can still be kept for <Countdown until={undoUntil} />.
        </Text>
      )}
      {warehouseBy && (
        <Text as="p">
          The warehouse should answer by <Time at={warehouseBy} />; then you are asked.
        </Text>
      )}
      <Text as="p" tone="subdued">
        Asked <Time at={requested} />
        {ended && (
          <>
            , ended <Time at={ended} />
          </>
        )}
        .
      </Text>
      {refund && (
        <Text as="p" fontWeight="semibold">
          {refund}
        </Text>
      )}
      {atStake.length > 0 && <FactList items={atStake} />}
      {askAgainUrl && (
        <Text as="p">
          This has ended. You can <Link url={askAgainUrl}>ask again for the same order</Link>.
        </Text>
      )}
    </BlockStack>
  );
}
