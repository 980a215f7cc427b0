import { useState } from "react";
import { useAction } from "../use-action";

/** A form of settings: what is typed, whether it differs from what is saved, and the way to save it. */
export function useSettingsDraft<Draft extends object>(saved: Draft) {
  const [draft, setDraft] = useState(saved);
  const { send, isBusy, errors, fields } = useAction();
  return {
    draft,
    isDirty: JSON.stringify(draft) !== JSON.stringify(saved),
    isBusy,
    /** Of the form as a whole; those of a field stand beside it. */
    errors: Object.keys(fields).some((name) => name !== "form") ? [] : errors,
    fields,
    set: (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change })),
    save: () => void send({ draft: JSON.stringify(draft) }),
    discard: () => setDraft(saved),
  };
}
export type SettingsForm<Draft extends object> = ReturnType<typeof useSettingsDraft<Draft>>;
