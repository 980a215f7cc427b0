import type { UserError } from "./order-input.ts";
import { processableOf, unprocessedSlots } from "./return-status.ts";
import { lineItemOf } from "./return-money.ts";
import { isWhollyDisposed, openReverseOrders, reverseOrdersOf } from "./reverse-fulfillment.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { Order, OrderReturn, ReturnStatus } from "./types.ts";
import { freeSlots, releaseSlots, reserveSlots } from "./unit-slots.ts";

export type ReturnStep = "approve" | "decline" | "cancel" | "close" | "reopen";
type Refusal = Pick<UserError, "message" | "code">;

const DECLINE_NOTE_LIMIT = 500;

interface Rule {
  readonly from: readonly ReturnStatus[];
  readonly to: ReturnStatus;
  /** Asked again, these do nothing and say so by success. */
  readonly repeatable: boolean;
  readonly refusal: string;
}

const STEPS: Readonly<Record<ReturnStep, Rule>> = {
  approve: {
    from: ["REQUESTED"],
    to: "OPEN",
    repeatable: false,
    refusal: "Return is not approvable. Only returns with status REQUESTED can be approved.",
  },
  decline: {
    from: ["REQUESTED"],
    to: "DECLINED",
    repeatable: false,
    refusal: "Return is not declinable. Only non-refunded returns with status REQUESTED can be declined.",
  },
  cancel: { from: ["OPEN"], to: "CANCELED", repeatable: true, refusal: "Return is not cancelable." },
  close: { from: ["OPEN"], to: "CLOSED", repeatable: true, refusal: "Return status is invalid." },
  reopen: { from: ["CLOSED"], to: "OPEN", repeatable: true, refusal: "Return status is invalid." },
};

/** Why a return does not take a step, or null. */
export function refuseReturnStep(context: ShopContext, item: OrderReturn, step: ReturnStep): Refusal | null {
  const rule = STEPS[step];
  if (rule.repeatable && item.status === rule.to) return null;
  if (step === "decline" && item.status === "DECLINED")
    return { message: "The return is already declined.", code: "INVALID_STATE" };
  const allowed = rule.from.includes(item.status) && (step !== "cancel" || !hasBeenWorkedOn(context, item));
  return allowed ? null : { message: rule.refusal, code: "INVALID_STATE" };
}

/** Whether an inspection, a refund or an exchange has begun. */
function hasBeenWorkedOn({ state }: ShopContext, item: OrderReturn): boolean {
  return (
    item.lines.some((line) => line.processed > 0) ||
    item.exchangeLines.some((line) => line.processed > 0) ||
    reverseOrdersOf(state, item).some((order) => order.lines.some((line) => line.dispositions.length > 0))
  );
}

export function refuseDeclineNote(note: string | null | undefined): Refusal | null {
  return (note?.length ?? 0) > DECLINE_NOTE_LIMIT
    ? { message: `Decline note is too long (maximum is ${DECLINE_NOTE_LIMIT} characters)`, code: "TOO_LONG" }
    : null;
}

const TOPICS: Readonly<Record<ReturnStep, string>> = {
  approve: "returns/approve",
  decline: "returns/decline",
  cancel: "returns/cancel",
  close: "returns/close",
  reopen: "returns/reopen",
};

/** Takes a step that was not refused. Answers whether anything changed. */
export function takeReturnStep(
  context: ShopContext,
  item: OrderReturn,
  step: ReturnStep,
  decline: OrderReturn["decline"] = null,
): boolean {
  const order = context.state.orders.get(item.orderId);
  if (!order) throw new Error(`no order ${item.orderId}`);
  const { to } = STEPS[step];
  if (item.status === to) return false;
  item.status = to;
  switch (step) {
    case "approve":
      item.requestApprovedAt = context.now();
      openReverseOrders(context, order, item);
      break;
    case "decline":
      item.decline = decline;
      releaseUnits(order, item);
      break;
    case "cancel":
      for (const reverse of reverseOrdersOf(context.state, item)) reverse.status = "CANCELED";
      releaseUnits(order, item);
      break;
    case "close":
      item.closedAt = context.now();
      releaseUnits(order, item);
      break;
    case "reopen":
      item.closedAt = null;
      reserveAgain(order, item);
      break;
    default:
      return step satisfies never;
  }
  context.emit(TOPICS[step], item.id);
  touchOrder(context, order);
  return true;
}

/** Units of a return that waits for them no longer may be refunded otherwise. */
function releaseUnits(order: Order, item: OrderReturn): void {
  for (const line of item.lines) releaseSlots(lineItemOf(order, line), unprocessedSlots(line));
}

/** Takes the same units as before if they are still there, else others; those that are gone leave the return. */
function reserveAgain(order: Order, item: OrderReturn): void {
  for (const line of item.lines) {
    const lineItem = lineItemOf(order, line);
    const free = freeSlots(lineItem);
    const wanted = unprocessedSlots(line);
    const same = wanted.filter((slot) => free.includes(slot));
    const others = free.filter((slot) => !same.includes(slot)).slice(0, wanted.length - same.length);
    line.slots = [...line.slots.slice(0, line.processed), ...same, ...others];
    reserveSlots(lineItem, [...same, ...others]);
  }
}

/** How long Shopify takes to close a return by itself, in store time: its answers to processing still say open. */
const CLOSING_MS = 5_000;

/** A return closes when every unit has been processed and has found its place. */
export function closeWhenDone(context: ShopContext, item: OrderReturn): void {
  if (!isDone(context, item)) return;
  context.later((later) => {
    if (item.status === "OPEN" && isDone(later, item)) takeReturnStep(later, item, "close");
  }, CLOSING_MS);
}

function isDone({ state }: ShopContext, item: OrderReturn): boolean {
  return (
    item.status === "OPEN" &&
    item.lines.every((line) => processableOf(item, line) === 0) &&
    item.exchangeLines.every((line) => line.processed === line.quantity) &&
    isWhollyDisposed(state, item)
  );
}
