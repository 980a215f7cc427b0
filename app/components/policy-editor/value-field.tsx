import { InlineGrid, Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { DraftComparison, DraftScalar } from "../../presenters/policy-draft";
import type { EditorFact } from "../../presenters/policy-page";
import { OPERATORS, type Arity } from "../../domain/policy/operators";
import { useEditor } from "./editor-context";
import { codeOf, labelOf, partsOf } from "./list-field";

type Value = DraftComparison["value"];

interface ValueFieldProps {
  readonly fact: EditorFact;
  readonly is: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error?: string;
}

export function arityOf(fact: EditorFact, is: string): Arity {
  return OPERATORS[fact.type].find((operator) => operator.is === is)?.takes ?? "none";
}

/** The field that fits the fact and its operator: nothing, one value, two, or a list. */
export function ValueField(props: ValueFieldProps) {
  const { fact, is, value, onChange } = props;
  const many = Array.isArray(value) ? (value as readonly DraftScalar[]) : [];
  switch (arityOf(fact, is)) {
    case "none":
      return null;
    case "one":
      return (
        <OneValue
          {...props}
          label={`Value of ${fact.label}`}
          value={Array.isArray(value) ? undefined : (value as DraftScalar)}
        />
      );
    case "two":
      return (
        <InlineGrid columns={2} gap="200">
          <OneValue {...props} label="From" value={many[0]} onChange={(from) => onChange([from, many[1] ?? ""])} />
          <OneValue
            {...props}
            label="To"
            value={many[1]}
            onChange={(to) => onChange([many[0] ?? "", to])}
            error={undefined}
          />
        </InlineGrid>
      );
    case "many":
      return <ManyValues {...props} value={many} />;
  }
}

type OneValueProps = Omit<ValueFieldProps, "value" | "onChange"> & {
  readonly label: string;
  readonly value: DraftScalar | undefined;
  readonly onChange: (value: DraftScalar) => void;
};

const YES_NO = [
  { value: "true", label: "yes" },
  { value: "false", label: "no" },
];

function OneValue({ fact, label, value, onChange, error }: OneValueProps) {
  const { currency } = useEditor();
  const shown = value === undefined ? "" : String(value);
  if (fact.type === "boolean") {
    return (
      <Select
        label={label}
        labelHidden
        options={YES_NO}
        value={shown}
        onChange={(text) => onChange(text === "true")}
        error={error}
      />
    );
  }
  if (fact.type === "enum") {
    const options = [{ value: "", label: "Choose…", disabled: true }, ...(fact.options ?? [])];
    return <Select label={label} labelHidden options={options} value={shown} onChange={onChange} error={error} />;
  }
  return (
    <TextField
      label={label}
      labelHidden
      value={shown}
      onChange={onChange}
      autoComplete="off"
      inputMode={
        fact.type === "money" || fact.type === "number" ? "decimal" : fact.type === "integer" ? "numeric" : "text"
      }
      prefix={fact.type === "money" ? currency : undefined}
      suffix={fact.unit}
      placeholder={fact.example}
      error={error}
    />
  );
}

/** Several values with commas between; for choices their names are understood as well as their codes. */
function ManyValues({
  fact,
  value,
  onChange,
  error,
}: Omit<ValueFieldProps, "value"> & { readonly value: readonly DraftScalar[] }) {
  const [typed, setTyped] = useState<string | null>(null);
  const options = fact.options ?? [];
  const written = value.map((item) => labelOf(options, String(item))).join(", ");
  const change = (text: string) => {
    setTyped(text);
    onChange(partsOf(text).map((part) => codeOf(options, part)));
  };
  const choices = options.map(({ label }) => label).join(", ");
  return (
    <TextField
      label={`Values of ${fact.label}, with commas between`}
      labelHidden
      value={typed ?? written}
      onChange={change}
      onBlur={() => setTyped(null)}
      autoComplete="off"
      placeholder={fact.example}
      helpText={choices ? `Any of: ${choices}. Commas between.` : "With commas between."}
      error={error}
    />
  );
}
