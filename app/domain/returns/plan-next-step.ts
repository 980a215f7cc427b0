import type { PlannedEffect } from "../planned-effect";
import { stillToCount } from "./count";
import type { NativeReturn } from "./native";
import { planLabel } from "./plan-label";
import { planMoney } from "./plan-money";
import { planReminders } from "./plan-reminders";
import { type ReturnEffectView, returnMail, type ReturnStep, type ReturnStepInput } from "./step";
import type { OrderReturn, ReturnState } from "./types";

const STOPPED = new Set(["FAILED", "UNPROVED"]);
/** Failing to tell somebody, or to get money back for a label, does not stop a return. */
const DO_NOT_STOP = new Set(["send-mail", "add-tags", "void-return-label"]);

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
      return canceled(input, "Cancelled in Shopify.");
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
  return step("OPENING", "Being opened at Shopify.", [
    { kind: "open-return", key: `open-return/${returnId}`, input: { orderId, returnId } },
  ]);
}

/** A request that was approved here, but not yet at Shopify. */
function approving({ orderReturn, effects }: ReturnStepInput, native: NativeReturn): ReturnStep {
  const failed = stopped(effects);
  return failed
    ? needsPerson(failed)
    : step("OPENING", "Being approved at Shopify.", [moveEffect(orderReturn, native, "approve", "approve-return")]);
}

function going(input: ReturnStepInput, native: NativeReturn): ReturnStep {
  const { orderReturn, effects, counted } = input;
  const failed = stopped(effects);
  if (failed) return needsPerson(failed);
  const removal = removeDeclined(input, native);
  if (removal) return step("OPENING", "The lines that were declined are taken out.", removal);

  const label = planLabel(input, native);
  const money = planMoney(input, native, label.isReady);
  if (money.problem) return step("FAILED", money.problem, []);
  const left = stillToCount(orderReturn, counted);
  if (native.status === "CLOSED" && !money.allProcessed) return closed(input, left, money.given);
  const soon = [...label.effects, ...money.effects];
  if (money.isBusy)
    return { state: "PROCESSING", sentence: "Being processed at Shopify.", effects: soon, wakeAt: null };
  if (left === 0) {
    return native.status === "CLOSED"
      ? closed(input, left, money.given)
      : step("PROCESSING", "Being closed at Shopify.", [
          ...money.effects,
          moveEffect(orderReturn, native, "close", `close-return/${processedUnits(native)}`),
        ]);
  }

  const reminders = planReminders(input, native, money.given);
  const review = label.review ?? reminders.review;
  const where = review ? waitsFor(review) : whereItIs(orderReturn, left, money.given);
  return {
    ...where,
    effects: [...soon, ...reminders.effects, ...parcelMails(orderReturn)],
    wakeAt: earliest(label.wakeAt, reminders.wakeAt),
  };
}

function closed(input: ReturnStepInput, left: number, given: boolean): ReturnStep {
  const sentence = left > 0 ? "Closed in Shopify." : given ? "Done: what came back was processed." : NOTHING_GIVEN;
  const isTold = input.effects.some(({ key }) => /^mail\/return-(refunded|exchanged)\//.test(key));
  const mails = given || isTold ? [] : returnMail(input.orderReturn, "return-done");
  return step("CLOSED", sentence, [...giveBackLabels(input), ...mails]);
}

const NOTHING_GIVEN = "Done: nothing was to be given back.";

function canceled(input: ReturnStepInput, sentence: string): ReturnStep {
  const mails = returnMail(input.orderReturn, "return-canceled");
  return step("CANCELED", sentence, [...giveBackLabels(input), ...mails]);
}

/** Lines that were declined here, but are part of a request made at Shopify. */
function removeDeclined({ orderReturn }: ReturnStepInput, native: NativeReturn): readonly PlannedEffect[] | null {
  const declined = new Set(
    orderReturn.lines.filter(({ answer }) => answer === "DECLINED").map(({ returnLineItemId }) => returnLineItemId),
  );
  const units = native.lines
    .filter((line) => declined.has(line.id) && line.quantity > line.processedQuantity)
    .map((line) => ({ returnLineItemId: line.id, quantity: line.quantity - line.processedQuantity, left: 0 }));
  if (units.length === 0 || native.status !== "OPEN") return null;
  const { id: returnId, orderId } = orderReturn;
  const input = { orderId, returnId, nativeId: native.id, units };
  return [{ kind: "remove-from-return", key: `remove-declined/${returnId}`, input }];
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

function whereItIs(orderReturn: OrderReturn, left: number, given: boolean): Pick<ReturnStep, "state" | "sentence"> {
  if (orderReturn.deliveredAt) return { state: "DELIVERED", sentence: "It has arrived: count it in." };
  if (orderReturn.scannedAt) return { state: "IN_TRANSIT", sentence: "The carrier has it." };
  const units = left === 1 ? "1 unit" : `${left} units`;
  return given
    ? { state: "AWAITING_PARCEL", sentence: `Already paid for in part or whole; ${units} still to come.` }
    : { state: "AWAITING_PARCEL", sentence: "Open: the shopper is to send it." };
}

function moveEffect(
  { id: returnId, orderId }: OrderReturn,
  { id: nativeId }: NativeReturn,
  move: "approve" | "close",
  key: string,
): PlannedEffect {
  return {
    kind: "move-return",
    key: `${key}/${returnId}`,
    input: { orderId, returnId, nativeId, move, decline: null },
  };
}

function stopped(effects: readonly ReturnEffectView[]): ReturnEffectView | undefined {
  return effects.find(({ state, kind }) => STOPPED.has(state) && !DO_NOT_STOP.has(kind));
}

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
