import type { Gid } from "../gid";
import type { OrderSnapshot } from "../order";

/**
 * Whether a shopper still holds something of an order: units that were sent, neither refunded nor taken out since, nor on
 * their way back. What of them may come back the policies tell.
 * @param inReturns units in returns that are going on and were not given back yet, by line of the order
 */
export function holdsUnits({ lines, fulfillments }: OrderSnapshot, inReturns: ReadonlyMap<Gid, number>): boolean {
  if (!fulfillments.some(({ status }) => status === "SUCCESS")) return false;
  return lines.some(
    ({ id, currentQuantity, unfulfilledQuantity }) =>
      currentQuantity - (unfulfilledQuantity ?? 0) > (inReturns.get(id) ?? 0),
  );
}
