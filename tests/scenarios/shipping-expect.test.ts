import { beforeAll, describe, expect, it } from "vitest";
import { endOfShopDay } from "../../app/domain/shipping/working-days";
import { useTestApp } from "../support/start-test-app";
import { DAY, noticesOfOrder, send, setShipping, shipmentsOfOrder, tellsAll } from "../support/shipping-actions";

const app = useTestApp();

beforeAll(async () => {
  await setShipping(app);
  await app.turnOn(tellsAll("not_shipped", { everyDays: 1, most: 5 }));
});

const dayIn = (days: number) => new Date(app.context.now().getTime() + days * DAY).toISOString().slice(0, 10);
const expectDay = async (orderId: string, leavesBy: string) => {
  const by = { by: "Staff 42" };
  const taken = await app.acts.command(app.shop, "shipment/expect", { orderId, leavesBy }, by);
  expect(taken.outcome).toBe("accepted");
  await app.settle();
};
const unshipped = async (orderId: string) =>
  (await shipmentsOfOrder(app, orderId)).find(({ key }) => key === "unshipped");

describe("the day staff say an order leaves", () => {
  it("is what the next notice tells, and is kept with who said it", async () => {
    const { id } = await app.place({ countryCode: "US" });
    await app.settle();
    const leavesBy = dayIn(14);
    await expectDay(id, leavesBy);
    const { timeZone } = await app.db.read.shop.findUniqueOrThrow({ where: { id: app.shop } });
    const expectedBy = endOfShopDay(leavesBy, timeZone);
    expect(await unshipped(id)).toMatchObject({ expectedSource: "STATED", expectedBy });
    const entry = await app.db.read.timelineEntry.findFirst({ where: { subject: id, kind: "shipment/expected" } });
    expect(entry).toMatchObject({ actor: "Staff 42" });
    await app.advance(6 * DAY);
    const [notice] = await noticesOfOrder(app, id);
    expect(notice).toMatchObject({ state: "SENT", parcels: [{ newSource: "STATED", newBy: expectedBy }] });
  });

  it("said while the order is late already is told at once, and not lost by reading Shopify again", async () => {
    const { id } = await app.place({ countryCode: "US" });
    await app.settle();
    await app.advance(6 * DAY);
    expect(await noticesOfOrder(app, id)).toMatchObject([{ parcels: [{ newBy: null }] }]);
    await app.advance(2 * DAY);
    await expectDay(id, dayIn(9));
    expect((await unshipped(id))?.expectedBy).not.toBeNull();
    await app.advance(2 * DAY);
    const told = (await noticesOfOrder(app, id)).at(-1);
    expect(told).toMatchObject({ state: "SENT", parcels: [{ newSource: "STATED" }] });
  });

  it("is refused of a day that is over or years away, and of an order that has left", async () => {
    const { id } = await app.place({ countryCode: "US" });
    await app.settle();
    for (const day of [dayIn(-1), dayIn(400), "9999-12-31"]) await expectDay(id, day);
    expect((await unshipped(id))?.expectedBy).toBeNull();
    const sent = await send(app, ["GONE1"]);
    await expectDay(sent.id, dayIn(3));
    expect(await app.db.read.timelineEntry.count({ where: { subject: sent.id, kind: "shipment/expected" } })).toBe(0);
  });
});
