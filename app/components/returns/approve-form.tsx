import { BlockStack, Button, ButtonGroup, Select, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { LineAnswer } from "../../domain/returns/types";
import type { ReturnLineModel } from "../../presenters/return-lines";
import { FocusBox } from "./focus-box";

interface ApproveFormProps {
  readonly lines: readonly ReturnLineModel[];
  /** What exactly will happen. */
  readonly text: string;
  readonly isBusy: boolean;
  readonly onSubmit: (fields: { readonly answers: string; readonly because: string }) => void;
  readonly onCancel: () => void;
}

type Answer = Exclude<LineAnswer, "REVIEW">;
const OPTIONS: { value: Answer; label: string }[] = [
  { value: "APPROVED", label: "Yes, to be sent back" },
  { value: "KEEP", label: "Yes, and the shopper keeps it" },
  { value: "DECLINED", label: "No" },
];

/** Staff say yes, item by item. */
export function ApproveForm({ lines, text, isBusy, onSubmit, onCancel }: ApproveFormProps) {
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>(() =>
    Object.fromEntries(lines.map(({ id, answer }) => [id, answer === "REVIEW" ? "APPROVED" : answer])),
  );
  const declined = lines.filter(({ id }) => answers[id] === "DECLINED");
  const [because, setBecause] = useState(() => declined.find((line) => line.because)?.because ?? "");
  const [wasSent, setSent] = useState(false);
  const isNone = declined.length === lines.length;
  const isUnsaid = declined.length > 0 && because.trim() === "";
  const submit = () => {
    setSent(true);
    if (!isNone && !isUnsaid) onSubmit({ answers: JSON.stringify(answers), because: because.trim() });
  };
  return (
    <FocusBox label="Approve this return">
      <BlockStack gap="300">
        <Text as="p" fontWeight="semibold">
          Approve this return
        </Text>
        {lines.map(({ id, title, quantity }, index) => (
          <Select
            key={id}
            label={`${quantity} × ${title}`}
            options={OPTIONS}
            value={answers[id]}
            onChange={(value) => setAnswers({ ...answers, [id]: value as Answer })}
            error={wasSent && isNone && index === 0 ? "Say yes to at least one item, or decline the return" : undefined}
          />
        ))}
        {declined.length > 0 && (
          <TextField
            label="Why not the others?"
            helpText="The shopper reads this."
            value={because}
            onChange={setBecause}
            multiline={2}
            maxLength={500}
            autoComplete="off"
            error={wasSent && isUnsaid ? "Write something first" : undefined}
          />
        )}
        <Text as="p">{text}</Text>
        <ButtonGroup>
          <Button variant="primary" loading={isBusy} onClick={submit}>
            Approve
          </Button>
          <Button onClick={onCancel} disabled={isBusy}>
            Not now
          </Button>
        </ButtonGroup>
      </BlockStack>
    </FocusBox>
  );
}
