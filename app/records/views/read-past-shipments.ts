import type { ShippingKind } from "../../domain/policy/kinds";
import type { Trace } from "../../domain/policy/types";
import { hasShipmentEnded } from "../../domain/shipping/lifecycle";
import type { DelayKind, ShipmentState } from "../../domain/shipping/types";
import type { Reader } from "./reader";

const MOST = 30;
/** Of these the ones under way are offered. */
const SEARCHED = 200;

/** The newest shipments under way that a policy of a kind may be tried on: what has not left, parcels, or both. */
export async function openShipments(db: Reader, shop: string, kind: ShippingKind) {
  const rows = await db.shipment.findMany({
    where: { shop },
    orderBy: { orderedAt: "desc" },
    take: SEARCHED,
    select: { id: true, orderName: true, carrier: true, trackingNumber: true, state: true, delayKind: true },
  });
  const fits = (state: ShipmentState) =>
    kind === "goodwill" || (kind === "delay_not_shipped") === (state === "UNSHIPPED");
  return rows
    .map(({ state, delayKind, ...row }) => ({
      ...row,
      state: state as ShipmentState,
      delayKind: delayKind as DelayKind | null,
    }))
    .filter(({ state }) => !hasShipmentEnded(state) && fits(state))
    .slice(0, MOST);
}

/** The newest troubles a policy of a kind decided about. */
export async function recentTroubles(db: Reader, shop: string, kind: ShippingKind) {
  const rows = await db.decision.findMany({
    where: { shop, policyKind: kind },
    orderBy: { decidedAt: "desc" },
    take: MOST,
    select: { id: true, decidedAt: true, subject: true, trace: true },
  });
  const told = rows.map(({ trace, ...row }) => ({ ...row, orderId: (JSON.parse(trace) as Trace).orderId }));
  const orders = await db.order.findMany({
    where: { shop, id: { in: told.map(({ orderId }) => orderId) } },
    select: { id: true, name: true },
  });
  const names = new Map(orders.map(({ id, name }) => [id, name]));
  return told.flatMap(({ id, decidedAt, orderId }) => {
    const orderName = names.get(orderId);
    return orderName ? [{ id, decidedAt, orderName }] : [];
  });
}

/** The trace of a decision by a policy of a kind; null = there is none with this id. */
export async function readTroubleTrace(
  db: Reader,
  shop: string,
  kind: ShippingKind,
  id: string,
): Promise<Trace | null> {
  const row = await db.decision.findFirst({ where: { id, shop, policyKind: kind }, select: { trace: true } });
  return row && (JSON.parse(row.trace) as Trace);
}

/** How often the shopper was told of a trouble with a shipment, and in how many parts its order is sent. */
export async function countsOfShipment(
  db: Reader,
  shop: string,
  { id, orderId, kind }: { readonly id: string; readonly orderId: string; readonly kind: DelayKind },
) {
  const [noticesOfKind, parcelsOfOrder] = await Promise.all([
    db.noticeParcel.count({ where: { shipmentId: id, kind, notice: { shop, state: "SENT" } } }),
    db.shipment.count({ where: { shop, orderId, state: { not: "CANCELLED" } } }),
  ]);
  return { noticesOfKind, parcelsOfOrder };
}
