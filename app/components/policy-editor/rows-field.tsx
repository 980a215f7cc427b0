import { BlockStack, Button, InlineError, InlineGrid, InlineStack, Text, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import { removeAt, replaceAt } from "./edit-group";
import { useProblem } from "./editor-context";
import { asRows, asText, type FieldOfType, type FormFieldProps } from "./form-fields";

/** Rows of dates, to which more can be added. */
export function RowsField({ field, value, path, onChange }: FormFieldProps<FieldOfType<"rows">>) {
  const { label, help, columns, most, add } = field;
  const rows = asRows(value);
  const error = useProblem(path);
  return (
    <BlockStack gap="200">
      <Text as="h4" variant="bodyMd">
        {label}
      </Text>
      {rows.map((row, index) => (
        <InlineStack key={index} gap="200" wrap={false} blockAlign="end">
          <div style={{ flex: 1, minWidth: 0 }}>
            <InlineGrid columns={{ xs: 1, md: columns.length }} gap="200">
              {columns.map((column) => (
                <DayField
                  key={column.name}
                  label={column.label}
                  path={`${path}[${index}].${column.name}`}
                  value={asText(row[column.name])}
                  onChange={(day) => onChange(replaceAt(rows, index, { ...row, [column.name]: day }))}
                />
              ))}
            </InlineGrid>
          </div>
          <Button
            icon={DeleteIcon}
            variant="tertiary"
            accessibilityLabel={`Remove row ${index + 1} of ${label}`}
            onClick={() => onChange(removeAt(rows, index))}
          />
        </InlineStack>
      ))}
      {error && <InlineError message={error} fieldID={path} />}
      <div>
        <Button
          icon={PlusIcon}
          disabled={rows.length >= most}
          onClick={() => onChange([...rows, Object.fromEntries(columns.map(({ name }) => [name, ""]))])}
        >
          {add}
        </Button>
      </div>
      <Text as="p" tone="subdued">
        {help}
      </Text>
    </BlockStack>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DayField({ label, path, value, onChange }: DayFieldProps) {
  const error = useProblem(path);
  return <TextField type="date" label={label} value={value} onChange={onChange} autoComplete="off" error={error} />;
}
