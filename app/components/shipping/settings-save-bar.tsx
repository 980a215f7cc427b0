import { SaveBar } from "@shopify/app-bridge-react";
import { Button, ButtonGroup } from "@shopify/polaris";
import { Bare } from "../bare";
import { ErrorBanner } from "../error-banner";
import type { SettingsForm } from "./use-settings-draft";

interface SettingsSaveBarProps {
  readonly id: string;
  readonly form: Pick<SettingsForm<object>, "isDirty" | "isBusy" | "save" | "discard">;
}

/** Shown by the admin around the app while something is not saved. */
export function SettingsSaveBar({ id, form: { isDirty, isBusy, save, discard } }: SettingsSaveBarProps) {
  return (
    <SaveBar id={id} open={isDirty}>
      <button variant="primary" onClick={save} loading={isBusy ? "" : undefined} disabled={isBusy}>
        Save
      </button>
      <button onClick={discard} disabled={isBusy}>
        Discard
      </button>
    </SaveBar>
  );
}

/** The same at the end of a long form, where hands are when they have finished. */
export function SettingsButtons({ form }: { form: SettingsForm<object> }) {
  const { isDirty, isBusy, errors, fields, save, discard } = form;
  const wrong = Object.keys(fields).length;
  const mistakes = wrong > 0 && errors.length === 0 ? [`Something above needs another look (${wrong}).`] : errors;
  return (
    <Bare>
      <ErrorBanner errors={mistakes} title="Not saved" />
      <div style={{ marginBlockStart: "var(--p-space-300)" }}>
        <ButtonGroup>
          <Button variant="primary" onClick={save} loading={isBusy} disabled={!isDirty}>
            Save
          </Button>
          <Button onClick={discard} disabled={!isDirty || isBusy}>
            Discard
          </Button>
        </ButtonGroup>
      </div>
    </Bare>
  );
}
