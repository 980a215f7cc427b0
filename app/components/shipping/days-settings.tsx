import {
  BlockStack,
  Button,
  Card,
  ChoiceList,
  FormLayout,
  InlineStack,
  Select,
  Tag,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import type { ShippingDraft } from "../../presenters/shipping-form";
import type { SettingsForm } from "./use-settings-draft";

const WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

/** When an order leaves: how long it is handled, and on which days. */
export function DaysSettings({ form, timeZone }: { form: SettingsForm<ShippingDraft>; timeZone: string }) {
  const { draft, set, fields } = form;
  return (
    <Card>
      <BlockStack gap="400">
        <FormLayout>
          <FormLayout.Group>
            <TextField
              label="An order leaves within"
              suffix="working days"
              inputMode="numeric"
              helpText="At most. After that it counts as not shipped in time."
              value={draft.handlingDays}
              onChange={(handlingDays) => set({ handlingDays })}
              error={fields.handlingDays}
              autoComplete="off"
            />
            <Select
              label="Orders count from the same day until"
              helpText={`In the shop's time zone, ${timeZone}.`}
              options={HOURS}
              value={draft.cutOffHour}
              onChange={(cutOffHour) => set({ cutOffHour })}
              error={fields.cutOffHour}
            />
          </FormLayout.Group>
        </FormLayout>
        <ChoiceList
          allowMultiple
          title="Days on which parcels leave"
          choices={WEEK.map((label, index) => ({ value: String(index + 1), label }))}
          selected={[...draft.workdays]}
          onChange={(workdays) => set({ workdays })}
          error={fields.workdays}
        />
        <Holidays days={draft.holidays} error={fields.holidays} onChange={(holidays) => set({ holidays })} />
      </BlockStack>
    </Card>
  );
}

interface HolidaysProps {
  readonly days: readonly string[];
  readonly error?: string;
  readonly onChange: (days: readonly string[] & string[]) => void;
}

function Holidays({ days, error, onChange }: HolidaysProps) {
  const [day, setDay] = useState("");
  const add = () => {
    if (day) onChange([...new Set([...days, day])].sort());
    setDay("");
  };
  return (
    <BlockStack gap="200">
      <TextField
        label="Holidays, on which nothing leaves"
        type="date"
        value={day}
        onChange={setDay}
        autoComplete="off"
        error={error}
        connectedRight={
          <Button onClick={add} disabled={day === ""}>
            Add
          </Button>
        }
      />
      {days.length > 0 && (
        <InlineStack gap="200">
          {days.map((one) => (
            <Tag key={one} onRemove={() => onChange(days.filter((other) => other !== one))}>
              {one}
            </Tag>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
