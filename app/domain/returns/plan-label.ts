import type { PlannedEffect } from "../planned-effect";
import type { NativeReturn } from "./native";
import { returnMail, type ReturnStepInput } from "./step";
import type { LabelView } from "./types";

const DAY = 86_400_000;
const GONE = new Set(["VOIDING", "VOIDED", "SPENT"]);

export interface LabelPlan {
  readonly effects: readonly PlannedEffect[];
  readonly wakeAt: Date | null;
  /** The shopper has, or needs, no label from us that is not there yet. */
  readonly isReady: boolean;
  /** Why a person should look at it; null = no reason. */
  readonly review: string | null;
}

const NO_CARRIER = "A prepaid label was promised and no carrier account is connected: upload a label.";

/** Buys the label as late as the policy allows, puts it on Shopify's return, sends it, and gives it back unused in time. */
export function planLabel(input: ReturnStepInput, native: NativeReturn): LabelPlan {
  const { orderReturn, effects, labels, settings } = input;
  const { id: returnId, orderId, terms } = orderReturn;
  const own = labels.filter(({ state }) => !GONE.has(state) && state !== "PREPARED");
  const [label] = own.slice(-1);
  if (label) return withLabel(input, native, label);
  if (terms.label.kind !== "prepaid") {
    const template = terms.label.kind === "none" ? "return-keep" : "return-approved";
    return { effects: returnMail(orderReturn, template), wakeAt: null, isReady: true, review: null };
  }
  const bought = labels.filter(({ state }) => state !== "PREPARED");
  const last = Math.max(0, ...bought.map(({ preparedAt }) => preparedAt.getTime()));
  const asked = orderReturn.labelAskedAt !== null && orderReturn.labelAskedAt.getTime() > last;
  // What the shopper pays for is bought at once: its fee is part of Shopify's return from the beginning.
  const isLate = settings.labelWhen === "request" && terms.label.fee === null;
  if (!asked && (bought.length > 0 || isLate)) {
    return { effects: returnMail(orderReturn, "return-approved"), wakeAt: null, isReady: true, review: null };
  }
  const key = `return-label/${returnId}/${bought.length}`;
  if (!settings.hasCarrier) return { effects: [], wakeAt: null, isReady: false, review: NO_CARRIER };
  // Settled by hand without a label, in Shopify or on paper: nothing more to buy.
  const isSettled = effects.some((one) => one.key === key && one.state === "DONE");
  if (isSettled) return { effects: [], wakeAt: null, isReady: true, review: null };
  const buy: PlannedEffect = { kind: "buy-return-label", key, input: { orderId, returnId } };
  return { effects: [buy], wakeAt: null, isReady: false, review: null };
}

function withLabel(
  { orderReturn, effects, settings, now }: ReturnStepInput,
  native: NativeReturn,
  label: LabelView,
): LabelPlan {
  const { id: returnId, orderId } = orderReturn;
  const key = `attach-label/${label.id}`;
  // Settled by hand: it is on Shopify's return, or needs not be.
  const isSettled = effects.some((one) => one.key === key && one.state === "DONE");
  if (!label.isAttached && !isSettled && native.status === "OPEN") {
    const input = { orderId, returnId, nativeId: native.id, labelId: label.id };
    const attach: PlannedEffect = { kind: "attach-return-label", key, input };
    return { effects: [attach], wakeAt: null, isReady: false, review: null };
  }
  const mails = returnMail(orderReturn, "return-label", label.id);
  const giveBackAt = giveBack(label, settings.voidBeforeDays);
  if (giveBackAt === null || giveBackAt > now)
    return { effects: mails, wakeAt: giveBackAt, isReady: true, review: null };
  const input = { orderId, returnId, labelId: label.id };
  const back: PlannedEffect = { kind: "void-return-label", key: `void-label/${label.id}`, input };
  return { effects: [back], wakeAt: null, isReady: true, review: null };
}

/** When an unused label is to be given back; null = it is used, or there is nothing to get back. */
function giveBack({ state, isPrepaid, scannedAt, voidUntil }: LabelView, beforeDays: number): Date | null {
  if (state !== "BOUGHT" || !isPrepaid || scannedAt !== null || voidUntil === null) return null;
  return new Date(voidUntil.getTime() - beforeDays * DAY);
}
