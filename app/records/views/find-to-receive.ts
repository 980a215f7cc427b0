import type { Prisma } from "@prisma/client";
import { OPEN_RETURN_STATES } from "../../domain/returns/lifecycle";
import { findOrdersByName } from "./find-orders";
import type { Reader } from "./reader";

const SHOWN_AT_MOST = 20;
const IN_LIST = {
  select: {
    id: true,
    rma: true,
    orderId: true,
    orderName: true,
    state: true,
    units: true,
    requestedAt: true,
    deliveredAt: true,
    inspectedAt: true,
  },
} satisfies Prisma.OrderReturnDefaultArgs;

/** A return as the receiving desk lists it. */
export type ToReceiveRow = Prisma.OrderReturnGetPayload<typeof IN_LIST>;

interface Question {
  readonly rma: string | null;
  readonly trackingNumbers: readonly string[];
  readonly orderName: string;
}

/**
 * Returns that a scan can mean, open ones first: by RMA number, else by tracking number, else by the order's name. Where
 * there is no return, the orders of that name.
 */
export async function findToReceive(db: Reader, shop: string, { rma, trackingNumbers, orderName }: Question) {
  const byRma = rma ? await list(db, { shop, rma }) : [];
  if (byRma.length > 0) return { returns: byRma, orders: [] };
  const byTracking =
    trackingNumbers.length > 0
      ? await list(db, { shop, labels: { some: { shop, trackingNumber: { in: [...trackingNumbers] } } } })
      : [];
  if (byTracking.length > 0) return { returns: byTracking, orders: [] };
  const orders = await ordersNamed(db, shop, orderName);
  const orderIds = orders.map(({ id }) => id);
  return { returns: orderIds.length > 0 ? await list(db, { shop, orderId: { in: orderIds } }) : [], orders };
}

/** The order of exactly that name, else those whose name begins so. */
async function ordersNamed(db: Reader, shop: string, typed: string) {
  const found = await findOrdersByName(db, shop, typed);
  const wanted = typed.trim().replace(/^#/, "");
  const exact = found.filter(({ name }) => name.replace(/^#/, "") === wanted);
  return exact.length > 0 ? exact : found;
}

async function list(db: Reader, where: Prisma.OrderReturnWhereInput): Promise<readonly ToReceiveRow[]> {
  const rows = await db.orderReturn.findMany({
    where,
    ...IN_LIST,
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: SHOWN_AT_MOST,
  });
  const isOpen = ({ state }: ToReceiveRow) => (OPEN_RETURN_STATES as readonly string[]).includes(state);
  return [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))];
}

/** What has arrived and waits to be counted, the longest waiting first. */
export async function listArrived(db: Reader, shop: string, take: number): Promise<readonly ToReceiveRow[]> {
  return db.orderReturn.findMany({
    where: { shop, state: "DELIVERED" },
    ...IN_LIST,
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take,
  });
}
