import type { Database } from "../../db.server";
import { OPEN_STATES } from "../../domain/cancellation/lifecycle";
import type { Goodwill } from "../../domain/goodwill/types";
import type { OrderSnapshot, PersonalData } from "../../domain/order";
import type { Shipment } from "../../domain/shipping/shipment";
import type { Sealer } from "../../lib/seal";
import { type DelayNotice, findNotice, noticesOf } from "../delay-notices";
import { readGoodwill } from "../goodwill";
import { shipmentsOf } from "../shipments";

/** A notice with all that its shopper may be told: the letter and the page behind its links are made of it. */
export interface ShopperNotice {
  readonly notice: DelayNotice;
  /** What it says of each shipment, and how that stands now. */
  readonly parcels: readonly { readonly told: DelayNotice["parcels"][number]; readonly shipment: Shipment }[];
  readonly shop: { readonly id: string; readonly name: string; readonly timeZone: string; readonly currency: string };
  readonly order: OrderSnapshot;
  /** Of this order, whether in trouble or not. */
  readonly shipments: readonly Shipment[];
  readonly personal: PersonalData | null;
  readonly goodwill: Goodwill | null;
  /** The shopper's wish to cancel was taken: it is under way, or done; `person`: a person has to see to it. */
  readonly cancelling: "going" | "person" | null;
  /** The newest notice that was sent later about all of the same shipments; null = this is the newest. */
  readonly newer: { readonly id: string; readonly shop: string } | null;
}

const WAITS: ReadonlySet<string> = new Set(["REVIEW", "FAILED"]);

/** null = there is no such notice, or the data of who ordered was deleted. */
export async function readShopperNotice(db: Database, sealer: Sealer, id: string): Promise<ShopperNotice | null> {
  const notice = await findNotice(db, id);
  if (!notice) return null;
  const { orderId, goodwillId } = notice;
  const notices = noticesOf(db, notice.shop, orderId);
  const [order, shop, shipments, goodwill, cancellation] = await Promise.all([
    db.read.order.findUnique({
      where: { shop_id: { shop: notice.shop, id: orderId } },
      select: { personalSealed: true, redactedAt: true, snapshot: true },
    }),
    db.read.shop.findUnique({
      where: { id: notice.shop },
      select: { id: true, name: true, timeZone: true, currency: true },
    }),
    shipmentsOf(db, notice.shop, orderId),
    goodwillId ? readGoodwill(db, notice.shop, goodwillId) : null,
    db.read.cancellation.findFirst({
      where: {
        ...{ shop: notice.shop, orderId },
        OR: [{ state: { in: OPEN_STATES } }, { state: "CANCELLED", requestedAt: { gte: notice.plannedAt } }],
      },
      orderBy: { requestedAt: "desc" },
      select: { state: true },
    }),
  ]);
  if (!order || order.redactedAt || !shop) return null;
  return {
    notice,
    // In the order of the shipments: what has not left yet comes last.
    parcels: shipments.flatMap((shipment) => {
      const told = notice.parcels.find((one) => one.shipmentId === shipment.id);
      return told ? [{ told, shipment }] : [];
    }),
    shop,
    order: JSON.parse(order.snapshot) as OrderSnapshot,
    shipments,
    personal: order.personalSealed ? (JSON.parse(sealer.open(order.personalSealed)) as PersonalData) : null,
    goodwill,
    cancelling:
      notice.answer === "cancel" && cancellation ? (WAITS.has(cancellation.state) ? "person" : "going") : null,
    newer: newerThan(notice, notices),
  };
}

function newerThan({ id, sentAt, plannedAt, parcels }: DelayNotice, notices: readonly DelayNotice[]) {
  // Whoever sees it has got it, also where nothing confirmed that it was sent.
  const from = sentAt ?? plannedAt;
  const covers = (one: DelayNotice) =>
    parcels.every(({ shipmentId }) => one.parcels.some((parcel) => parcel.shipmentId === shipmentId));
  const later = notices.filter(
    (one) => one.id !== id && one.state === "SENT" && one.sentAt && one.sentAt > from && covers(one),
  );
  return later.at(-1) ?? null;
}
