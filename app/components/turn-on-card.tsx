import { BlockStack, Button, ButtonGroup, Card, Text } from "@shopify/polaris";
import { ErrorBanner } from "./error-banner";
import { useAction } from "./use-action";

const PARTS = {
  returns: {
    title: "Let shoppers return, on your terms",
    text:
      "Clear cases are approved by rule, what is less clear waits for you, and money goes back once items were counted in. " +
      "You can change every rule later.",
    button: "Turn on cautious returns",
    rules: "/app/policies/return",
  },
  shipping: {
    title: "Tell shoppers the truth when parcels are late",
    text:
      "Parcels are watched; who waits too long is told once, with a new date or honestly none, and may wait, cancel or claim. " +
      "A small goodwill within a monthly budget goes with it. You can change every rule later.",
    button: "Turn on cautious updates",
    rules: "/app/policies",
  },
} as const;

/** One click to a part of the app that works, cautiously. */
export function TurnOnCard({ part }: { part: keyof typeof PARTS }) {
  const { send, isBusy, errors } = useAction();
  const { title, text, button, rules } = PARTS[part];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingLg">
          {title}
        </Text>
        <Text as="p">{text}</Text>
        <ErrorBanner errors={errors} />
        <ButtonGroup>
          <Button variant="primary" loading={isBusy} onClick={() => send({ intent: `turn-on-${part}` })}>
            {button}
          </Button>
          <Button url={rules}>Look at the rules first</Button>
        </ButtonGroup>
      </BlockStack>
    </Card>
  );
}
