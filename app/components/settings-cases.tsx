import { BlockStack, Card, InlineStack, Button, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { ErrorBanner } from "./error-banner";
import { useAction } from "./use-action";

/** By when shoppers who write are told to expect an answer. */
export function SettingsCases({ answerHours }: { answerHours: number }) {
  const { send, isBusy, errors, fields } = useAction();
  const [typed, setTyped] = useState(String(answerHours));
  return (
    <Card>
      <BlockStack gap="300">
        <ErrorBanner errors={fields.answerHours ? [] : errors} />
        <TextField
          label="Answer within"
          suffix="hours"
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          helpText="The first letter names this time, nights and weekends included. With 0 it names none."
          error={fields.answerHours}
          autoComplete="off"
          maxLength={4}
        />
        <Text as="p" tone="subdued">
          It holds for who writes from now on.
        </Text>
        <InlineStack>
          <Button
            variant="primary"
            loading={isBusy}
            disabled={typed.trim() === String(answerHours)}
            onClick={() => send({ intent: "cases", answerHours: typed })}
          >
            Save the time to answer
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
