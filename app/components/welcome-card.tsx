import { BlockStack, Button, ButtonGroup, Card, Text } from "@shopify/polaris";
import { ErrorBanner } from "./error-banner";
import { useAction } from "./use-action";

/** What a new shop sees first: one click to a working, cautious set-up. */
export function WelcomeCard() {
  const { send, isBusy, errors } = useAction();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingLg">
          Let shoppers cancel, without losing sight
        </Text>
        <Text as="p">
          Within an hour, and while nothing was shipped or accepted by a warehouse, orders are cancelled and refunded at
          once. Whatever is less clear waits for you. Shipped orders are declined. You can change every rule later.
        </Text>
        <ErrorBanner errors={errors} />
        <ButtonGroup>
          <Button variant="primary" loading={isBusy} onClick={() => send({ intent: "turn-on" })}>
            Turn on cautious cancellations
          </Button>
          <Button url="/app/policies/cancellation">Look at the rules first</Button>
        </ButtonGroup>
      </BlockStack>
    </Card>
  );
}
