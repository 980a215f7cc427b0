import type { PolicyOf, ShippingKind } from "../../app/domain/policy/kinds";
import type { DelaySettings } from "../../app/domain/policy/shipping-types";
import type { DelayKind, NoticeChoice } from "../../app/domain/shipping/types";
import { saveShopSettings } from "../../app/records/shop-catalogue";
import type { PlaceOrder } from "../devstore/contract";
import type { TestApp } from "./start-test-app";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A policy that tells of everything of its kind. */
export function tellsAll(
  kind: DelayKind,
  settings: Partial<DelaySettings> = {},
  choices: readonly NoticeChoice[] = ["wait", "cancel", "change_address", "claim"],
): PolicyOf<ShippingKind> {
  return {
    language: 1,
    kind: `delay_${kind}`,
    rules: [],
    otherwise: { do: "notify", choices, sms: false, alsoReview: false },
    settings: { afterHours: 24, chancePercent: 70, everyDays: 3, most: 3, ...settings },
  } as PolicyOf<ShippingKind>;
}

/** Without quiet hours, so that the hour of the test does not matter. */
export async function setShipping(app: TestApp, shipping: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await app.db.write((tx) =>
    saveShopSettings(tx, app.shop, { shipping: { quietFrom: 0, quietUntil: 0, ...shipping } }),
  );
}

export async function control(app: TestApp, path: string, body: Readonly<Record<string, unknown>>) {
  const response = await fetch(`${app.devstore.url}/_control${path}`, {
    method: "POST",
    // An idle connection may be closed by the store while time is moved.
    headers: { "content-type": "application/json", connection: "close" },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer;
}

/** An order that was placed, and shipped with one parcel for each number. */
export async function send(
  app: TestApp,
  numbers: readonly string[] = ["TRACK1"],
  order: Partial<PlaceOrder> = {},
  trackingCompany = "UPS",
) {
  const placed = await app.place(order);
  const shipped = { orderId: placed.id, trackingNumbers: numbers, trackingCompany };
  const { fulfillmentIds } = await app.devstore.store.fulfillOrder(app.shop, placed.id, shipped);
  await app.settle();
  return { ...placed, fulfillmentId: fulfillmentIds[0]! };
}

/** A carrier says something of a parcel, in the moment it happens unless told otherwise. */
export async function scan(
  app: TestApp,
  fulfillmentId: string,
  status: string,
  more: { happenedAt?: Date; estimatedDeliveryAt?: Date; message?: string } = {},
) {
  await control(app, "/fulfillments/event", { fulfillmentId, status, ...more });
  await app.settle();
}

export const shipmentsOfOrder = (app: TestApp, orderId: string) =>
  app.db.read.shipment.findMany({ where: { shop: app.shop, orderId }, orderBy: { key: "asc" } });

export const parcelsOfOrder = async (app: TestApp, orderId: string) =>
  (await shipmentsOfOrder(app, orderId)).filter(({ fulfillmentId }) => fulfillmentId !== null);

export const noticesOfOrder = (app: TestApp, orderId: string) =>
  app.db.read.delayNotice.findMany({
    where: { shop: app.shop, orderId },
    orderBy: { number: "asc" },
    include: { parcels: { orderBy: { shipmentId: "asc" } } },
  });

export const mailsOf = (app: TestApp, name: string) =>
  app.mails.filter(({ subject, text }) => subject.includes(name) || text.includes(name));

/** An order to the US that has not left in time, and its notice. */
export async function lateOrder(app: TestApp, change: Partial<PlaceOrder> = {}) {
  const order = await app.place({ countryCode: "US", ...change });
  await app.settle();
  await app.advance(6 * DAY);
  const [notice] = await noticesOfOrder(app, order.id);
  if (notice?.state !== "SENT" || !notice.ftc) throw new Error(`${order.name} was not told as late`);
  return { ...order, noticeId: notice.id };
}
