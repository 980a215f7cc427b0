import { BlockStack, Button, Card, InlineGrid, InlineStack, Text, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import type { ShippingDraft } from "../../presenters/shipping-form";
import { removeAt, replaceAt } from "../policy-editor/edit-group";
import type { SettingsForm } from "./use-settings-draft";

/** How long a parcel takes, where nothing better is known. */
export function TransitSettings({ form }: { form: SettingsForm<ShippingDraft> }) {
  const { draft, set, fields } = form;
  const rows = draft.transitByCountry;
  const change = (index: number, row: Partial<(typeof rows)[number]>) =>
    set({ transitByCountry: [...replaceAt(rows, index, { ...rows[index]!, ...row })] });
  return (
    <Card>
      <BlockStack gap="400">
        <TextField
          label="A parcel arrives within"
          suffix="working days"
          inputMode="numeric"
          helpText="At most, from the day it leaves. The carrier's own date and your own history of deliveries come first."
          value={draft.transitDays}
          onChange={(transitDays) => set({ transitDays })}
          error={fields.transitDays}
          autoComplete="off"
        />
        <BlockStack gap="200">
          <Text as="h3" variant="headingSm">
            Other days for some countries
          </Text>
          {rows.map((row, index) => (
            <InlineStack key={index} gap="200" wrap={false} blockAlign="start">
              <div style={{ flex: 1, minWidth: 0 }}>
                <InlineGrid columns={{ xs: 1, md: "2fr 1fr" }} gap="200">
                  <TextField
                    label="Countries"
                    placeholder="DE, AT"
                    value={row.countries}
                    onChange={(countries) => change(index, { countries })}
                    error={fields[`transitByCountry.${index}.countries`]}
                    autoComplete="off"
                  />
                  <TextField
                    label="Within"
                    suffix="working days"
                    inputMode="numeric"
                    value={row.days}
                    onChange={(days) => change(index, { days })}
                    error={fields[`transitByCountry.${index}.days`]}
                    autoComplete="off"
                  />
                </InlineGrid>
              </div>
              <div style={{ paddingBlockStart: "var(--p-space-600)" }}>
                <Button
                  icon={DeleteIcon}
                  variant="tertiary"
                  accessibilityLabel={`Remove the days for ${row.countries || `row ${index + 1}`}`}
                  onClick={() => set({ transitByCountry: [...removeAt(rows, index)] })}
                />
              </div>
            </InlineStack>
          ))}
          {fields.transitByCountry && (
            <Text as="p" tone="critical">
              {fields.transitByCountry}
            </Text>
          )}
          <div>
            <Button
              icon={PlusIcon}
              disabled={rows.length >= 50}
              onClick={() => set({ transitByCountry: [...rows, { countries: "", days: draft.transitDays }] })}
            >
              Add countries
            </Button>
          </div>
        </BlockStack>
      </BlockStack>
    </Card>
  );
}
