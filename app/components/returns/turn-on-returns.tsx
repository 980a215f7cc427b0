import { BlockStack, Button, ButtonGroup, Card, Text } from "@shopify/polaris";
import { ErrorBanner } from "../error-banner";
import { useAction } from "../use-action";

/** One click to returns that work, cautiously. */
export function TurnOnReturns() {
  const { send, isBusy, errors } = useAction();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingLg">
          Let shoppers return, on your terms
        </Text>
        <Text as="p">
          Clear cases are approved by rule, what is less clear waits for you, and money goes back once items were
          counted in. You can change every rule later.
        </Text>
        <ErrorBanner errors={errors} />
        <ButtonGroup>
          <Button variant="primary" loading={isBusy} onClick={() => send({ intent: "turn-on-returns" })}>
            Turn on cautious returns
          </Button>
          <Button url="/app/policies/return">Look at the rules first</Button>
        </ButtonGroup>
      </BlockStack>
    </Card>
  );
}
