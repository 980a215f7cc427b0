import { BlockStack, Button, InlineStack, TextField } from "@shopify/polaris";
import { type FormEvent, useState } from "react";
import type { EditedWords } from "../../presenters/messages-page";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { useAction } from "../use-action";

interface TestSendProps {
  readonly channel: string;
  readonly words: EditedWords;
  readonly order: string;
}

/** Sends the words as they stand in the editor, saved or not, to somebody of the staff. */
export function TestSend({ channel, words, order }: TestSendProps) {
  const [to, setTo] = useState("");
  const { send, isBusy, errors, fields } = useAction();
  const isSms = channel === "SMS";
  const sendTest = (event: FormEvent) => {
    event.preventDefault();
    void send({ intent: "test", to, order, ...words });
  };
  return (
    <SectionCard title="Send a test">
      <form onSubmit={sendTest} noValidate>
        <BlockStack gap="300">
          <ErrorBanner errors={errors} title="It was not sent" />
          <TextField
            label={isSms ? "To this number" : "To this address"}
            type={isSms ? "tel" : "email"}
            value={to}
            onChange={setTo}
            maxLength={200}
            autoComplete={isSms ? "tel" : "email"}
            helpText="It is marked [Test], and its links are examples that lead nowhere."
            error={Boolean(fields.to)}
          />
          <InlineStack>
            <Button submit loading={isBusy} disabled={to.trim() === ""}>
              Send a test
            </Button>
          </InlineStack>
        </BlockStack>
      </form>
    </SectionCard>
  );
}
