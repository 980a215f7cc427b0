import type { PlannedEffect } from "../planned-effect";
import { goingLines, stillToCount } from "./count";
import { moveNative } from "./move-native";
import type { NativeReturn } from "./native";
import { planLabel } from "./plan-label";
import { planMoney } from "./plan-money";
import { planReminders } from "./plan-reminders";
import { type ReturnEffectView, returnMail, type ReturnStep, type ReturnStepInput } from "./step";
import type { OrderReturn, ReturnState } from "./types";

const DAY = 86_400_000;
const STOPPED = new Set(["FAILED", "UNPROVED"]);
/** Failing to tell somebody, to show a request in Shopify, or to get money back for a label, does not stop a return. */
const DO_NOT_STOP = new Set(["send-mail", "add-tags", "void-return-label", "file-return-request"]);

/**
 * Where an open return goes next, given the world as it is now. Pure: called again after every event that may concern
 * it, it gives the same answer for the same world, so lost, doubled and late events do no harm.
 */
export function planReturnStep(input: ReturnStepInput): ReturnStep {
  const { orderReturn, native } = input;
  if (!native) return notAtShopify(input);
  switch (native.status) {
    case "DECLINED":
      return step("DECLINED", "Declined in Shopify.", []);
    case "CANCELED":
      return canceled(input, whyCanceled(input));
    case "REQUESTED":
      return orderReturn.state === "REVIEW" ? waits(orderReturn) : approving(input, native);
    case "OPEN":
    case "CLOSED":
      return going(input, native);
  }
}

function notAtShopify(input: ReturnStepInput): ReturnStep {
  const { orderReturn } = input;
  if (orderReturn.nativeId) return canceled(input, "The return is not in Shopify any more.");
  if (orderReturn.state === "REVIEW") return waits(orderReturn);
  const failed = stopped(input.effects);
  if (failed) return needsPerson(failed);
  const { id: returnId, orderId } = orderReturn;
  const open = { kind: "open-return", key: `open-return/${returnId}`, input: { orderId, returnId } } as const;
  return opening(input, "Being opened at Shopify.", open);
}

/** A request that was approved here, but not yet at Shopify. */
function approving(input: ReturnStepInput, native: NativeReturn): ReturnStep {
  const failed = stopped(input.effects);
  if (failed) return needsPerson(failed);
  const approve = moveNative(input.orderReturn, native.id, "approve", `approve-return/${input.orderReturn.id}`);
  return opening(input, "Being approved at Shopify.", approve);
}

/** What our records say is done cannot be planned again: where Shopify does not show it, a person has to look. */
function opening({ effects }: ReturnStepInput, sentence: string, effect: PlannedEffect): ReturnStep {
  return isDone(effects, effect) ? step("FAILED", NOT_SHOWN, []) : step("OPENING", sentence, [effect]);
}

function going(input: ReturnStepInput, native: NativeReturn): ReturnStep {
  const { orderReturn, effects, counted } = input;
  const failed = stopped(effects);
  if (failed) return needsPerson(failed);
  const removal = removeDeclined(input, native);
  if (removal) return opening(input, "The lines that were declined are taken out.", removal);

  const label = planLabel(input, native);
  const money = planMoney(input, native, label.isReady);
  if (money.problem) return step("FAILED", money.problem, []);
  const left = stillToCount(orderReturn, counted);
  if (native.status === "CLOSED" && !money.goesOn) return closed(input, native, left, money.told);
  const soon = [...label.effects, ...money.effects];
  if (money.isBusy)
    return { state: "PROCESSING", sentence: "Being processed at Shopify.", effects: soon, wakeAt: null };
  if (money.waits) return { ...step("FAILED", money.waits, soon), wakeAt: new Date(input.now.getTime() + DAY) };
  if (left === 0) return ending(input, native, money.told);

  const reminders = planReminders(input, native, money.given);
  const review = label.review ?? reminders.review;
  const where = review ? waitsFor(review) : whereItIs(orderReturn, left, money.given ? paidPart(input, native) : null);
  return {
    ...where,
    effects: [...soon, ...reminders.effects, ...parcelMails(orderReturn)],
    wakeAt: earliest(label.wakeAt, reminders.wakeAt),
  };
}

/** Nothing more will come: Shopify's return is closed, unless somebody still wants something of it. */
function ending(input: ReturnStepInput, native: NativeReturn, told: readonly PlannedEffect[]): ReturnStep {
  const { orderReturn, effects } = input;
  if (native.status === "CLOSED") return closed(input, native, 0, told);
  const known = new Set(orderReturn.lines.map(({ returnLineItemId }) => returnLineItemId));
  const isForeign = native.lines.some((line) => !known.has(line.id) && line.quantity > line.processedQuantity);
  if (isForeign) return step("REVIEW", MORE_THERE, told);
  // Whoever reopened a finished return has something in mind: it is not closed again under their hands.
  const isReopened = orderReturn.state === "CLOSED" || orderReturn.state === "REVIEW";
  const reopens = effects.filter(({ key }) => key.startsWith("reopen-return/")).length;
  const close = moveNative(
    orderReturn,
    native.id,
    "close",
    `close-return/${processedUnits(native)}.${reopens}/${orderReturn.id}`,
  );
  return isReopened || isDone(effects, close)
    ? step("REVIEW", NOTHING_LEFT, told)
    : step("PROCESSING", CLOSING, [...told, close]);
}

const CLOSING = "Being closed at Shopify.";
const NOTHING_LEFT =
  "It is open in Shopify, and nothing of it is left to do: end it with “Finished by hand”, or close it there.";
const MORE_THERE = "Somebody added items to it in Shopify: finish them there.";
const NOT_SHOWN = "A step was recorded as done, but Shopify does not show it. Look at the return in Shopify.";
const NOTHING_GIVEN = "Done: nothing was to be given back.";
const PROCESSED = "Done: what came back was processed.";
const KEPT = "Done: refunded, and the shopper keeps it.";
const KEPT_GIFT = "Done: it was a gift, and the shopper keeps it.";

function closed(
  input: ReturnStepInput,
  native: NativeReturn,
  left: number,
  told: readonly PlannedEffect[],
): ReturnStep {
  const isProcessed = processedUnits(native) > 0;
  const going = goingLines(input.orderReturn);
  const isKept = going.length > 0 && going.every(({ answer }) => answer === "KEEP");
  const kept = input.orderReturn.terms.gift ? KEPT_GIFT : KEPT;
  const sentence = left > 0 ? "Closed in Shopify." : !isProcessed ? NOTHING_GIVEN : isKept ? kept : PROCESSED;
  // Of what others processed Shopify tells the shopper; who was paid before sending hears that it arrived.
  const mails = isProcessed && !cameAfterwards(input) ? [] : returnMail(input.orderReturn, "return-done");
  return step("CLOSED", sentence, [...told, ...giveBackLabels(input), ...mails]);
}

/** Money was given ahead of the goods, and they are here now. */
function cameAfterwards({ orderReturn, effects, counted }: ReturnStepInput): boolean {
  const isPaid = effects.some(({ kind, state }) => kind === "process-return" && state === "DONE");
  const isHere = counted.some(({ disposition }) => disposition !== "MISSING");
  return isPaid && isHere && orderReturn.terms.refundWhen === "approved";
}

function canceled(input: ReturnStepInput, sentence: string): ReturnStep {
  const mails = returnMail(input.orderReturn, "return-canceled");
  return step("CANCELED", sentence, [...giveBackLabels(input), ...mails]);
}

/** Who ended it: staff or the shopper through us, its time, or somebody in Shopify. */
function whyCanceled({ orderReturn, effects }: ReturnStepInput): string {
  const did = (key: string) => effects.some((one) => one.key === `${key}/${orderReturn.id}` && one.state === "DONE");
  return did("expire-return")
    ? "It was not sent in time."
    : did("cancel-return")
      ? "It was called off."
      : "Cancelled in Shopify.";
}

/** Lines that were declined here, but are part of a request made at Shopify. */
function removeDeclined({ orderReturn }: ReturnStepInput, native: NativeReturn): PlannedEffect | null {
  const declined = new Set(
    orderReturn.lines.filter(({ answer }) => answer === "DECLINED").map(({ returnLineItemId }) => returnLineItemId),
  );
  const units = native.lines
    .filter((line) => declined.has(line.id) && line.quantity > line.processedQuantity)
    .map((line) => ({ returnLineItemId: line.id, quantity: line.quantity - line.processedQuantity, left: 0 }));
  if (units.length === 0 || native.status !== "OPEN") return null;
  const { id: returnId, orderId } = orderReturn;
  const input = { orderId, returnId, nativeId: native.id, units };
  return { kind: "remove-from-return", key: `remove-declined/${returnId}`, input };
}

/** A label bought for nothing is given back. */
function giveBackLabels({ orderReturn, labels }: ReturnStepInput): readonly PlannedEffect[] {
  const { id: returnId, orderId } = orderReturn;
  return labels
    .filter((label) => label.state === "BOUGHT" && label.isPrepaid && label.scannedAt === null)
    .map(({ id: labelId }) => ({
      kind: "void-return-label",
      key: `void-label/${labelId}`,
      input: { orderId, returnId, labelId },
    }));
}

function parcelMails(orderReturn: OrderReturn): readonly PlannedEffect[] {
  if (orderReturn.deliveredAt) return returnMail(orderReturn, "return-arrived");
  return orderReturn.scannedAt ? returnMail(orderReturn, "return-on-its-way") : [];
}

/** How much of what was agreed has been given, as a sentence begins. */
function paidPart({ orderReturn }: ReturnStepInput, native: NativeReturn): string {
  const isWhole = goingLines(orderReturn).every(({ returnLineItemId: id, quantity }) =>
    native.lines.some((line) => line.id === id && line.processedQuantity >= quantity),
  );
  const what = orderReturn.terms.resolution === "exchange" ? "Exchanged" : "Paid for";
  return isWhole ? what : `${what} in part`;
}

/** @param paid how what was given is told; null = nothing was */
function whereItIs(
  orderReturn: OrderReturn,
  left: number,
  paid: string | null,
): Pick<ReturnStep, "state" | "sentence"> {
  if (orderReturn.deliveredAt) return { state: "DELIVERED", sentence: "It has arrived: count it in." };
  if (orderReturn.scannedAt) return { state: "IN_TRANSIT", sentence: "The carrier has it." };
  const units = left === 1 ? "1 unit" : `${left} units`;
  return paid
    ? { state: "AWAITING_PARCEL", sentence: `${paid}; ${units} still to come.` }
    : { state: "AWAITING_PARCEL", sentence: "Open: the shopper is to send it." };
}

function stopped(effects: readonly ReturnEffectView[]): ReturnEffectView | undefined {
  return effects.find(({ state, kind }) => STOPPED.has(state) && !DO_NOT_STOP.has(kind));
}

const isDone = (effects: readonly ReturnEffectView[], { key }: PlannedEffect) =>
  effects.some((one) => one.key === key && one.state === "DONE");
const processedUnits = ({ lines }: NativeReturn) => lines.reduce((sum, line) => sum + line.processedQuantity, 0);
const needsPerson = ({ sentence }: ReturnEffectView): ReturnStep => step("FAILED", sentence ?? "A step failed.", []);
const waits = ({ sentence }: OrderReturn): ReturnStep => step("REVIEW", sentence, []);
const waitsFor = (sentence: string) => ({ state: "REVIEW", sentence }) as const;

function step(state: ReturnState, sentence: string, effects: readonly PlannedEffect[]): ReturnStep {
  return { state, sentence, effects, wakeAt: null };
}

function earliest(...times: readonly (Date | null)[]): Date | null {
  const known = times.filter((time) => time !== null).map((time) => time.getTime());
  return known.length === 0 ? null : new Date(Math.min(...known));
}
