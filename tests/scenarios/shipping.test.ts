import { beforeAll, describe, expect, it } from "vitest";
import { useTestApp } from "../support/start-test-app";
import {
  DAY,
  HOUR,
  noticesOfOrder,
  parcelsOfOrder,
  scan,
  send,
  setShipping,
  shipmentsOfOrder,
  tellsAll,
} from "../support/shipping-actions";

const app = useTestApp();

beforeAll(async () => {
  await setShipping(app);
  for (const kind of ["missed", "no_scan", "carrier_late", "not_shipped", "lost"] as const) {
    await app.turnOn(
      tellsAll(kind, kind === "lost" ? { afterHours: 20 * 24 } : kind === "no_scan" ? { afterHours: 96 } : {}),
    );
  }
});

describe("following parcels", () => {
  it("a parcel goes from label to delivery, and its promise is kept beside it", async () => {
    const { id, fulfillmentId } = await send(app);
    expect(await parcelsOfOrder(app, id)).toMatchObject([
      { key: `${fulfillmentId}#0`, state: "LABELED", trackingNumber: "TRACK1", promiseSource: "STATED" },
    ]);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ state: "IN_TRANSIT", handedOverAt: expect.any(Date) }]);
    await app.advance(2 * DAY);
    await scan(app, fulfillmentId, "DELIVERED");
    const [parcel] = await parcelsOfOrder(app, id);
    expect(parcel).toMatchObject({ state: "DELIVERED", deliveredAt: expect.any(Date), endedAt: expect.any(Date) });
    expect(await noticesOfOrder(app, id)).toEqual([]);
  });

  it("a late or repeated scan never moves a parcel back", async () => {
    const { id, fulfillmentId } = await send(app);
    const before = new Date(app.context.now().getTime() + HOUR);
    await app.advance(5 * HOUR);
    await scan(app, fulfillmentId, "OUT_FOR_DELIVERY");
    await scan(app, fulfillmentId, "IN_TRANSIT", { happenedAt: before });
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ state: "OUT_FOR_DELIVERY" }]);
    await scan(app, fulfillmentId, "DELIVERED");
    await scan(app, fulfillmentId, "IN_TRANSIT");
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ state: "DELIVERED" }]);
  });

  it("each tracking number is a parcel of its own", async () => {
    const { id } = await send(app, ["A1", "B2"]);
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ trackingNumber: "A1" }, { trackingNumber: "B2" }]);
  });
});

describe("delay", () => {
  it("a stalled parcel is told once, with a new date or honestly none, and then at the policy's pace", async () => {
    const { id, fulfillmentId, name } = await send(app);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    await app.advance(3 * DAY);
    expect(await noticesOfOrder(app, id)).toEqual([]);
    await app.advance(2 * DAY);
    const [notice, ...more] = await noticesOfOrder(app, id);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ state: "SENT", number: 1, parcels: [{ kind: "no_scan", newBy: null }] });
    expect(app.mails.filter(({ text }) => text.includes(name))).toHaveLength(1);
    await app.advance(DAY);
    expect(await noticesOfOrder(app, id)).toHaveLength(1);
  });

  it("what was delivered is never told as late", async () => {
    const { id, fulfillmentId } = await send(app);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    await app.advance(3 * DAY);
    await scan(app, fulfillmentId, "DELIVERED");
    await app.advance(30 * DAY);
    expect(await noticesOfOrder(app, id)).toEqual([]);
  });

  it("an order not shipped in time is told, and the shopper's click cancels it with its money back", async () => {
    const { id } = await app.place({ countryCode: "US" });
    await app.settle();
    expect(await shipmentsOfOrder(app, id)).toMatchObject([{ key: "unshipped", state: "UNSHIPPED" }]);
    await app.advance(6 * DAY);
    const [notice] = await noticesOfOrder(app, id);
    expect(notice).toMatchObject({ state: "SENT", parcels: [{ kind: "not_shipped", newBy: null }] });
    expect(JSON.parse(notice!.choices)).toEqual(expect.arrayContaining(["wait", "cancel"]));
    expect(JSON.parse(notice!.ftc!)).toMatchObject({ option: "longer", silence: "cancel" });
    const { outcome } = await app.acts.answerAsShopper(app.shop, notice!.id, "cancel", "");
    expect(outcome).toBe("accepted");
    await app.settle();
    expect(app.performed("orderCancel", id)).toBe(1);
    expect(await shipmentsOfOrder(app, id)).toMatchObject([{ state: "CANCELLED" }]);
  });

  it("of a carrier of which no scan was ever heard nothing is told; once one was, what it leaves lying is", async () => {
    const unheard = await send(app, ["N1"], {}, "Nordkurier");
    await app.advance(20 * DAY);
    expect(await noticesOfOrder(app, unheard.id)).toEqual([]);
    const scanned = await send(app, ["N2"], {}, "Nordkurier");
    await scan(app, scanned.fulfillmentId, "DELIVERED");
    const lying = await send(app, ["N3"], {}, "Nordkurier");
    await app.advance(16 * DAY);
    const [notice] = await noticesOfOrder(app, lying.id);
    expect(notice).toMatchObject({ state: "SENT", parcels: [{ kind: "missed" }] });
  });
});
