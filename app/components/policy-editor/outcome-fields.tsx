import { BlockStack, Checkbox, InlineError, InlineGrid, Select, TextField } from "@shopify/polaris";
import type { PolicyKind } from "../../domain/policy/types";
import { CANCEL_REASONS } from "../../presenters/cancellation-words";
import type { DraftOutcome, DraftScalar, DraftValue } from "../../presenters/policy-draft";
import { useProblem } from "./editor-context";

interface OutcomeFieldsProps {
  readonly kind: PolicyKind;
  readonly outcome: DraftOutcome;
  readonly path: string;
  readonly onChange: (outcome: DraftOutcome) => void;
}

const CHOICES: Readonly<Record<PolicyKind, readonly { value: string; label: string }[]>> = {
  cancellation: [
    { value: "cancel", label: "Cancel the order" },
    { value: "review", label: "Ask a person" },
    { value: "decline", label: "Decline" },
  ],
  auto_cancellation: [
    { value: "cancel", label: "Cancel the order" },
    { value: "review", label: "Ask a person" },
    { value: "keep", label: "Keep the order" },
  ],
  return: [],
  label: [],
  refund_timing: [],
  abuse: [],
};
const REFUNDS = [
  { value: "original_payment", label: "Refund to the original payment" },
  { value: "none", label: "No refund" },
];
const REASONS = Object.entries(CANCEL_REASONS).map(([value, label]) => ({ value, label }));

const CANCEL = { refund: "original_payment", restock: true, undoMinutes: 5 };
const STARTS: Readonly<Record<string, Readonly<Record<string, DraftScalar>>>> = {
  "cancellation cancel": CANCEL,
  "auto_cancellation cancel": { ...CANCEL, reason: "OTHER", because: "" },
};

/** What a rule answers. The fields follow the answer chosen. */
export function OutcomeFields({ kind, outcome, path, onChange }: OutcomeFieldsProps) {
  const choose = (act: string) => {
    const rest: Readonly<Record<string, DraftValue>> =
      STARTS[`${kind} ${act}`] ?? (act === "keep" ? {} : { because: outcome.because ?? "" });
    onChange({ do: act, ...rest });
  };
  const set = (name: string) => (value: DraftScalar) => onChange({ ...outcome, [name]: value });
  const text = (name: string) => String(outcome[name] ?? "");
  const [ownError, undoError] = [useProblem(path), useProblem(`${path}.undoMinutes`)];
  const [becauseError, actError] = [useProblem(`${path}.because`), useProblem(`${path}.do`)];
  const isCancel = outcome.do === "cancel";
  return (
    <BlockStack gap="300">
      <Select
        label="Answer"
        options={[...CHOICES[kind]]}
        value={outcome.do}
        onChange={choose}
        error={actError ?? ownError}
      />
      {isCancel && (
        <>
          <InlineGrid columns={{ xs: 1, md: 2 }} gap="300">
            <Select label="Money" options={REFUNDS} value={text("refund")} onChange={set("refund")} />
            <TextField
              label="Time to change one's mind"
              suffix="minutes"
              inputMode="numeric"
              value={text("undoMinutes")}
              onChange={set("undoMinutes")}
              autoComplete="off"
              error={undoError}
            />
          </InlineGrid>
          <Checkbox
            label="Put the items back into stock"
            checked={outcome.restock === true || outcome.restock === "true"}
            onChange={set("restock")}
          />
          {"reason" in outcome && (
            <Select label="Reason given to Shopify" options={REASONS} value={text("reason")} onChange={set("reason")} />
          )}
        </>
      )}
      {"because" in outcome && (
        <TextField
          label={outcome.do === "review" ? "Why a person should look" : "What the shopper reads"}
          value={text("because")}
          onChange={set("because")}
          multiline={2}
          maxLength={500}
          autoComplete="off"
          error={becauseError}
        />
      )}
      {!isCancel && !("because" in outcome) && outcome.do !== "keep" && (
        <InlineError message="Choose an answer" fieldID={path} />
      )}
    </BlockStack>
  );
}
