import type { Database } from "../db.server";
import type { OrderSnapshot } from "../domain/order";
import type { ReturnHistory } from "../domain/policy/return-types";
import { isClaim } from "../domain/returns/claims";
import { OPEN_RETURN_STATES } from "../domain/returns/lifecycle";
import { toReturn } from "./returns";

const MONTH_MS = 30 * 86_400_000;
const YEAR_MS = 365 * 86_400_000;
/** Nobody's habits show better in more orders than this. */
const MOST = 200;
const NO_HISTORY: ReturnHistory = {
  orders: 0,
  units: 0,
  returnedUnits: 0,
  returns: 0,
  claims: 0,
  openReturns: 0,
  calledOff: 0,
};

/** What our records tell of a customer in the last 365 days; all zero for a guest. */
export async function returnHistory(
  db: Database,
  shop: string,
  customerId: string | null,
  now: Date,
): Promise<ReturnHistory> {
  if (!customerId) return NO_HISTORY;
  const since = { gte: new Date(now.getTime() - YEAR_MS) };
  const month = { gte: new Date(now.getTime() - MONTH_MS) };
  const [orders, rows, calledOff] = await Promise.all([
    db.read.order.findMany({
      where: { shop, customerId, cancelledAt: null, processedAt: since },
      orderBy: { processedAt: "desc" },
      take: MOST,
      select: { snapshot: true },
    }),
    db.read.orderReturn.findMany({
      where: { shop, customerId, requestedAt: since, state: { notIn: ["DECLINED", "CANCELED"] } },
      orderBy: { requestedAt: "desc" },
      take: MOST,
      include: { lines: true },
    }),
    db.read.orderReturn.count({ where: { shop, customerId, requestedAt: month, state: "CANCELED" } }),
  ]);
  const returns = rows.map(toReturn);
  const units = orders.flatMap(({ snapshot }) => (JSON.parse(snapshot) as OrderSnapshot).lines);
  const returned = returns.flatMap(({ lines }) => lines.filter(({ answer }) => answer !== "DECLINED"));
  return {
    orders: orders.length,
    units: units.reduce((sum, { quantity }) => sum + quantity, 0),
    returnedUnits: returned.reduce((sum, { quantity }) => sum + quantity, 0),
    returns: returns.length,
    claims: returns.filter(({ lines }) => lines.some(({ reason }) => reason !== null && isClaim(reason.handle))).length,
    openReturns: returns.filter(({ state }) => OPEN_RETURN_STATES.includes(state)).length,
    calledOff,
  };
}
