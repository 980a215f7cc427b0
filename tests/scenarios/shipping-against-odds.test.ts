import { beforeAll, describe, expect, it, vi } from "vitest";
import { addEvent } from "../../app/records/inbound-events";
import { openShop } from "../../app/records/shops";
import { useTestApp } from "../support/start-test-app";
import {
  control,
  DAY,
  HOUR,
  mailsOf,
  noticesOfOrder,
  parcelsOfOrder,
  scan,
  send,
  setShipping,
  shipmentsOfOrder,
  tellsAll,
} from "../support/shipping-actions";

// Weeks of store time.
vi.setConfig({ testTimeout: 120_000 });
const app = useTestApp();
const CALM = { webhooks: {} };

beforeAll(async () => {
  await setShipping(app, { transitDays: 3 });
  for (const kind of ["missed", "carrier_late", "returning", "no_scan"] as const) {
    await app.turnOn(tellsAll(kind, kind === "no_scan" ? { afterHours: 24 * 20 } : {}));
  }
});

/** What became of each parcel, and what was told of it. */
async function standing(orderId: string) {
  const shipments = await shipmentsOfOrder(app, orderId);
  const events = await Promise.all(
    shipments.map(({ id: shipmentId }) => app.db.read.shipmentEvent.findMany({ where: { shipmentId } })),
  );
  const scans = events.map((all) => new Set(all.map(({ key }) => key)).size);
  const notices = await noticesOfOrder(app, orderId);
  return {
    parcels: shipments.map(({ key, state, trackingNumber }, index) => [
      key.split("#")[1],
      state,
      trackingNumber,
      scans[index],
    ]),
    told: notices.map(({ state, parcels }) => [state, parcels.map(({ kind }) => kind)]),
  };
}

/** The same weeks of one order, whatever becomes of its webhooks. */
async function weeks(faults: Record<string, unknown>) {
  app.faults({ seed: 7, webhooks: faults });
  const { id, fulfillmentId } = await send(app, ["W1", "W2"]);
  await scan(app, fulfillmentId, "LABEL_PRINTED");
  await app.advance(2 * HOUR);
  await scan(app, fulfillmentId, "IN_TRANSIT");
  await app.advance(3 * HOUR);
  await scan(app, fulfillmentId, "IN_TRANSIT");
  await app.advance(9 * DAY);
  await scan(app, fulfillmentId, "OUT_FOR_DELIVERY");
  app.faults(CALM);
  await app.reconcile();
  await app.advance(HOUR);
  await app.acts.command(app.shop, "shipment/check", { orderId: id }, { by: "Test" });
  await app.settle();
  return standing(id);
}

describe("webhooks that fail", () => {
  it.each([
    ["doubled", { double: 1 }],
    ["out of order", { reorder: 0.7 }],
    ["partly lost", { drop: 0.5 }],
    ["late", { delayMs: 40 * 60_000 }],
    ["all of it", { double: 0.5, reorder: 0.4, drop: 0.3 }],
  ])("%s: the same parcels and the same notices as without", async (_name, faults) => {
    expect(await weeks(faults)).toEqual(await weeks({}));
  });

  it("an order webhook that comes after all has left does not bring it back", async () => {
    const { id } = await send(app, ["B1"]);
    const first = await app.db.read.inboundEvent.findFirstOrThrow({ where: { subject: id, topic: "orders/create" } });
    const payload = JSON.parse(app.sealer.openBytes(first.payloadSealed)) as unknown;
    const again = {
      shop: app.shop,
      source: "WEBHOOK",
      topic: "orders/updated",
      subject: id,
      dedupeKey: `again/${id}`,
    } as const;
    await app.db.write((tx) => addEvent(tx, app.sealer, { ...again, payload }, app.context.now()).then(() => {}));
    await app.settle();
    const unshipped = (await shipmentsOfOrder(app, id)).filter(({ state }) => state === "UNSHIPPED");
    expect(unshipped).toEqual([]);
  });

  it("Shopify cut off while it is read: nothing is told until it was read", async () => {
    const { id, name, fulfillmentId } = await send(app, ["CUT"]);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    app.faults({ graphql: { failNext: 3 } });
    await app.advance(9 * DAY);
    await app.advance(HOUR);
    expect(await noticesOfOrder(app, id)).toMatchObject([{ state: "SENT" }]);
    expect(mailsOf(app, name)).toHaveLength(1);
  });
});

describe("staff and returns", () => {
  it("what staff say of a parcel stays, also where the shopper is told of it", async () => {
    await app.turnOn(tellsAll("lost", { afterHours: 24 * 30 }));
    const { id, fulfillmentId } = await send(app, ["LOST1"]);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    const [parcel] = await parcelsOfOrder(app, id);
    await app.acts.command(app.shop, "shipment/settle", { shipmentId: parcel!.id, as: "LOST" }, { by: "Ada" });
    await app.settle();
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ state: "LOST" }]);
    expect(await noticesOfOrder(app, id)).toMatchObject([{ state: "SENT", parcels: [{ kind: "lost", newBy: null }] }]);
    await app.acts.command(app.shop, "shipment/settle", { shipmentId: parcel!.id, as: "RETURNED" }, { by: "Ada" });
    await app.settle();
    await app.advance(30 * DAY);
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ state: "RETURNED", endedAt: expect.any(Date) }]);
    expect(await noticesOfOrder(app, id)).toHaveLength(1);
  });
});

describe("a shopper, or a shop, that is gone", () => {
  const complain = async (topic: string, customerId: string) => {
    await control(app, "/compliance", { topic, customerId });
    await app.settle();
  };

  it("a data request names parcels, notices and answers; after redaction nothing leads to a person, and nobody is told", async () => {
    const order = { customer: { email: "bob@example.com", firstName: "Bob" } };
    const { id, fulfillmentId, name } = await send(app, ["SECRET77"], order);
    await scan(app, fulfillmentId, "IN_TRANSIT", { message: "Left with neighbour Quux" });
    await app.advance(9 * DAY);
    const [notice] = await noticesOfOrder(app, id);
    await app.acts.answerAsShopper(app.shop, notice!.id, "claim", "I live at Quux lane");
    await app.settle();
    const { customerId } = await app.db.read.order.findFirstOrThrow({ where: { id } });
    await complain("customers/data_request", customerId!);
    const { fileSealed } = await app.db.read.complianceRequest.findFirstOrThrow({ where: { customerId } });
    const file = app.sealer.open(fileSealed!);
    for (const text of ["SECRET77", "Left with neighbour Quux", "I live at Quux lane"]) expect(file).toContain(text);

    const told = mailsOf(app, name).length;
    await complain("customers/redact", customerId!);
    const rows = JSON.stringify([
      await shipmentsOfOrder(app, id),
      await app.db.read.shipmentEvent.findMany({ where: { shipment: { orderId: id } } }),
      await noticesOfOrder(app, id),
    ]);
    for (const text of ["SECRET77", "Quux", customerId!]) expect(rows).not.toContain(text);
    expect((await noticesOfOrder(app, id))[0]).toMatchObject({ answer: "claim", wordsSealed: null });

    await scan(app, fulfillmentId, "IN_TRANSIT", { message: "Seen again at Quux lane" });
    await app.advance(30 * DAY);
    expect(
      JSON.stringify(await app.db.read.shipmentEvent.findMany({ where: { shipment: { orderId: id } } })),
    ).not.toContain("Quux");
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ trackingNumber: null }]);
    expect(mailsOf(app, name)).toHaveLength(told);
  });

  it("an order deleted in Shopify takes its parcels along", async () => {
    const { id } = await send(app, ["DEL"]);
    const gone = {
      shop: app.shop,
      source: "WEBHOOK",
      topic: "orders/delete",
      subject: id,
      dedupeKey: `gone/${id}`,
      payload: {},
    } as const;
    await app.db.write((tx) => addEvent(tx, app.sealer, gone, app.context.now()).then(() => {}));
    await app.settle();
    expect(await shipmentsOfOrder(app, id)).toEqual([]);
  });

  it("after an uninstall no timer runs and nobody is told; orders from before a new install stay quiet", async () => {
    const { id, name, fulfillmentId } = await send(app, ["OLD"]);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    await control(app, "/app/uninstall", {});
    await app.settle();
    expect(await app.db.read.timer.count({ where: { key: `watch/${id}`, state: "WAITING" } })).toBe(0);
    await app.advance(20 * DAY);
    expect(await noticesOfOrder(app, id)).toEqual([]);
    await app.db.write((tx) => openShop(tx, app.shop, app.context.now()).then(() => {}));
    const check = {
      shop: app.shop,
      source: "TIMER",
      topic: "timer/watch",
      subject: id,
      dedupeKey: `look/${id}`,
      payload: {},
    } as const;
    await app.db.write((tx) => addEvent(tx, app.sealer, check, app.context.now()).then(() => {}));
    await app.advance(5 * DAY);
    expect(mailsOf(app, name)).toEqual([]);
    expect(await noticesOfOrder(app, id)).toEqual([]);
  });
});
