import type { Database } from "../../db.server";
import type { Gid } from "../../domain/gid";
import { OPEN_RETURN_STATES } from "../../domain/returns/lifecycle";

/**
 * Units of an order in returns that are going on and were not given back yet, by line of the order. Those of the recipient
 * of a gift are left out: whoever ordered is not told of them.
 */
export async function unitsInReturns(db: Database, shop: string, orderId: string): Promise<ReadonlyMap<Gid, number>> {
  const going = await db.read.orderReturn.findMany({
    where: { shop, orderId, byRecipient: false, state: { in: OPEN_RETURN_STATES } },
    select: {
      id: true,
      lines: { select: { lineItemId: true, returnLineItemId: true, quantity: true, answer: true } },
    },
  });
  const units = new Map<Gid, number>();
  if (going.length === 0) return units;
  const processed = await db.read.effect.findMany({
    where: { returnId: { in: going.map(({ id }) => id) }, kind: "process-return", state: "DONE" },
    select: { input: true },
  });
  const given = processed.flatMap(({ input }) => (JSON.parse(input) as Processed).units);
  for (const { lineItemId, returnLineItemId, quantity, answer } of going.flatMap(({ lines }) => lines)) {
    if (answer === "DECLINED") continue;
    const own = given.filter((one) => one.returnLineItemId === returnLineItemId);
    const left = own.reduce((rest, one) => rest - one.quantity, quantity);
    units.set(lineItemId, (units.get(lineItemId) ?? 0) + Math.max(0, left));
  }
  return units;
}

interface Processed {
  readonly units: readonly { readonly returnLineItemId: Gid; readonly quantity: number }[];
}
