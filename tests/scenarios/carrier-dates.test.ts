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
  tellsAll,
} from "../support/shipping-actions";

const app = useTestApp();
beforeAll(async () => {
  await setShipping(app, { transitDays: 60 });
  await app.turnOn(tellsAll("lost", { afterHours: 24 * 20 }));
});

describe("a scan with an odd date", () => {
  it("of 1970 does not make a fresh parcel lost", async () => {
    const { id, fulfillmentId } = await send(app, ["J1"]);
    await scan(app, fulfillmentId, "IN_TRANSIT", { happenedAt: new Date("1970-01-01T00:00:00Z") });
    await app.advance(HOUR);
    expect(await noticesOfOrder(app, id)).toEqual([]);
  });

  it("years before the order is no delivery, and teaches nothing", async () => {
    const { id, fulfillmentId } = await send(app, ["REUSED"]);
    await scan(app, fulfillmentId, "DELIVERED", { happenedAt: new Date("2019-05-01T00:00:00Z") });
    const [parcel] = await parcelsOfOrder(app, id);
    // Shopify's own word that the fulfillment is delivered has the time it was said at.
    const orderedAt = parcel!.orderedAt.getTime();
    if (parcel!.deliveredAt) expect(parcel!.deliveredAt.getTime()).toBeGreaterThanOrEqual(orderedAt);
    const weeks = await app.db.read.laneWeek.findMany();
    for (const { week } of weeks) expect(new Date(week).getTime()).toBeGreaterThan(orderedAt - 14 * DAY);
  });

  it("of 2062 does not silence the parcel", async () => {
    const { id, fulfillmentId } = await send(app, ["F1"]);
    await scan(app, fulfillmentId, "IN_TRANSIT", { happenedAt: new Date("2062-01-01T00:00:00Z") });
    await app.advance(DAY);
    await scan(app, fulfillmentId, "ATTEMPTED_DELIVERY");
    expect((await parcelsOfOrder(app, id)).map(({ state }) => state)).toEqual(["ATTEMPTED"]);
  });

  it("and an estimate of 2062 is no promise", async () => {
    const { id, fulfillmentId } = await send(app, ["F2"]);
    await scan(app, fulfillmentId, "IN_TRANSIT", { estimatedDeliveryAt: new Date("2062-01-01T00:00:00Z") });
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ state: "IN_TRANSIT", carrierEta: null }]);
  });
});
