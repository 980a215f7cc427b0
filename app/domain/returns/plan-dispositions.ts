import type { PlannedEffect } from "../planned-effect";
import { countsOf, goingLines } from "./count";
import type { NativeReturn } from "./native";
import type { ReturnStepInput } from "./step";
import type { Disposition, ReturnLine } from "./types";

type Wanted = { readonly disposition: Disposition; readonly locationId: string | null; readonly quantity: number };

/**
 * What became of counted units, as far as Shopify does not know it yet; null = it knows all. More units than a line has
 * are no business of Shopify's return: they stand in our count only.
 */
export function planDispositions(
  { orderReturn, counted }: ReturnStepInput,
  native: NativeReturn,
): Extract<PlannedEffect, { kind: "dispose-return" }> | null {
  const orders = native.reverseFulfillmentOrders.filter(({ status }) => status !== "CANCELED");
  // Shopify takes units of one reverse fulfillment order at a time: the others follow with the next step.
  const [units] = orders
    .map(({ lines }) =>
      goingLines(orderReturn).flatMap((line) => {
        const wanted = wantedOf(line, countsOf(line, counted).rows);
        return lines
          .filter(({ fulfillmentLineItemId }) => fulfillmentLineItemId === line.fulfillmentLineItemId)
          .flatMap((place) => missing(place, wanted));
      }),
    )
    .filter((missed) => missed.length > 0);
  if (!units) return null;
  const before = orders.reduce((sum, { lines }) => sum + lines.reduce((part, line) => part + disposedOf(line), 0), 0);
  const { id: returnId, orderId } = orderReturn;
  return {
    kind: "dispose-return",
    key: `dispose-return/${returnId}/${before}`,
    input: { orderId, returnId, nativeId: native.id, units },
  };
}

type Place = NativeReturn["reverseFulfillmentOrders"][number]["lines"][number];

/** What a shopper keeps never comes back to a shelf. */
function wantedOf(line: ReturnLine, rows: readonly Wanted[]): readonly Wanted[] {
  const kept: Wanted = { disposition: "NOT_RESTOCKED", locationId: null, quantity: line.quantity };
  return line.answer === "KEEP" ? [kept] : rows;
}

const disposedOf = ({ dispositions }: Place) => dispositions.reduce((sum, { quantity }) => sum + quantity, 0);
const same = (one: Wanted, type: Disposition, locationId: string | null) =>
  one.disposition === type && (one.locationId === locationId || type !== "RESTOCKED");

function missing(place: Place, wanted: readonly Wanted[]) {
  const before = disposedOf(place);
  let room = place.totalQuantity - before;
  const open = place.dispositions.map((done) => ({ ...done }));
  return wanted.flatMap((one) => {
    let quantity = one.quantity;
    for (const done of open) {
      if (!same(one, done.type, done.locationId)) continue;
      const known = Math.min(done.quantity, quantity);
      quantity -= known;
      done.quantity -= known;
    }
    quantity = Math.min(quantity, room);
    if (quantity <= 0) return [];
    room -= quantity;
    const { disposition, locationId } = one;
    return [{ reverseFulfillmentOrderLineItemId: place.id, quantity, disposition, locationId, before }];
  });
}
