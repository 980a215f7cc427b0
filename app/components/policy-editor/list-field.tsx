import { TextField } from "@shopify/polaris";
import { useState } from "react";
import { useEditor, useProblem } from "./editor-context";
import { asList, type FieldOfType, type FieldOption, type FormFieldProps } from "./form-fields";

/** Several values with commas between. */
export function ListField({ field, value, path, onChange }: FormFieldProps<FieldOfType<"list">>) {
  const { reasons } = useEditor();
  const error = useProblem(path, { deep: true });
  const options = field.of === "reason" ? reasons : [];
  const [typed, setTyped] = useState<string | null>(null);
  const written = asList(value).map((item) => labelOf(options, item));
  return (
    <TextField
      label={field.label}
      helpText={field.help}
      value={typed ?? written.join(", ")}
      onChange={(text) => {
        setTyped(text);
        onChange(partsOf(text).map((part) => codeOf(options, part)));
      }}
      onBlur={() => setTyped(null)}
      multiline={written.length > 5 ? 2 : undefined}
      autoComplete="off"
      error={error}
    />
  );
}

/** What stands between the commas. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export function labelOf(options: readonly FieldOption[], code: string): string {
  return options.find(({ value }) => value === code)?.label ?? code;
}

/** The code of what was typed, be it a name or the code itself; what is neither stays as it is. */
export function codeOf(options: readonly FieldOption[], text: string): string {
  const wanted = text.toLowerCase();
  const meant = options.find(({ value, label }) => label.toLowerCase() === wanted || value.toLowerCase() === wanted);
  return meant?.value ?? text;
}
