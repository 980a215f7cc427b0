import type { ReturnableLine } from "../../returns/native";
import { DEFAULT_RETURN_SETTINGS } from "../return-settings";
import type { ReturnFactInput, ReturnHistory, ReturnItem } from "../return-types";
import type { FactInput } from "../types";
import { sampleInput } from "./sample-order";

/** One mug that was shipped on Wednesday, 2026-07-08, and delivered on Friday, 2026-07-10, at noon in Berlin; override what matters. */
export function sampleReturnable(changes: Partial<ReturnableLine> = {}): ReturnableLine {
  return {
    fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1",
    lineItemId: "gid://shopify/LineItem/1",
    fulfillmentId: "gid://shopify/Fulfillment/1",
    title: "Mug",
    sku: "MUG",
    shipped: 1,
    returnable: 1,
    fulfilledAt: "2026-07-08T10:00:00Z",
    deliveredAt: "2026-07-10T10:00:00Z",
    unitPaid: { minor: 1990, currency: "EUR" },
    isGiftCard: false,
    weightGrams: 300,
    variantId: "gid://shopify/ProductVariant/1",
    productId: "gid://shopify/Product/1",
    productType: "Cups",
    vendor: "Acme",
    productTags: ["ceramic"],
    collections: ["kitchen"],
    suggestedReasons: [],
    ...changes,
  };
}

/** A reason by its handle. */
export function sampleReason(handle: string) {
  return { id: "gid://shopify/ReturnReasonDefinition/1", handle, name: handle } as const;
}

/** One unit of the sample line, because it is too small; override what matters. */
export function sampleItem(changes: Partial<ReturnItem> = {}): ReturnItem {
  return { line: sampleReturnable(), quantity: 1, reason: sampleReason("too-small"), hasPhoto: false, ...changes };
}

export const NO_RETURNS: ReturnHistory = {
  orders: 1,
  units: 1,
  returnedUnits: 0,
  returns: 0,
  claims: 0,
  openReturns: 0,
  calledOff: 0,
};

/** The sample item asked about; override what matters. */
export function sampleReturn(changes: Partial<ReturnFactInput> = {}): ReturnFactInput {
  const items = changes.items ?? [sampleItem()];
  return {
    shipped: items.map(({ line }) => line),
    items,
    item: items[0] ?? null,
    wanted: "refund",
    gift: false,
    askedBy: "shopper",
    history: NO_RETURNS,
    settings: DEFAULT_RETURN_SETTINGS,
    ...changes,
  };
}

/** The sample return asked about on Saturday, 2026-07-11, noon in Berlin. */
export function sampleReturnInput(
  orderReturn: Partial<ReturnFactInput> = {},
  changes: Partial<FactInput> = {},
): FactInput {
  const input = sampleInput({ request: null, now: new Date("2026-07-11T10:00:00Z") });
  return { ...input, orderReturn: sampleReturn(orderReturn), ...changes };
}
