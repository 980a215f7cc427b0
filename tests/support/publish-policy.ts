import type { AppRecords } from "../../scripts/demo/app-records";
import type { Staff } from "../../scripts/demo/staff";
import { presetsFor } from "../../app/domain/policy/presets";
import type { PolicyKind } from "../../app/domain/policy/kinds";
import { stampOf } from "../../app/records/policy-versions";

/** Staff choose a preset in the policy editor and publish it. */
export async function publishPreset(staff: Staff, records: AppRecords, kind: PolicyKind, id: string): Promise<void> {
  const preset = presetsFor(kind).find((one) => one.id === id);
  if (!preset) throw new Error(`There is no preset ${id}.`);
  const editor = `/app/policies/${kind}`;
  await staff.open(editor);
  const stamp = () => {
    const draft = records.draftOf(kind);
    return draft ? stampOf(draft) : "";
  };
  await staff.submit(editor, { intent: "save", stamp: stamp(), document: JSON.stringify(preset.document) });
  await staff.submit(editor, { intent: "publish", stamp: stamp(), note: id });
}
