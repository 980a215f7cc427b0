import { stampOf } from "../../app/records/policy-versions.ts";
import type { AppRecords } from "./app-records.ts";
import type { Staff } from "./staff.ts";

/** Staff press what the app's pages offer: "turn on" on the home page, "publish" and "on" in the policy editor. */
export async function turnOnPolicies(staff: Staff, records: AppRecords): Promise<void> {
  await staff.submit("/app?index", { intent: "turn-on" });

  await staff.submit("/app?index", { intent: "turn-on-returns" });
  await staff.submit("/app/settings", { intent: "connect", provider: "easypost", apiKey: "EZTK-demo-key" });

  const editor = "/app/policies/auto_cancellation";
  await staff.open(editor);
  const stamp = stampOf(records.draftOf("auto_cancellation") ?? "");
  await staff.submit(editor, { intent: "publish", stamp, note: "Turned on in the demo" });
  await staff.submit(editor, { intent: "mode", mode: "ON" });
}
