import { BlockStack, InlineStack, Link, Spinner, Text } from "@shopify/polaris";
import type { ReturnPageModel } from "../../presenters/return-page";
import { Time } from "../time";

type Standing = ReturnPageModel["orderReturn"];

/** Where a return stands, in a sentence, with what is due next. */
export function ReturnStanding({ orderReturn, isMoving }: { orderReturn: Standing; isMoving: boolean }) {
  const { sentence, asked, requested, opened, ended, due, againUrl } = orderReturn;
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        {isMoving && <Spinner size="small" accessibilityLabel="Under way" />}
        <Text as="p" variant="bodyLg">
          {sentence}
        </Text>
      </InlineStack>
      <Text as="p" tone="subdued">
        {asked}, <Time at={requested} />
        {opened && (
          <>
            ; approved <Time at={opened} />
          </>
        )}
        {ended && (
          <>
            ; ended <Time at={ended} />
          </>
        )}
        .
      </Text>
      {due && (
        <Text as="p" tone={due.isPast ? "critical" : undefined}>
          {due.isPast && due.label === "Answer due" ? "The answer was due" : due.label} <Time at={due.at} />.
        </Text>
      )}
      {againUrl && (
        <Text as="p">
          This has ended. You can <Link url={againUrl}>start another return of the same order</Link>.
        </Text>
      )}
    </BlockStack>
  );
}
