import type { ShopifyAdmin } from "../../app/adapters/shopify/port";
import type { CreateReturn, DisposeUnits, ProcessReturn } from "../../app/adapters/shopify/returns-port";
import type { Disposition } from "../../app/domain/returns/types";
import type { NativeReturn, ReturnableLine, ReturnableOrder } from "../../app/domain/returns/native";
import type { PlaceOrder, Store } from "../devstore/contract";

type Line = CreateReturn["lines"][number];

/** An order that was placed and shipped whole, as the adapter reads it. */
export async function shipOrder(store: Store, shop: string, shopify: ShopifyAdmin, order: PlaceOrder) {
  const { id } = await store.placeOrder(shop, order);
  await store.fulfillOrder(shop, id);
  return readShipped(shopify, id);
}

export async function readShipped(shopify: ShopifyAdmin, orderId: string): Promise<ReturnableOrder> {
  const read = await shopify.readReturnable(orderId);
  if (!read) throw new Error(`the store has no order ${orderId}`);
  return read;
}

export async function readNative(shopify: ShopifyAdmin, returnId: string): Promise<NativeReturn> {
  const read = await shopify.readReturn(returnId);
  if (!read) throw new Error(`the store has no return ${returnId}`);
  return read;
}

/** Asks for units of a line: all that can come back, without fees, unless told otherwise. */
export function unitsFor(line: ReturnableLine, changes: Partial<Line> = {}): Line {
  return {
    fulfillmentLineItemId: line.fulfillmentLineItemId,
    quantity: line.returnable,
    reasonId: line.suggestedReasons[0]?.id ?? "",
    note: "RMA-1",
    restockingFeePercent: 0,
    ...changes,
  };
}

export async function openReturn(
  shopify: ShopifyAdmin,
  orderId: string,
  request: Pick<CreateReturn, "lines"> & Partial<CreateReturn>,
): Promise<NativeReturn> {
  const whole = { orderId, exchange: [], shippingFee: null, requestedAt: new Date(0), ...request };
  const made = await shopify.createReturn(whole);
  if (made.outcome !== "opened") throw new Error(made.message);
  return readNative(shopify, made.returnId);
}

/** Units of a return's lines with what became of them. */
export function inspected(
  orderReturn: NativeReturn,
  counts: readonly number[],
  disposition: Disposition = "NOT_RESTOCKED",
  locationId: string | null = null,
): ProcessReturn["units"] {
  const reverseLines = orderReturn.reverseFulfillmentOrders.flatMap(({ lines }) => lines);
  return orderReturn.lines.flatMap((line, index) => {
    const quantity = counts[index] ?? 0;
    const reverse = reverseLines.find((one) => one.fulfillmentLineItemId === line.fulfillmentLineItemId);
    if (quantity === 0 || !reverse) return [];
    const became: DisposeUnits = {
      reverseFulfillmentOrderLineItemId: reverse.id,
      quantity,
      disposition,
      locationId,
    };
    return [{ returnLineItemId: line.id, quantity, dispositions: [became] }];
  });
}
