import { randomUUID } from "node:crypto";
import type { Database } from "../../app/db.server";
import { sampleOrder } from "../../app/domain/policy/testing/sample-order";
import type { Gid } from "../../app/domain/gid";
import type { FtcFields } from "../../app/domain/shipping/ftc";
import { noticeBasis } from "../../app/domain/shipping/notice-basis";
import type { Shipment } from "../../app/domain/shipping/shipment";
import { NOTICE_CHOICES, type DelayKind, type DelayReason, type NoticeChoice } from "../../app/domain/shipping/types";
import type { Sealer } from "../../app/lib/seal";
import { createNotice, newNoticeId, type NoticeState } from "../../app/records/delay-notices";
import { mirrorOrder } from "../../app/records/orders";
import { saveShipment } from "../../app/records/shipments";
import { openShop, updateShop } from "../../app/records/shops";

const DAY = 86_400_000;
let count = 0;

export interface SeedNotice {
  readonly shop?: string;
  readonly locale?: string | null;
  readonly email?: string | null;
  readonly kinds?: readonly DelayKind[];
  readonly state?: NoticeState;
  readonly choices?: readonly NoticeChoice[];
  readonly ftc?: FtcFields | null;
  readonly newBy?: Date | null;
  readonly reason?: DelayReason | null;
  readonly goodwillId?: string | null;
  /** When it was sent, in days from now. */
  readonly sentDays?: number;
  /** Of another notice of the same order: a further one about the same shipments. */
  readonly orderId?: Gid;
}

export interface SeededNotice {
  readonly id: string;
  readonly shop: string;
  readonly orderId: Gid;
  readonly orderName: string;
  readonly shipments: readonly Shipment[];
}

/** A notice about one shipment for each kind, told as late by four days, with its order and shop. */
export async function seedNotice(
  db: Database,
  sealer: Sealer,
  now: Date,
  seed: SeedNotice = {},
): Promise<SeededNotice> {
  const { shop = "nordlicht.myshopify.com", kinds = ["missed"], state = "SENT", sentDays = 0, newBy } = seed;
  const number = ++count;
  const orderId = seed.orderId ?? (`gid://shopify/Order/88${number}` as Gid);
  const named = seed.orderId && (await db.read.order.findFirst({ where: { shop, id: seed.orderId } }));
  const orderName = named ? named.name : `#88${number}`;
  const customer = { id: `gid://shopify/Customer/88${number}` as Gid, orderCount: 1, tags: [] };
  const { email = "mia@example.com", locale = "en" } = seed;
  const personal = { email, phone: null, firstName: "Mia", postcode: null, locale };
  const at = (days: number) => new Date(now.getTime() + days * DAY);
  const shipments = kinds.map((kind, index) => shipmentOf({ shop, orderId, orderName, kind, index, at }));
  const id = newNoticeId();
  await db.write(async (tx) => {
    if (!seed.orderId) {
      await openShop(tx, shop, now);
      await updateShop(tx, shop, { name: "Nordlicht", timeZone: "Europe/Berlin", currency: "EUR" });
      const snapshot = sampleOrder({ id: orderId, name: orderName, customer });
      mirrorOrder(tx, sealer, shop, { snapshot, personal }, "fresh");
      for (const shipment of shipments) saveShipment(tx, shipment, null, now);
    }
    const rows = await tx.shipment.findMany({ where: { shop, orderId }, orderBy: { key: "asc" } });
    const parcels = kinds.map((kind, index) => ({
      shipmentId: rows[index]!.id,
      kind,
      number: 1,
      oldBy: at(-2),
      newFrom: null,
      newBy: newBy === undefined ? at(2) : newBy,
      newSource: "STATED" as const,
      reason: seed.reason ?? null,
      basis: noticeBasis(shipments[index]!),
    }));
    const { choices = NOTICE_CHOICES, ftc = null, goodwillId = null } = seed;
    const notice = { id, shop, orderId, orderName, key: `notice/${id}`, number: 1, choices, ftc, goodwillId, parcels };
    const from = { decisionId: null, policyVersionId: null };
    await createNotice(tx, { ...notice, ...from, state: state === "SHADOW" ? "SHADOW" : "PLANNED" }, at(sentDays));
    if (state === "SENT") await tx.delayNotice.update({ where: { id }, data: { state, sentAt: at(sentDays) } });
  });
  return { id, shop, orderId, orderName, shipments };
}

function shipmentOf({
  shop,
  orderId,
  orderName,
  kind,
  index,
  at,
}: Pick<SeededNotice, "shop" | "orderId" | "orderName"> & {
  readonly kind: DelayKind;
  readonly index: number;
  readonly at: (days: number) => Date;
}): Shipment {
  const isUnsent = kind === "not_shipped";
  return {
    id: randomUUID(),
    shop,
    orderId,
    orderName,
    key: isUnsent ? `9-unshipped` : `${index}-parcel`,
    position: 0,
    customerId: null,
    fulfillmentId: isUnsent ? null : (`gid://shopify/Fulfillment/88${count}${index}` as Gid),
    trackingNumber: isUnsent ? null : `0034043416109402150${index}`,
    trackingUrl: isUnsent ? null : "https://carrier.example/t?a=1&b=2",
    carrier: isUnsent ? null : "DHL",
    service: null,
    origin: null,
    destination: "DE",
    items: [{ lineItemId: "gid://shopify/LineItem/1" as Gid, title: isUnsent ? "Tea towel" : "Blue mug", quantity: 2 }],
    state: isUnsent ? "UNSHIPPED" : "IN_TRANSIT",
    status: isUnsent ? null : "IN_TRANSIT",
    orderedAt: at(-9),
    shippedAt: isUnsent ? null : at(-7),
    handedOverAt: isUnsent ? null : at(-6),
    lastScanAt: isUnsent ? null : at(-5),
    deliveredAt: null,
    endedAt: null,
    newsAt: isUnsent ? null : at(-5),
    toldAt: null,
    checkoutBy: null,
    carrierEta: null,
    carrierEtaAt: null,
    expectedFrom: null,
    expectedBy: null,
    expectedSource: null,
    promisedBy: at(-2),
    promiseSource: "STATED",
    promisedAt: at(-9),
    lateProbability: null,
    delayKind: kind,
    delaySince: at(-1),
    askedAt: null,
    noticesSent: 0,
    lastNoticeAt: null,
    events: [],
  };
}
