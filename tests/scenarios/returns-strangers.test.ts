import { createHmac, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReturnableOrder } from "../../app/domain/returns/native";
import { receiveCarrierEvent } from "../../app/inbox/receive-carrier-event";
import { receiveCommand } from "../../app/inbox/receive-command";
import { connectedCarrier } from "../../app/records/carrier-accounts";
import { returnsOfOrder } from "../../app/records/returns";
import {
  answerReturns,
  askReturn,
  command,
  connectEasypost,
  inShopify,
  labelsForAll,
  mailsAbout,
  refundedOf,
  refundWhen,
  requestFor,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const HOUR = 3_600_000;
const app = useTestApp();

beforeAll(() => connectEasypost(app));
beforeEach(async () => {
  app.faults({});
  await answerReturns(app);
  await refundWhen(app, "inspected");
  await labelsForAll(app);
});

describe("our number in a note of the shopper's own request in Shopify", () => {
  it("makes it a return of its own: staff's yes is to what was asked of them", async () => {
    await answerReturns(app, { do: "review", because: "We look." });
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 5 }, { sku: "TOTE" }] });
    const index = order.lines.findIndex(({ sku }) => sku === "TEE-M");
    const { variantId } = order.lines.find(({ sku }) => sku === "TOTE")!;
    const exchange = [{ variantId, quantity: 1 }];
    await askReturn(app, order, { lines: [{ index, quantity: 1 }], resolution: "exchange", exchange });
    const mine = await theReturn(app, order.snapshot.id);
    const line = order.lines[index]!;
    const asked = {
      fulfillmentLineItemId: line.fulfillmentLineItemId,
      quantity: 4,
      returnReasonDefinitionId: line.suggestedReasons[0]!.id,
      customerNote: `[${mine.rma}]`,
    };
    const query = `mutation ($input: ReturnRequestInput!) { returnRequest(input: $input) { return { id } userErrors { message } } }`;
    await inShopify(app, query, { input: { orderId: order.snapshot.id, returnLineItems: [asked] } });
    await app.settle();
    const lineIds = [mine.lines[0]!.id];
    await command(app, "return/approve", { returnId: mine.id, lineIds, keepLineIds: lineIds });
    const all = await returnsOfOrder(app.db, app.shop, order.snapshot.id);
    expect(all.map(({ source, lines }) => [source, lines[0]!.quantity])).toEqual([
      ["SHOPPER", 1],
      ["SHOPIFY", 4],
    ]);
    expect(await refundedOf(app, order.snapshot.id)).toBeLessThanOrEqual(4212);
  });
});

it("asking fifty times for the same units is one return and one mail", async () => {
  const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 1 }] });
  const payload = { ...(await requestFor(app, order)), customerId: order.snapshot.customer?.id };
  const { db, sealer, context, shop } = app;
  const request = { shop, source: "PORTAL", name: "return/request", payload, by: "Shopper" } as const;
  const ask = () => receiveCommand({ db, sealer, now: context.now, wake: () => {} }, request);
  const answers = await Promise.all(Array.from({ length: 50 }, ask));
  expect(answers.every(({ outcome }) => outcome === "accepted")).toBe(true);
  await app.settle();
  // Fifty readers are more than the store lets through at once, and what it turned away comes back together.
  for (let turn = 0; turn < 3; turn += 1) await app.advance(HOUR);
  const all = await returnsOfOrder(db, shop, order.snapshot.id);
  expect(all.map(({ state }) => state)).toEqual(["AWAITING_PARCEL"]);
  expect(mailsAbout(app, order)).toHaveLength(1);
  const where = { topic: "return/request", subject: order.snapshot.id, note: { contains: all[0]!.rma } };
  expect(await db.read.inboundEvent.count({ where })).toBeGreaterThan(0);
});

it("as a guest and in the account at once, to cancel and to return: one return, and nothing is cancelled", async () => {
  const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 2 }] });
  const { id: orderId, customer } = order.snapshot;
  const back = { name: "return/request", payload: await requestFor(app, order) } as const;
  const stop = {
    name: "cancellation/request",
    payload: { orderId, scope: { whole: true }, reason: "", note: "" },
  } as const;
  const asked = [null, customer!.id].flatMap((customerId) => [back, stop].map((one) => ({ ...one, customerId })));
  const taken = await Promise.all(asked.map((one) => app.acts.askAsShopper({ shop: app.shop, ...one })));
  expect(taken.map(({ outcome }) => outcome)).toEqual(Array(4).fill("accepted"));
  await app.settle();
  for (let turn = 0; turn < 2; turn += 1) await app.advance(HOUR);
  const all = await returnsOfOrder(app.db, app.shop, orderId);
  expect(all.map(({ state, lines }) => [state, lines[0]!.quantity])).toEqual([["AWAITING_PARCEL", 2]]);
  expect(await refundedOf(app, orderId)).toBe(0);
  expect(app.performed("orderCancel", orderId)).toBe(0);
});

describe("asking and calling off again and again", () => {
  const askAndCallOff = async (order: ReturnableOrder) => {
    await askReturn(app, order);
    const { id } = await theReturn(app, order.snapshot.id);
    await command(app, "return/cancel", { returnId: id }, "PORTAL");
  };

  it("buys one label, and another when it is asked for", async () => {
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 1 }] });
    for (let turn = 0; turn < 4; turn += 1) await askAndCallOff(order);
    await askReturn(app, order);
    const bought = async () => {
      const where = { orderReturn: { orderId: order.snapshot.id }, boughtAt: { not: null } };
      return app.db.read.returnLabel.count({ where });
    };
    expect(await bought()).toBe(1);
    const made = await theReturn(app, order.snapshot.id);
    expect(made.state).toBe("AWAITING_PARCEL");
    await command(app, "return/label", { returnId: made.id }, "PORTAL");
    expect(await bought()).toBe(2);
  });

  it("pulls the brake for who does it, and for nobody else", async () => {
    await answerReturns(app, {}, { brakePerHour: 3 });
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 1 }] });
    const other = await shipped(app, { customer: { email: "eve@example.com", firstName: "Eve", locale: "en" } });
    for (let turn = 0; turn < 3; turn += 1) await askAndCallOff(order);
    await askReturn(app, other);
    expect((await theReturn(app, other.snapshot.id)).state).not.toBe("REVIEW");
    await askReturn(app, order);
    const again = await theReturn(app, order.snapshot.id);
    expect(again).toMatchObject({ state: "REVIEW", sentence: expect.stringContaining("brake") });
  });
});

describe("a carrier's news", () => {
  const ago = (hours: number) => new Date(app.context.now().getTime() - hours * HOUR).toISOString();
  /** A return whose money goes back on delivery, and the carrier's webhook about its number, signed like all of them. */
  async function labelled() {
    await refundWhen(app, "delivered");
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 1 }] });
    await askReturn(app, order);
    const made = await theReturn(app, order.snapshot.id);
    const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: made.id } });
    const { account, token } = (await connectedCarrier(app.db, app.sealer, app.shop))!;
    async function tell(news: Record<string, unknown>) {
      const id = randomUUID();
      const about = { object: "Tracker", mode: "test", tracking_code: label.trackingNumber, carrier: label.carrier };
      const rest = { status_detail: "unknown", tracking_details: [], carrier_detail: null, est_delivery_date: null };
      const result = { id: `trk_${id}`, public_url: "", shipment_id: null, ...about, ...rest, ...news };
      const event = { id: `evt_${id}`, object: "Event", description: "tracker.updated", mode: "test", result };
      const body = Buffer.from(JSON.stringify(event));
      const digest = createHmac("sha256", account.webhookSecret.normalize("NFKD")).update(body).digest("hex");
      const call = { provider: "easypost", token, headers: { "x-hmac-signature": `hmac-sha256-hex=${digest}` }, body };
      const { db, sealer, context } = app;
      const heard = await receiveCarrierEvent({ db, sealer, now: context.now, wake: () => {} }, call);
      expect(heard).toBe("stored");
      await app.settle();
    }
    const now = () => app.db.read.returnLabel.findUniqueOrThrow({ where: { id: label.id }, include: { events: true } });
    return { order, tell, now };
  }
  const detail = (status: string, status_detail: string, datetime: string) => {
    const rest = { source: "USPS", tracking_location: {} };
    return { object: "TrackingDetail", message: status, status, status_detail, datetime, ...rest };
  };

  it("of an earlier parcel with the number of our label pays nothing and is not told", async () => {
    const { order, tell, now } = await labelled();
    const tracking_details = [detail("delivered", "arrived_at_destination", ago(60 * 24))];
    await tell({ status: "delivered", updated_at: ago(60 * 24), tracking_details });
    await app.advance(60_000);
    expect(await now()).toMatchObject({ scannedAt: null, deliveredAt: null, parcelStatus: null, events: [] });
    expect(await refundedOf(app, order.snapshot.id)).toBe(0);
  });

  it("of our parcel is heard though the one before is told in the same breath", async () => {
    const { order, tell, now } = await labelled();
    await app.advance(2 * HOUR);
    const [scan, end] = [ago(1), ago(0)];
    const tracking_details = [
      detail("in_transit", "arrived_at_facility", ago(61 * 24)),
      detail("delivered", "arrived_at_destination", ago(60 * 24)),
      detail("in_transit", "arrived_at_facility", scan),
      detail("delivered", "arrived_at_destination", end),
    ];
    await tell({ status: "delivered", updated_at: end, tracking_details });
    const { scannedAt, deliveredAt, events } = await now();
    expect([scannedAt?.toISOString(), deliveredAt?.toISOString(), events.length]).toEqual([scan, end, 2]);
    expect(await refundedOf(app, order.snapshot.id)).toBe(4212);
  });

  it("that comes late does not overwrite the day a newer one expects", async () => {
    const { tell, now } = await labelled();
    const [day, other] = [ago(-48), ago(-99)];
    const times = [ago(-2), ago(-1), ago(-3)] as const;
    await tell({ status: "in_transit", updated_at: times[0], est_delivery_date: day });
    await tell({ status: "pre_transit", updated_at: times[1], est_delivery_date: other });
    expect((await now()).estimatedDeliveryAt?.toISOString()).toBe(day);
    await tell({ status: "in_transit", updated_at: times[2], est_delivery_date: other });
    expect((await now()).estimatedDeliveryAt?.toISOString()).toBe(other);
  });
});
