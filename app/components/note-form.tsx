import { BlockStack, Button, ButtonGroup, TextField } from "@shopify/polaris";
import { useState } from "react";

interface NoteFormProps {
  readonly label: string;
  readonly help?: string;
  readonly submit: string;
  readonly tone?: "critical";
  readonly error?: string;
  readonly isBusy: boolean;
  readonly onSubmit: (text: string) => void;
  readonly onCancel: () => void;
}

/** Asks for one text before something is done; it opens with the focus in its field. */
export function NoteForm({ label, help, submit, tone, error, isBusy, onSubmit, onCancel }: NoteFormProps) {
  const [text, setText] = useState("");
  const [wasEmpty, setWasEmpty] = useState(false);
  const send = () => {
    setWasEmpty(text.trim() === "");
    if (text.trim() !== "") onSubmit(text.trim());
  };
  return (
    <BlockStack gap="300">
      <TextField
        label={label}
        helpText={help}
        value={text}
        onChange={setText}
        autoComplete="off"
        multiline={2}
        maxLength={500}
        focused
        error={wasEmpty && text.trim() === "" ? "Write something first" : error}
      />
      <ButtonGroup>
        <Button onClick={send} loading={isBusy} tone={tone} variant="primary">
          {submit}
        </Button>
        <Button onClick={onCancel} disabled={isBusy}>
          Not now
        </Button>
      </ButtonGroup>
    </BlockStack>
  );
}
