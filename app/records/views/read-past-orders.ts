import type { OrderSnapshot } from "../../domain/order";
import { HISTORY_MS, historyAt, type Sibling } from "../../domain/policy/customer-history";
import type { PastOrder } from "../../domain/policy/replay-policies";
import { readSibling } from "../orders";
import type { Reader } from "./reader";

const PAGE = 500;

/** A past order with how many were read up to it, and the cursor to go on behind it. */
export interface ReadOrder extends PastOrder {
  readonly read: number;
  readonly cursor: string;
}

export interface PastOrderPage {
  readonly orders: readonly ReadOrder[];
  readonly of: number;
  readonly isLast: boolean;
}

/** Orders placed since an instant with what was known of their customers then, if wanted, oldest first, a page at a time. */
export async function readPastOrders(
  db: Reader,
  shop: string,
  since: Date,
  cursor: string | null,
  { withHistory }: { withHistory: boolean },
): Promise<PastOrderPage> {
  const start = readStart(cursor);
  const period = { shop, processedAt: { gte: since } };
  const rows = await db.order.findMany({
    where: {
      ...period,
      ...(start && {
        processedAt: { gte: start.at },
        OR: [{ processedAt: { gt: start.at } }, { id: { gt: start.id } }],
      }),
    },
    select: { id: true, processedAt: true, customerId: true, snapshot: true },
    orderBy: [{ processedAt: "asc" }, { id: "asc" }],
    take: PAGE,
  });
  const of = await db.order.count({ where: period });
  const siblings = withHistory ? await siblingsOf(db, shop, rows) : new Map<string, Sibling[]>();
  const orders = rows.map(({ id, customerId, processedAt, snapshot }, index) => {
    const order = JSON.parse(snapshot) as OrderSnapshot;
    const history = historyAt(order, siblings.get(customerId ?? "") ?? [], processedAt);
    const read = (start?.read ?? 0) + index + 1;
    return { order, history, read, cursor: `${processedAt.getTime()}~${id}~${read}` };
  });
  return { orders, of, isLast: rows.length < PAGE };
}

/** Orders that some of these may be a repetition of, or that had been cancelled before them, by customer. */
async function siblingsOf(
  db: Reader,
  shop: string,
  orders: readonly { readonly processedAt: Date; readonly customerId: string | null }[],
) {
  const [first, last] = [orders[0]?.processedAt ?? new Date(0), orders.at(-1)?.processedAt ?? new Date(0)];
  const rows = await db.order.findMany({
    where: {
      shop,
      customerId: { in: [...new Set(orders.flatMap(({ customerId }) => customerId ?? []))] },
      processedAt: { gte: new Date(first.getTime() - HISTORY_MS), lte: last },
    },
    select: { id: true, name: true, customerId: true, processedAt: true, cancelledAt: true, snapshot: true },
  });
  const byCustomer = new Map<string, Sibling[]>();
  for (const row of rows) {
    const others = byCustomer.get(row.customerId!);
    if (others) others.push(readSibling(row));
    else byCustomer.set(row.customerId!, [readSibling(row)]);
  }
  return byCustomer;
}

/** null for anything that is no cursor: reading then starts at the beginning. */
function readStart(cursor: string | null) {
  const match = /^(\d{1,15})~(gid:\/\/shopify\/Order\/\d{1,30})~(\d{1,9})$/.exec(cursor ?? "");
  return match && { at: new Date(Number(match[1])), id: match[2]!, read: Number(match[3]) };
}
