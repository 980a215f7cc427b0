import type { PlannedEffect } from "../planned-effect";
import type { NativeReturn, NativeReturnLine } from "./native";
import type { ReturnEffectView, ReturnStepInput } from "./step";
import type { CountedUnits, LabelView, OrderReturn, ReturnLine, ReturnTerms } from "./types";

const DAY = 86_400_000;
/** When sample returns were asked for and opened. */
export const OPENED = new Date("2026-07-11T10:00:00Z");
/** Days and parts of days after that. */
export const after = (days: number) => new Date(OPENED.getTime() + days * DAY);
const gid = (type: string, number: number) => `gid://shopify/${type}/${number}`;

/** The number-th line: two units, approved and known at Shopify; override what matters. */
export function returnLine(number = 1, changes: Partial<ReturnLine> = {}): ReturnLine {
  return {
    id: `line-${number}`,
    fulfillmentLineItemId: gid("FulfillmentLineItem", number),
    lineItemId: gid("LineItem", number),
    returnLineItemId: gid("ReturnLineItem", number),
    title: "Mug",
    sku: "MUG",
    quantity: 2,
    reason: { id: gid("ReturnReasonDefinition", 1), handle: "too-small", name: "Too small" },
    answer: "APPROVED",
    because: "",
    declineReason: null,
    restockingFeePercent: 0,
    ...changes,
  };
}

/** A refund after inspection, sent at the shopper's own cost; override what matters. */
export function returnTerms(changes: Partial<ReturnTerms> = {}): ReturnTerms {
  return {
    resolution: "refund",
    exchange: [],
    ifSoldOut: "refund",
    storeCreditBonusPercent: 0,
    label: { kind: "own" },
    refundWhen: "inspected",
    gift: false,
    notify: true,
    ...changes,
  };
}

/** One line's return, open and waiting for its parcel; override what matters. */
export function openReturn(changes: Partial<OrderReturn> = {}, terms: Partial<ReturnTerms> = {}): OrderReturn {
  return {
    id: "r1",
    shop: "shop.myshopify.com",
    orderId: gid("Order", 1),
    orderName: "#1001",
    rma: "RMA-7KQ4-M2XN",
    nativeId: gid("Return", 1),
    nativeStatus: "OPEN",
    source: "SHOPPER",
    state: "AWAITING_PARCEL",
    lines: [returnLine()],
    terms: returnTerms(terms),
    requestedBy: "Shopper",
    byRecipient: false,
    sentence: "Approved.",
    policyVersionId: null,
    decisionId: null,
    requestedAt: OPENED,
    openedAt: OPENED,
    sendBy: after(14),
    labelAskedAt: null,
    customerId: gid("Customer", 1),
    scannedAt: null,
    deliveredAt: null,
    endedAt: null,
    ...changes,
  };
}

export function nativeLine(line: ReturnLine, changes: Partial<NativeReturnLine> = {}): NativeReturnLine {
  const { fulfillmentLineItemId, lineItemId, title, sku, quantity, reason, restockingFeePercent } = line;
  const processed = changes.processedQuantity ?? 0;
  return {
    ...{ fulfillmentLineItemId, lineItemId, title, sku, quantity, reason, restockingFeePercent },
    id: line.returnLineItemId ?? line.fulfillmentLineItemId.replace("FulfillmentLineItem", "ReturnLineItem"),
    processableQuantity: (changes.quantity ?? quantity) - processed,
    processedQuantity: processed,
    refundedQuantity: processed,
    reasonNote: "",
    customerNote: null,
    ...changes,
  };
}

/** The same return as Shopify has it, with one reverse fulfillment order of all its lines. */
export function nativeOf(orderReturn: OrderReturn, changes: Partial<NativeReturn> = {}): NativeReturn {
  const lines = changes.lines ?? orderReturn.lines.map((line) => nativeLine(line));
  return {
    id: orderReturn.nativeId ?? gid("Return", 1),
    name: "#1001-R1",
    orderId: orderReturn.orderId,
    status: orderReturn.nativeStatus ?? "OPEN",
    createdAt: OPENED.toISOString(),
    closedAt: null,
    decline: null,
    lines,
    exchangeLines: [],
    shippingFee: null,
    reverseFulfillmentOrders: [reverseOrder(1, lines)],
    refunds: [],
    ...changes,
  };
}

/** A reverse fulfillment order of these lines, nothing of it disposed of. */
export function reverseOrder(number: number, lines: readonly NativeReturnLine[]) {
  return {
    id: gid("ReverseFulfillmentOrder", number),
    status: "OPEN",
    deliveries: [],
    lines: lines.map((line, index) => ({
      id: gid("ReverseFulfillmentOrderLineItem", number * 100 + index),
      fulfillmentLineItemId: line.fulfillmentLineItemId,
      totalQuantity: line.quantity,
      dispositions: [] as NativeReturn["reverseFulfillmentOrders"][number]["lines"][number]["dispositions"],
    })),
  };
}

/** Units of the first line counted in, as good as new, on the shelf; override what matters. */
export function counted(quantity: number, changes: Partial<CountedUnits> = {}): CountedUnits {
  return {
    id: "count-1",
    returnLineId: "line-1",
    quantity,
    condition: "new",
    disposition: "RESTOCKED",
    locationId: gid("Location", 1),
    accepted: true,
    ...changes,
  };
}

/** Bought a moment after opening, on Shopify's return, good for thirty days; override what matters. */
export function label(changes: Partial<LabelView> = {}): LabelView {
  return {
    id: "label-1",
    state: "BOUGHT",
    isPrepaid: true,
    preparedAt: after(0.01),
    voidUntil: after(30),
    scannedAt: null,
    isAttached: true,
    ...changes,
  };
}

export function effect(
  { kind, key }: Pick<PlannedEffect, "kind" | "key">,
  state: ReturnEffectView["state"] = "DONE",
  receipt: ReturnEffectView["receipt"] = null,
): ReturnEffectView {
  return { kind, key, state, receipt, sentence: state === "FAILED" ? "It went wrong." : null };
}

/** An open return an hour after it was opened; override what matters. */
export function stepInput(changes: Partial<ReturnStepInput> = {}): ReturnStepInput {
  const orderReturn = changes.orderReturn ?? openReturn();
  return {
    orderReturn,
    native: nativeOf(orderReturn),
    effects: [],
    labels: [],
    counted: [],
    settings: { labelWhen: "approval", reminderDays: [5, 10], voidBeforeDays: 2, hasCarrier: true },
    now: after(1 / 24),
    ...changes,
  };
}
