import type { PlannedEffect } from "../planned-effect";
import { countsOf, goingLines } from "./count";
import type { NativeReturn } from "./native";
import type { ReturnStepInput } from "./step";
import type { Disposition, ReturnLine } from "./types";

type Wanted = { readonly disposition: Disposition; readonly locationId: string | null; readonly quantity: number };
type Open = Omit<Wanted, "quantity"> & { quantity: number };

/**
 * What became of counted units, as far as Shopify does not know it yet; null = it knows all. More units than a line has
 * are no business of Shopify's return: they stand in our count only.
 */
export function planDispositions(
  { orderReturn, counted }: ReturnStepInput,
  native: NativeReturn,
): Extract<PlannedEffect, { kind: "dispose-return" }> | null {
  const orders = native.reverseFulfillmentOrders.filter(({ status }) => status !== "CANCELED");
  const missed = orders.map((): ReverseUnits[] => []);
  const going = goingLines(orderReturn);
  for (const id of new Set(going.map((line) => line.fulfillmentLineItemId))) {
    const places = orders.map((one) => one.lines.filter(({ fulfillmentLineItemId }) => fulfillmentLineItemId === id));
    const lines = going.filter(({ fulfillmentLineItemId }) => fulfillmentLineItemId === id);
    const wanted = lines.flatMap((line) => wantedOf(line, countsOf(line, counted).rows));
    const open = unknown(wanted, places.flat());
    for (const [index, own] of places.entries()) missed[index]?.push(...own.flatMap((place) => fill(place, open)));
  }
  // Shopify takes units of one reverse fulfillment order at a time: the others follow with the next step.
  const units = missed.find((some) => some.length > 0);
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
type ReverseUnits = Extract<PlannedEffect, { kind: "dispose-return" }>["input"]["units"][number];

/** What a shopper keeps never comes back to a shelf. */
function wantedOf(line: ReturnLine, rows: readonly Wanted[]): readonly Wanted[] {
  const kept: Wanted = { disposition: "NOT_RESTOCKED", locationId: null, quantity: line.quantity };
  return line.answer === "KEEP" ? [kept] : rows;
}

const disposedOf = ({ dispositions }: Place) => dispositions.reduce((sum, { quantity }) => sum + quantity, 0);
const same = (one: Wanted, type: Disposition, locationId: string | null) =>
  one.disposition === type && (one.locationId === locationId || type !== "RESTOCKED");

/** What of the wanted no place shows yet. */
function unknown(wanted: readonly Wanted[], places: readonly Place[]): Open[] {
  const known = places.flatMap(({ dispositions }) => dispositions.map((done) => ({ ...done })));
  return wanted.map((one) => {
    let { quantity } = one;
    for (const done of known) {
      if (!same(one, done.type, done.locationId)) continue;
      const there = Math.min(done.quantity, quantity);
      quantity -= there;
      done.quantity -= there;
    }
    return { ...one, quantity };
  });
}

/** As much of it as a place has room for; takes that out of what is open. */
function fill(place: Place, open: Open[]): readonly ReverseUnits[] {
  const before = disposedOf(place);
  let room = place.totalQuantity - before;
  return open.flatMap((one) => {
    const quantity = Math.min(one.quantity, room);
    if (quantity <= 0) return [];
    one.quantity -= quantity;
    room -= quantity;
    const { disposition, locationId } = one;
    return [{ reverseFulfillmentOrderLineItemId: place.id, quantity, disposition, locationId, before }];
  });
}
