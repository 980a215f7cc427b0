import { Checkbox, ChoiceList, Select } from "@shopify/polaris";
import { useProblem } from "./editor-context";
import { asList, asText, asYes, type FieldOfType, type FormFieldProps } from "./form-fields";
import { EitherField } from "./either-field";
import { ListField } from "./list-field";
import { OneTextField } from "./one-text-field";
import { RowsField } from "./rows-field";

/** A field of an answer or of the settings. */
export function FormFieldView({ field, ...props }: FormFieldProps) {
  switch (field.type) {
    case "number":
    case "money":
    case "text":
      return <OneTextField {...props} field={field} />;
    case "yes":
      return (
        <Checkbox label={field.label} helpText={field.help} checked={asYes(props.value)} onChange={props.onChange} />
      );
    case "choice":
      return <OneChoice {...props} field={field} />;
    case "choices":
      return <Choices {...props} field={field} />;
    case "list":
      return <ListField {...props} field={field} />;
    case "either":
      return <EitherField {...props} field={field} />;
    case "rows":
      return <RowsField {...props} field={field} />;
    default:
      return field satisfies never;
  }
}

function OneChoice({ field, value, path, onChange }: FormFieldProps<FieldOfType<"choice">>) {
  const error = useProblem(path);
  const { label, help, options } = field;
  return (
    <Select
      label={label}
      helpText={help}
      options={[...options]}
      value={asText(value)}
      onChange={onChange}
      error={error}
    />
  );
}

function Choices({ field, value, path, onChange }: FormFieldProps<FieldOfType<"choices">>) {
  const error = useProblem(path, { deep: true });
  return (
    <ChoiceList
      allowMultiple
      title={field.label}
      choices={[...field.options]}
      selected={[...asList(value)]}
      onChange={onChange}
      error={error}
    />
  );
}
