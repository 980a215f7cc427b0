import { createHmac } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { receiveCarrierEvent } from "../../app/inbox/receive-carrier-event";
import { connectCarrier } from "../../app/records/carrier-accounts";
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
let account: Awaited<ReturnType<typeof connectCarrier>>;

beforeAll(async () => {
  await setShipping(app, { transitDays: 3 });
  await app.turnOn(tellsAll("missed"));
  const { db, sealer, shop, context } = app;
  const about = { mode: "test", by: "T", now: context.now() };
  account = await db.write((tx) => connectCarrier(tx, sealer, { shop, provider: "easypost", apiKey: "key" }, about));
});

/** The carrier says, at its door, that the parcel with a number has come. */
async function delivered(number: string, eventId: string) {
  const { db, sealer, context } = app;
  const at = context.now().toISOString();
  const place = { city: "Berlin", state: null, country: "DE", zip: null };
  const said = {
    object: "TrackingDetail",
    message: "Delivered",
    status: "delivered",
    status_detail: "",
    source: "UPS",
  };
  const result = {
    ...{ id: "trk_1", object: "Tracker", mode: "test", tracking_code: number, status: "delivered", carrier: "UPS" },
    ...{ created_at: at, updated_at: at, est_delivery_date: null, shipment_id: null },
    tracking_details: [{ ...said, datetime: at, tracking_location: place }],
  };
  const event = { id: eventId, object: "Event", mode: "test", description: "tracker.updated", status: "completed" };
  const body = Buffer.from(JSON.stringify({ ...event, created_at: at, updated_at: at, result }));
  const signature = createHmac("sha256", account.webhookSecret.normalize("NFKD")).update(body).digest("hex");
  const headers = { "x-hmac-signature": `hmac-sha256-hex=${signature}` };
  const call = { provider: "easypost", token: account.token, headers, body };
  const outcome = await receiveCarrierEvent({ db, sealer, now: context.now, wake: () => undefined }, call);
  await app.settle();
  return outcome;
}
const statesOf = async (id: string) => (await parcelsOfOrder(app, id)).map(({ state }) => state);

it("two orders in one box, one number: both have come, once however often it is told, and nobody is told of a delay", async () => {
  const [first, second] = [await send(app, ["BOX1"]), await send(app, ["BOX1"])];
  for (const { fulfillmentId } of [first, second]) await scan(app, fulfillmentId, "IN_TRANSIT");
  await app.advance(HOUR);
  for (let again = 0; again < 3; again++) expect(await delivered("BOX1", "evt_box")).toBe("stored");
  expect(
    await app.db.read.inboundEvent.count({ where: { dedupeKey: { startsWith: "carrier/easypost/evt_box" } } }),
  ).toBe(2);
  for (const { id } of [first, second]) expect(await statesOf(id)).toEqual(["DELIVERED"]);
  await app.advance(9 * DAY);
  for (const { id } of [first, second]) expect(await noticesOfOrder(app, id)).toEqual([]);
});

it("a number used again is the new parcel's: one of weeks ago has not come with it", async () => {
  const old = await send(app, ["AGAIN1"]);
  await scan(app, old.fulfillmentId, "IN_TRANSIT");
  await app.advance(30 * DAY);
  const fresh = await send(app, ["AGAIN1"]);
  await delivered("AGAIN1", "evt_again");
  expect(await statesOf(fresh.id)).toEqual(["DELIVERED"]);
  expect(await statesOf(old.id)).not.toContain("DELIVERED");
});
