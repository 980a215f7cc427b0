import { orderIdsByName } from "./find-orders";
import { cutPage, olderThan, PAGE_SIZE, readCursor } from "./page-cursor";
import type { Reader } from "./reader";

export const EVENT_SOURCES = ["WEBHOOK", "PORTAL", "STAFF", "FLOW", "CARRIER", "TIMER", "SYSTEM"] as const;
export type EventSource = (typeof EVENT_SOURCES)[number];

export interface EventFilter {
  readonly onlyDead: boolean;
  readonly source: EventSource | null;
  readonly orderName: string;
  readonly after: string | null;
}

/** What came in, newest first. Payloads stay sealed: a list never needs them. */
export async function listEvents(db: Reader, shop: string, filter: EventFilter) {
  const orderIds = filter.orderName ? await orderIdsByName(db, shop, filter.orderName) : null;
  const rows = await db.inboundEvent.findMany({
    where: {
      shop,
      ...(filter.onlyDead ? { state: "DEAD" } : {}),
      ...(filter.source ? { source: filter.source } : {}),
      ...(orderIds ? { subject: { in: [...orderIds] } } : {}),
      ...olderThan("receivedAt", readCursor(filter.after)),
    },
    omit: { payloadSealed: true },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
  });
  const page = cutPage(rows, (row) => row.receivedAt);
  return {
    ...page,
    orderNames: await namesOfOrders(
      db,
      shop,
      page.rows.map((row) => row.subject),
    ),
  };
}

/** Names of the orders among these subjects. */
export async function namesOfOrders(
  db: Reader,
  shop: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(subjects)].filter((subject) => subject.startsWith("gid://shopify/Order/"));
  const orders = await db.order.findMany({ where: { shop, id: { in: ids } }, select: { id: true, name: true } });
  return new Map(orders.map((order) => [order.id, order.name]));
}
