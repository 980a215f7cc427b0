import type { ShippingKind } from "../../domain/policy/kinds";
import { keptFacts } from "../../domain/policy/keep-facts";
import type { PastTrouble } from "../../domain/policy/replay-shipping";
import type { Trace } from "../../domain/policy/types";
import type { Reader } from "./reader";

const PAGE = 500;

/**
 * Troubles that a policy of a kind decided about since an instant, carried out or only written down, oldest first, a page
 * at a time, with the facts as they were then.
 */
export async function readPastDelays(
  db: Reader,
  shop: string,
  kind: ShippingKind,
  since: Date,
  cursor: string | null,
): Promise<PastDelayPage> {
  const start = readStart(cursor);
  const period = { shop, policyKind: kind, decidedAt: { gte: since } };
  const [rows, of] = await Promise.all([
    db.decision.findMany({
      where: {
        ...period,
        ...(start && {
          decidedAt: { gte: start.at },
          OR: [{ decidedAt: { gt: start.at } }, { id: { gt: start.id } }],
        }),
      },
      select: { id: true, decidedAt: true, trace: true },
      orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
      take: PAGE,
    }),
    db.decision.count({ where: period }),
  ]);
  const traces = rows.map(({ trace }) => JSON.parse(trace) as Trace);
  const orders = await db.order.findMany({
    where: { shop, id: { in: [...new Set(traces.map(({ orderId }) => orderId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(orders.map(({ id, name }) => [id, name]));
  const troubles = traces.map((trace) => ({
    orderId: trace.orderId,
    name: names.get(trace.orderId) ?? "An order no longer kept",
    facts: keptFacts(trace),
  }));
  const last = rows.at(-1);
  const read = (start?.read ?? 0) + rows.length;
  const next = last && rows.length === PAGE ? `${last.decidedAt.getTime()}~${last.id}~${read}` : null;
  return { troubles, of, read, next };
}

export interface PastDelayPage {
  readonly troubles: readonly PastTrouble[];
  readonly of: number;
  readonly read: number;
  readonly next: string | null;
}

/** null for anything that is no cursor: reading then starts at the beginning. */
function readStart(cursor: string | null) {
  const match = /^(\d{1,15})~([\w-]{1,64})~(\d{1,9})$/.exec(cursor ?? "");
  return match && { at: new Date(Number(match[1])), id: match[2]!, read: Number(match[3]) };
}
