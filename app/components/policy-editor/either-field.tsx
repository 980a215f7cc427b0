import { BlockStack, Select } from "@shopify/polaris";
import { asRow, type FieldOfType, type FormFieldProps } from "./form-fields";
import { OneTextField } from "./one-text-field";

/** A choice of fields, of which one is filled in: a percentage or an amount. */
export function EitherField({ field, value, path, onChange }: FormFieldProps<FieldOfType<"either">>) {
  const held = asRow(value);
  const chosen = field.forms.find(({ name }) => name in held) ?? field.forms[0];
  if (!chosen) return null;
  return (
    <BlockStack gap="200">
      <Select
        label={field.label}
        options={field.forms.map(({ name, label }) => ({ value: name, label }))}
        value={chosen.name}
        onChange={(name) => onChange({ [name]: field.start[name] ?? "" })}
      />
      <OneTextField
        field={chosen}
        labelHidden
        value={held[chosen.name]}
        path={path}
        deep
        onChange={(next) => onChange({ [chosen.name]: next as string })}
      />
    </BlockStack>
  );
}
