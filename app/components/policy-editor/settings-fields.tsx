import { FormLayout, TextField } from "@shopify/polaris";
import type { DraftPolicy } from "../../presenters/policy-draft";
import { useProblem } from "./editor-context";

const FIELDS = [
  {
    name: "graceMinutes",
    label: "Hold new orders for",
    suffix: "minutes",
    help: "So that a shopper can cancel before the warehouse begins. 0 holds nothing.",
  },
  {
    name: "warehouseHours",
    label: "Time for a warehouse to answer",
    suffix: "hours",
    help: "When a fulfillment service was asked to stop and does not answer, you are asked.",
  },
  {
    name: "reviewHours",
    label: "Time for you to answer a request",
    suffix: "hours",
    help: "When a person decides, the shopper is told by when they hear from you.",
  },
  {
    name: "brakePerHour",
    label: "Stop and ask above",
    suffix: "cancellations an hour",
    help: "A brake for automatic cancellations. 0 means no brake.",
  },
] as const;

type Settings = DraftPolicy["settings"];

export function SettingsFields({ settings, onChange }: { settings: Settings; onChange: (settings: Settings) => void }) {
  return (
    <FormLayout>
      {FIELDS.filter(({ name }) => name in settings).map((field) => (
        <SettingField key={field.name} field={field} settings={settings} onChange={onChange} />
      ))}
    </FormLayout>
  );
}

interface SettingFieldProps {
  readonly field: (typeof FIELDS)[number];
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

function SettingField({ field: { name, label, suffix, help }, settings, onChange }: SettingFieldProps) {
  const error = useProblem(`settings.${name}`);
  return (
    <TextField
      label={label}
      suffix={suffix}
      helpText={help}
      inputMode="numeric"
      value={String(settings[name] ?? "")}
      onChange={(value) => onChange({ ...settings, [name]: value })}
      autoComplete="off"
      error={error}
    />
  );
}
