import type { ShippingKind } from "../../app/domain/policy/kinds.ts";
import { DEFAULT_SHIPPING } from "../../app/domain/shipping/settings.ts";
import { DEFAULT_SURVEYS } from "../../app/domain/surveys.ts";
import { shippingDraftOf, surveyDraftOf } from "../../app/presenters/shipping-form.ts";
import { stampOf } from "../../app/records/policy-versions.ts";
import type { Plot } from "./plot.ts";
import { eventually } from "./tell.ts";

/** `delay_not_shipped` comes later: other orders of the story have not left either, and would take of the goodwill budget. */
const KINDS = ["delay_no_scan", "delay_carrier_late", "delay_missed", "goodwill"] as const;

/**
 * Staff turn on the cautious policies about delay, one after the other. Goodwill gets a monthly budget, and nobody is held
 * out of it: who is depends on the shop's key. Without quiet hours, so that the hour of the demo does not matter.
 */
export async function turnOnShipping(plot: Plot, monthlyBudget: string): Promise<void> {
  const { staff } = plot;
  const shipping = shippingDraftOf({ ...DEFAULT_SHIPPING, quietFrom: 0, quietUntil: 0 });
  await staff.submit("/app/settings/shipping", { draft: JSON.stringify(shipping) });
  const surveys = surveyDraftOf({ ...DEFAULT_SURVEYS, nps: true });
  await staff.submit("/app/settings/surveys", { draft: JSON.stringify(surveys) });
  for (const kind of KINDS) await turnOn(plot, kind, kind === "goodwill" ? { monthlyBudget, holdOutPercent: 0 } : {});
  await untilQuiet(plot);
}

export async function turnOnNotShipped(plot: Plot): Promise<void> {
  await turnOn(plot, "delay_not_shipped");
  await untilQuiet(plot);
}

/** Every open order is looked at under a new policy; on a busy machine that takes a while. */
async function untilQuiet({ records }: Plot): Promise<void> {
  await eventually("the open orders are looked at under the new policies", async () => records.toBeDecided() === 0, {
    seconds: 60,
    tell: () => `${records.toBeDecided()} wait.`,
  });
}

/** "Save" where something is changed, then "publish" and "on", as in the policy editor. */
async function turnOn({ staff, records }: Plot, kind: ShippingKind, changes: object = {}): Promise<void> {
  const editor = `/app/policies/${kind}`;
  if (records.draftOf(kind) === null) await staff.open(editor);
  const draft = () => records.draftOf(kind) ?? "";
  if (Object.keys(changes).length > 0) {
    const policy = JSON.parse(draft()) as { readonly settings: object };
    const document = JSON.stringify({ ...policy, settings: { ...policy.settings, ...changes } });
    await staff.submit(editor, { intent: "save", stamp: stampOf(draft()), document });
  }
  await staff.submit(editor, { intent: "publish", stamp: stampOf(draft()), note: "Turned on in the demo" });
  await staff.submit(editor, { intent: "mode", mode: "ON" });
}
