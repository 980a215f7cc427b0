import type { OrderSnapshot } from "../../domain/order";
import type { PastReturn } from "../../domain/policy/replay-returns";
import type { ReturnHistory } from "../../domain/policy/return-types";
import { isClaim } from "../../domain/returns/claims";
import type { ReturnableLine } from "../../domain/returns/native";
import type { OrderReturn, ReturnSource } from "../../domain/returns/types";
import { toReturn } from "../returns";
import type { Reader } from "./reader";
import { readSnapshots } from "./read-snapshots";

const PAGE = 200;
const MONTH_MS = 30 * 86_400_000;
const YEAR_MS = 365 * 86_400_000;
const WITH_LINES = { lines: { orderBy: { position: "asc" } } } as const;

/** A past return with how many were read up to it, and the cursor to go on behind it. */
export interface ReadReturn extends PastReturn {
  readonly read: number;
  readonly cursor: string;
}

/**
 * Returns asked for since an instant with what was known of their customers then, if wanted, oldest first, a page at a
 * time. Those of which it was not kept what the decision saw, or whose order is gone, are passed over.
 */
export async function readPastReturns(
  db: Reader,
  shop: string,
  since: Date,
  cursor: string | null,
  { withHistory }: { withHistory: boolean },
) {
  const start = readStart(cursor);
  const period = { shop, requestedAt: { gte: since } };
  const rows = await db.orderReturn.findMany({
    where: {
      ...period,
      ...(start && {
        requestedAt: { gte: start.at },
        OR: [{ requestedAt: { gt: start.at } }, { id: { gt: start.id } }],
      }),
    },
    include: WITH_LINES,
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: PAGE,
  });
  const ids = rows.map(({ orderId }) => orderId);
  const [of, orders, known] = await Promise.all([
    db.orderReturn.count({ where: period }),
    readSnapshots(db, shop, ids),
    withHistory ? knownOf(db, shop, rows) : null,
  ]);
  const returns = rows.flatMap((row, index): ReadReturn[] => {
    const order = orders.get(row.orderId);
    const { terms } = toReturn(row);
    const items = row.lines.flatMap(({ facts, quantity, reasonId, reasonHandle, reasonName }) => {
      if (!facts) return [];
      const line = JSON.parse(facts) as ReturnableLine;
      const reason = reasonId ? { id: reasonId, handle: reasonHandle ?? "", name: reasonName ?? "" } : null;
      return [{ line, quantity, reason, hasPhoto: true }];
    });
    if (!order || items.length === 0) return [];
    const read = (start?.read ?? 0) + index + 1;
    return [
      {
        id: row.id,
        name: `${row.orderName}, ${row.rma}`,
        order,
        shipped: items.map(({ line }) => line),
        items,
        asked: {
          wanted: terms.resolution,
          gift: terms.gift,
          askedBy: row.source.toLowerCase() as Lowercase<ReturnSource>,
          history: known && historyAt(row, known),
        },
        at: row.requestedAt,
        read,
        cursor: `${row.requestedAt.getTime()}~${row.id}~${read}`,
      },
    ];
  });
  const last = rows.at(-1);
  const read = (start?.read ?? 0) + rows.length;
  const next = last && rows.length === PAGE ? `${last.requestedAt.getTime()}~${last.id}~${read}` : null;
  return { returns, of, read, next };
}

interface Known {
  readonly orders: readonly {
    readonly customerId: string | null;
    readonly processedAt: Date;
    readonly units: number;
  }[];
  readonly returns: readonly (OrderReturn & { readonly customerId: string | null })[];
}

/** Orders and returns of these customers in the year before each of these returns. */
async function knownOf(
  db: Reader,
  shop: string,
  rows: readonly { readonly customerId: string | null; readonly requestedAt: Date }[],
): Promise<Known> {
  const customerId = { in: [...new Set(rows.flatMap(({ customerId: id }) => id ?? []))] };
  const [first, last] = [rows[0]?.requestedAt ?? new Date(0), rows.at(-1)?.requestedAt ?? new Date(0)];
  const range = { gte: new Date(first.getTime() - YEAR_MS), lte: last };
  const [orders, returns] = await Promise.all([
    db.order.findMany({
      where: { shop, customerId, cancelledAt: null, processedAt: range },
      select: { customerId: true, processedAt: true, snapshot: true },
    }),
    db.orderReturn.findMany({
      where: { shop, customerId, requestedAt: range, state: { not: "DECLINED" } },
      include: WITH_LINES,
    }),
  ]);
  return {
    orders: orders.map(({ snapshot, ...order }) => ({
      ...order,
      units: (JSON.parse(snapshot) as OrderSnapshot).lines.reduce((sum, { quantity }) => sum + quantity, 0),
    })),
    returns: returns.map((row) => ({ ...toReturn(row), customerId: row.customerId })),
  };
}

function historyAt(
  { id, customerId, requestedAt }: { id: string; customerId: string | null; requestedAt: Date },
  { orders, returns }: Known,
): ReturnHistory {
  const isThen = (at: Date) => at <= requestedAt && at.getTime() >= requestedAt.getTime() - YEAR_MS;
  const isEnded = (at: Date | null) => at !== null && at <= requestedAt;
  const mine = (one: { readonly customerId: string | null }) => customerId !== null && one.customerId === customerId;
  const ordered = orders.filter((one) => mine(one) && isThen(one.processedAt));
  const asked = returns.filter((one) => mine(one) && one.id !== id && isThen(one.requestedAt));
  const returned = asked.filter(({ state }) => state !== "CANCELED");
  const isCalledOff = ({ state, endedAt, requestedAt: at }: OrderReturn) =>
    state === "CANCELED" && isEnded(endedAt) && at.getTime() >= requestedAt.getTime() - MONTH_MS;
  const lines = returned.flatMap((one) => one.lines.filter(({ answer }) => answer !== "DECLINED"));
  return {
    orders: ordered.length,
    units: ordered.reduce((sum, { units }) => sum + units, 0),
    returnedUnits: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    returns: returned.length,
    claims: returned.filter((one) => one.lines.some(({ reason }) => reason !== null && isClaim(reason.handle))).length,
    openReturns: returned.filter(({ endedAt }) => !isEnded(endedAt)).length,
    calledOff: asked.filter(isCalledOff).length,
  };
}

/** null for anything that is no cursor: reading then starts at the beginning. */
function readStart(cursor: string | null) {
  const match = /^(\d{1,15})~([\w-]{1,64})~(\d{1,9})$/.exec(cursor ?? "");
  return match && { at: new Date(Number(match[1])), id: match[2]!, read: Number(match[3]) };
}
