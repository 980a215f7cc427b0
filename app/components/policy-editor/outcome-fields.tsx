import { BlockStack, InlineError, Select } from "@shopify/polaris";
import type { PolicyKind } from "../../domain/policy/kinds";
import type { DraftOutcome, DraftSetting } from "../../presenters/policy-draft";
import { useProblem } from "./editor-context";
import { FormFieldView } from "./form-field";
import { OUTCOME_FORMS } from "./outcome-forms";

interface OutcomeFieldsProps {
  readonly kind: PolicyKind;
  readonly outcome: DraftOutcome;
  readonly path: string;
  readonly onChange: (outcome: DraftOutcome) => void;
}

/** What a rule answers. The fields follow the answer chosen; what both answers ask for is kept. */
export function OutcomeFields({ kind, outcome, path, onChange }: OutcomeFieldsProps) {
  const forms = OUTCOME_FORMS[kind];
  const form = forms[outcome.do];
  const options = Object.entries(forms).map(([value, { label }]) => ({ value, label }));
  const [ownError, actError] = [useProblem(path), useProblem(`${path}.do`)];
  const choose = (act: string) => {
    const { start = {} } = forms[act] ?? {};
    const kept = Object.keys(start).filter((name) => name === "because" && name in outcome);
    onChange({ ...start, ...Object.fromEntries(kept.map((name) => [name, outcome[name] ?? ""])), do: act });
  };
  const set = (name: string) => (value: DraftSetting) => onChange({ ...outcome, [name]: value } as DraftOutcome);
  return (
    <BlockStack gap="300">
      <Select
        label="Answer"
        // An answer that is the only one needs no choice, unless the draft holds something else.
        labelHidden={options.length === 1}
        options={options}
        value={outcome.do}
        onChange={choose}
        error={actError ?? ownError}
      />
      {form?.fields.map((field) => (
        <FormFieldView
          key={field.name}
          field={field}
          value={outcome[field.name]}
          path={`${path}.${field.name}`}
          onChange={set(field.name)}
        />
      ))}
      {!form && <InlineError message="Choose an answer" fieldID={path} />}
    </BlockStack>
  );
}
