import { BlockStack, Button, ButtonGroup, ChoiceList, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { NoticeModel } from "../../presenters/delay-notice-model";
import { ErrorBanner } from "../error-banner";
import { useAction } from "../use-action";

interface AnswerFormProps {
  readonly notice: Pick<NoticeModel, "id" | "title" | "offered">;
  readonly onClose: () => void;
}

/** A shopper who called or wrote has told staff what they choose. */
export function AnswerForm({ notice: { id, title, offered }, onClose }: AnswerFormProps) {
  const [chosen, setChosen] = useState<string>(offered[0]?.value ?? "");
  const [words, setWords] = useState("");
  const { send, isBusy, errors, fields } = useAction(onClose);
  const isFinal = chosen === "cancel";
  return (
    <BlockStack gap="300">
      <ErrorBanner errors={fields.words ? [] : errors} />
      <ChoiceList
        title={`What does the shopper choose? (${title})`}
        choices={[...offered]}
        selected={[chosen]}
        onChange={([value]) => setChosen(value ?? "")}
      />
      <TextField
        label="What they said"
        helpText={
          isFinal
            ? "What has not left is cancelled and refunded at once, as if they had clicked it. That cannot be undone."
            : "E.g. the new address. Kept as evidence with the time."
        }
        value={words}
        onChange={setWords}
        error={fields.words}
        multiline={2}
        maxLength={1000}
        autoComplete="off"
      />
      <ButtonGroup>
        <Button
          variant="primary"
          tone={isFinal ? "critical" : undefined}
          loading={isBusy}
          onClick={() => send({ intent: "answer", noticeId: id, answer: chosen, words })}
        >
          {isFinal ? "Cancel it for the shopper" : "Save the answer"}
        </Button>
        <Button onClick={onClose} disabled={isBusy}>
          Not now
        </Button>
      </ButtonGroup>
    </BlockStack>
  );
}
