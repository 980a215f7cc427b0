import type { Money } from "../money";
import type { PlannedEffect } from "../planned-effect";
import { countsOf, goingLines } from "./count";
import { creditRecipient, NO_ACCOUNT } from "./credit-recipient";
import type { NativeReturn } from "./native";
import { planDispositions } from "./plan-dispositions";
import { type ReturnEffectView, returnMail, type ReturnStepInput } from "./step";
import type { OrderReturn } from "./types";

export interface MoneyPlan {
  readonly effects: readonly PlannedEffect[];
  /** Of these, what only tells or tops up what was already given. */
  readonly told: readonly PlannedEffect[];
  /** Something of it is under way, or planned right now. */
  readonly isBusy: boolean;
  /** Something was processed by us. */
  readonly given: boolean;
  /** It goes on after Shopify closed it, processed whole: money is under way, or was given ahead of the goods. */
  readonly goesOn: boolean;
  /** For a person, when the world and our records do not fit together. */
  readonly problem: string | null;
  /** For a person: what is owed cannot be given as things are; null = nothing waits. */
  readonly waits: string | null;
}

const MOVES_MONEY = new Set(["process-return", "dispose-return", "give-store-credit"]);
const UNDER_WAY = new Set(["PLANNED", "RUNNING"]);

/**
 * What is to be disposed of and paid now. First the goods (what the warehouse counted), then the money: never more units
 * than were counted or, where the policy pays before that, than were agreed, less what Shopify has already processed.
 */
export function planMoney(input: ReturnStepInput, native: NativeReturn, labelIsReady: boolean): MoneyPlan {
  const { orderReturn, effects, counted } = input;
  const lines = goingLines(orderReturn).flatMap((line) => {
    const there = native.lines.find(({ id }) => id === line.returnLineItemId);
    return there ? [{ line, there }] : [];
  });
  const given = effects.some(({ kind, state }) => kind === "process-return" && state === "DONE");
  const allProcessed = lines.every(({ line, there }) => there.processedQuantity >= line.quantity);
  const owed = creditRecipient(input);
  // Who waits for their store credit is not told that all is done.
  const mails = owed.waits ? [] : endMails(orderReturn, effects);
  const told = [...bonuses(orderReturn, effects), ...owed.effects, ...mails];
  const isDue = momentReached(orderReturn, labelIsReady);
  const isUnderWay = effects.some(({ kind, state }) => MOVES_MONEY.has(kind) && UNDER_WAY.has(state));
  const isOwed = owed.waits || owed.effects.length > 0;
  const goesOn = isOwed || (allProcessed && (isUnderWay || (given && isDue)));
  const base = { told, given, goesOn, problem: null, waits: owed.waits ? NO_ACCOUNT : null };

  if (isUnderWay) {
    return { ...base, effects: told, isBusy: true };
  }
  const disposal = planDispositions(input, native);
  if (disposal) return onlyOnce(disposal, effects, { ...base, effects: [disposal, ...told], isBusy: true });

  const units = lines.flatMap(({ line, there }) => {
    const target =
      (isDue || line.answer === "KEEP") && !orderReturn.byRecipient
        ? line.quantity
        : Math.min(line.quantity, countsOf(line, counted).accepted);
    const quantity = Math.min(target - there.processedQuantity, there.processableQuantity);
    return quantity > 0
      ? [{ returnLineItemId: there.id, quantity, before: there.processedQuantity, dispositions: [] }]
      : [];
  });
  if (units.length === 0) return { ...base, effects: told, isBusy: told.some(({ kind }) => MOVES_MONEY.has(kind)) };

  const before = native.lines.reduce((sum, line) => sum + line.processedQuantity, 0);
  const now = units.reduce((sum, unit) => sum + unit.quantity, 0);
  const { id: returnId, orderId, rma } = orderReturn;
  const process: PlannedEffect = {
    kind: "process-return",
    key: `process-return/${returnId}/${before}`,
    input: {
      orderId,
      returnId,
      nativeId: native.id,
      units,
      // What was agreed later stands, whatever Shopify's return still says of an exchange.
      exchange: orderReturn.terms.resolution === "exchange" ? exchangeNow(native, before + now) : [],
      refundTo: refundTo(orderReturn),
      note: `${rma} (Aftercare, after ${before} units)`,
    },
  };
  return onlyOnce(process, effects, { ...base, effects: [process, ...told], isBusy: true });
}

/** What is done under this key already cannot be planned again: Shopify does not show what our records say. */
function onlyOnce(effect: PlannedEffect, effects: readonly ReturnEffectView[], plan: MoneyPlan): MoneyPlan {
  const isDone = effects.some(({ key, state }) => key === effect.key && state === "DONE");
  if (!isDone) return plan;
  const problem = "A step was recorded as done, but Shopify does not show it. Look at the return in Shopify.";
  return { ...plan, effects: [], isBusy: false, problem };
}

function momentReached({ terms, scannedAt, deliveredAt }: OrderReturn, labelIsReady: boolean): boolean {
  switch (terms.refundWhen) {
    case "approved":
      // A return that is processed whole is closed by Shopify: the label has to be on it before.
      return labelIsReady;
    case "first_scan":
      return scannedAt !== null;
    case "delivered":
      return deliveredAt !== null;
    case "inspected":
      return false;
  }
}

function refundTo({ terms, byRecipient }: OrderReturn): "original_payment" | "store_credit" | "nobody" | "recipient" {
  if (byRecipient) return "recipient";
  // Whoever gave it paid for it, and whoever got it must not cost them their surprise.
  if (terms.gift) return "nobody";
  const way = terms.resolution === "exchange" ? terms.ifSoldOut : terms.resolution;
  return way === "store_credit" ? "store_credit" : "original_payment";
}

/** Never more items go out than came back. */
function exchangeNow(native: NativeReturn, processed: number) {
  let room = processed - native.exchangeLines.reduce((sum, line) => sum + line.processedQuantity, 0);
  return native.exchangeLines.flatMap((line) => {
    const quantity = Math.min(room, line.quantity - line.processedQuantity);
    if (quantity <= 0) return [];
    room -= quantity;
    return [{ exchangeLineItemId: line.id, quantity, before: line.processedQuantity }];
  });
}

/** What a finished step of processing gave back; null = it moved no money. Presentment currency. */
function amountOf({ receipt }: ReturnEffectView): Money | null {
  const amount = receipt?.["amount"] as Money | undefined;
  return amount && amount.minor > 0 ? amount : null;
}

function processed(effects: readonly ReturnEffectView[]): readonly ReturnEffectView[] {
  return effects.filter(({ kind, state }) => kind === "process-return" && state === "DONE");
}

/**
 * The bonus on top of what was given as store credit, which the receipts tell: terms may have changed since. Whole minor
 * units: all steps together get the bonus on their sum, rounded to the nearest, as it was quoted.
 */
function bonuses(orderReturn: OrderReturn, effects: readonly ReturnEffectView[]): readonly PlannedEffect[] {
  const { id: returnId, orderId, customerId, terms } = orderReturn;
  if (terms.storeCreditBonusPercent <= 0 || !customerId) return [];
  const bonusOn = (minor: number) => Math.round((minor * terms.storeCreditBonusPercent) / 100);
  let credited = 0;
  return processed(effects).flatMap((one) => {
    const amount = one.receipt?.["refundTo"] === "store_credit" ? amountOf(one) : null;
    if (!amount) return [];
    const before = credited;
    credited += amount.minor;
    const minor = bonusOn(credited) - bonusOn(before);
    const key = `bonus/${one.key}`;
    if (minor === 0 || effects.some((other) => other.key === key)) return [];
    return [{ kind: "give-store-credit", key, input: { orderId, returnId, customerId, amount: { ...amount, minor } } }];
  });
}

function endMails(orderReturn: OrderReturn, effects: readonly ReturnEffectView[]): readonly PlannedEffect[] {
  return processed(effects).flatMap(({ key, receipt }) => {
    const isExchange = receipt?.["exchanged"] === true;
    const template = isExchange ? "return-exchanged" : orderReturn.terms.gift ? "return-done" : "return-refunded";
    return returnMail(orderReturn, template, key);
  });
}
