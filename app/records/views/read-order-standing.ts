import type { Database } from "../../db.server";
import type { Cancellation } from "../../domain/cancellation/types";
import type { ShopperCase } from "../../domain/cases/case";
import type { Gid } from "../../domain/gid";
import type { Sealer } from "../../lib/seal";
import { casesOfOrder } from "../cases";
import { toCancellation } from "../cancellations";
import { noticesOf } from "../delay-notices";
import { returnsOfOrder } from "../returns";
import { readShopperNotice, type ShopperNotice } from "./read-shopper-notice";
import { readShopperReturn, type ShopperReturn } from "./read-shopper-return";
import { unitsInReturns } from "./units-in-returns";

/** An order has hardly more returns; the newest are the ones that matter. */
const MOST_RETURNS = 20;

/** What was asked about an order, and what its shopper was told of delays. */
export interface OrderStanding {
  /** The newest; null = nobody ever asked. */
  readonly cancellation: Cancellation | null;
  /** Newest first; not those of a gift's recipient, which are no business of who ordered. */
  readonly returns: readonly ShopperReturn[];
  /** Units on their way back, by line of the order. */
  readonly inReturns: ReadonlyMap<Gid, number>;
  /** The newest that was sent. */
  readonly notice: ShopperNotice | null;
  /** What was written about it, oldest first. */
  readonly cases: readonly ShopperCase[];
}

export async function readOrderStanding(
  db: Database,
  sealer: Sealer,
  shop: string,
  orderId: string,
): Promise<OrderStanding> {
  const sent = noticesOf(db, shop, orderId).findLast(({ state }) => state === "SENT");
  const [cancellation, returns, inReturns, notice] = await Promise.all([
    db.read.cancellation.findFirst({ where: { shop, orderId }, orderBy: { requestedAt: "desc" } }),
    returnsOfOrder(db, shop, orderId),
    unitsInReturns(db, shop, orderId),
    sent ? readShopperNotice(db, sealer, sent.id) : null,
  ]);
  const own = returns.filter(({ byRecipient }) => !byRecipient);
  const newest = own.toSorted((one, other) => other.requestedAt.getTime() - one.requestedAt.getTime());
  const read = await Promise.all(newest.slice(0, MOST_RETURNS).map(({ id }) => readShopperReturn(db, sealer, id)));
  return {
    cancellation: cancellation && toCancellation(cancellation),
    returns: read.flatMap((one) => one ?? []),
    inReturns,
    notice,
    cases: casesOfOrder(db, shop, orderId),
  };
}
