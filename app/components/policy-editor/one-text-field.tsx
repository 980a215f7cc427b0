import { TextField } from "@shopify/polaris";
import { useEditor, useProblem } from "./editor-context";
import { asText, type FieldOfType, type FormFieldProps } from "./form-fields";

/** A number, an amount or a text. */
export function OneTextField({
  field,
  labelHidden,
  value,
  path,
  deep,
  onChange,
}: FormFieldProps<FieldOfType<"number" | "money" | "text">>) {
  const { currency } = useEditor();
  const error = useProblem(path, { deep });
  return (
    <TextField
      label={field.label}
      labelHidden={labelHidden}
      helpText={field.help}
      suffix={field.type === "number" ? field.suffix : undefined}
      prefix={field.type === "money" ? currency : undefined}
      inputMode={field.type === "number" ? "numeric" : field.type === "money" ? "decimal" : undefined}
      multiline={field.type === "text" ? field.lines : undefined}
      maxLength={field.type === "text" ? field.most : undefined}
      value={asText(value)}
      onChange={onChange}
      autoComplete="off"
      error={error}
    />
  );
}
