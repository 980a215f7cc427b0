import { KIND_GROUPS } from "../../domain/policy/kinds";
import { toGoodwill } from "../goodwill";
import { countWaitingEvents } from "./read-cancellation";
import type { Reader } from "./reader";

const SHOWN = 50;
/** Of one parcel. */
const SCANS_SHOWN = 200;

/** All parcels of an order with what was promised, told and answered about them; null when this shop has no such order. */
export async function readShipmentPage(db: Reader, shop: string, orderId: string) {
  const order = await db.order.findUnique({
    where: { shop_id: { shop, id: orderId } },
    select: { id: true, name: true, processedAt: true, cancelledAt: true },
  });
  if (!order) return null;
  const [shipments, notices, gifts, decisions, timeline, messages, waiting, row] = await Promise.all([
    db.shipment.findMany({
      where: { shop, orderId },
      orderBy: [{ orderedAt: "asc" }, { key: "asc" }],
      include: {
        events: { orderBy: { at: "desc" }, take: SCANS_SHOWN },
        promises: { orderBy: [{ at: "desc" }, { id: "desc" }], take: SHOWN },
      },
    }),
    db.delayNotice.findMany({
      where: { shop, orderId },
      orderBy: { plannedAt: "desc" },
      take: SHOWN,
      include: { parcels: { orderBy: { shipmentId: "asc" } } },
    }),
    db.goodwill.findMany({ where: { shop, orderId }, orderBy: { plannedAt: "desc" }, take: SHOWN }),
    db.decision.findMany({
      where: { shop, subject: orderId, policyKind: { in: [...KIND_GROUPS.shipping] } },
      orderBy: { decidedAt: "desc" },
      take: SHOWN,
    }),
    db.timelineEntry.findMany({
      where: { shop, subject: orderId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: SHOWN,
    }),
    db.message.findMany({
      where: { shop, subject: orderId, noticeId: { not: null } },
      orderBy: { createdAt: "asc" },
      take: 2 * SHOWN,
    }),
    countWaitingEvents(db, shop, [orderId]),
    db.shop.findUnique({ where: { id: shop }, select: { installedAt: true } }),
  ]);
  // Whose shoppers were never told anything by the app.
  const isFromBefore = row !== null && order.processedAt < row.installedAt;
  return {
    order,
    shipments,
    notices,
    gifts: gifts.map(toGoodwill),
    decisions,
    timeline,
    messages,
    waiting,
    isFromBefore,
  };
}

export type ShipmentPage = NonNullable<Awaited<ReturnType<typeof readShipmentPage>>>;
export type ShipmentPageRow = ShipmentPage["shipments"][number];
export type NoticePageRow = ShipmentPage["notices"][number];
