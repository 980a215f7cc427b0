import { BlockStack, Button, ButtonGroup, TextField } from "@shopify/polaris";
import { useState } from "react";
import { MOST_ANSWER_WORDS } from "../domain/cases/limits";
import { ErrorBanner } from "./error-banner";
import { useAction } from "./use-action";

/** Where staff answer a shopper; what is typed stays until it was taken. */
export function CaseAnswer({ isClosed }: { isClosed: boolean }) {
  const [words, setWords] = useState("");
  // Pressed twice it is one answer; the next one is another.
  const [requestKey, setRequestKey] = useState(() => crypto.randomUUID());
  const { send, isBusy, busyWith, errors, fields } = useAction(() => {
    setWords("");
    setRequestKey(crypto.randomUUID());
  });
  const isEmpty = words.trim() === "";
  const answer = (intent: string) => () => send({ intent, words, requestKey });
  return (
    <BlockStack gap="300">
      {!fields.words && <ErrorBanner errors={errors} />}
      <TextField
        label="Your answer"
        helpText="It is mailed to the shopper, with a link to write back."
        value={words}
        onChange={setWords}
        multiline={5}
        maxLength={MOST_ANSWER_WORDS}
        showCharacterCount
        autoComplete="off"
        error={fields.words}
      />
      <ButtonGroup>
        <Button
          variant="primary"
          onClick={answer("answer")}
          disabled={isEmpty || isBusy}
          loading={busyWith === "answer"}
        >
          Send answer
        </Button>
        <Button
          onClick={answer("answer-and-close")}
          disabled={isEmpty || isBusy}
          loading={busyWith === "answer-and-close"}
        >
          Send and close
        </Button>
        {isClosed ? (
          <Button onClick={() => send({ intent: "reopen" })} disabled={isBusy} loading={busyWith === "reopen"}>
            Open again
          </Button>
        ) : (
          <Button onClick={() => send({ intent: "close" })} disabled={isBusy} loading={busyWith === "close"}>
            Close without a letter
          </Button>
        )}
      </ButtonGroup>
    </BlockStack>
  );
}
