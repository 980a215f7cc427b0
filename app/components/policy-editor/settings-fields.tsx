import { BlockStack, FormLayout, Text } from "@shopify/polaris";
import type { PolicyKind } from "../../domain/policy/kinds";
import type { DraftSettings } from "../../presenters/policy-draft";
import { FormFieldView } from "./form-field";
import { settingForms } from "./setting-forms";

interface SettingsFieldsProps {
  readonly kind: PolicyKind;
  readonly settings: DraftSettings;
  readonly onChange: (settings: DraftSettings) => void;
}

/** What comes with a policy beside its rules. */
export function SettingsFields({ kind, settings, onChange }: SettingsFieldsProps) {
  const forms = settingForms(kind)
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter(({ name }) => name in settings),
    }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <BlockStack gap="500">
      {forms.map(({ title, fields }) => (
        <BlockStack key={title} gap="200">
          {title !== "" && (
            <Text as="h3" variant="headingSm">
              {title}
            </Text>
          )}
          <FormLayout>
            {fields.map((field) => (
              <FormFieldView
                key={field.name}
                field={field}
                value={settings[field.name]}
                path={`settings.${field.name}`}
                onChange={(value) => onChange({ ...settings, [field.name]: value })}
              />
            ))}
          </FormLayout>
        </BlockStack>
      ))}
    </BlockStack>
  );
}
