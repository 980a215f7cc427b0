import { BlockStack, FormLayout, Text } from "@shopify/polaris";
import type { DraftSettings } from "../../presenters/policy-draft";
import { FormFieldView } from "./form-field";
import { SETTING_FORMS } from "./setting-forms";

interface SettingsFieldsProps {
  readonly settings: DraftSettings;
  readonly onChange: (settings: DraftSettings) => void;
}

/** What comes with a policy beside its rules. */
export function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  const forms = SETTING_FORMS.map(({ title, fields }) => ({
    title,
    fields: fields.filter(({ name }) => name in settings),
  })).filter(({ fields }) => fields.length > 0);
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
