import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReturnableOrder } from "../../app/domain/returns/native";
import { addEvent } from "../../app/records/inbound-events";
import {
  answerReturns,
  askReturn,
  command,
  connectEasypost,
  countIn,
  countUnits,
  effectsOf,
  expectNothingStuck,
  labelsForAll,
  moveParcel,
  readOrder,
  refundedOf,
  refundWhen,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";
import { noFaults } from "../carriers/faults";

const DAY = 86_400_000;
const app = useTestApp();
const of = (order: ReturnableOrder) => theReturn(app, order.snapshot.id);
const refunded = (order: ReturnableOrder) => refundedOf(app, order.snapshot.id);
const labelOf = (returnId: string) => app.db.read.returnLabel.findFirstOrThrow({ where: { returnId } });
const bought = (returnId: string) =>
  app.easypost.world.ledger.filter(({ reference }) => reference?.includes(returnId)).map(({ action }) => action);

async function newReturn(request: Parameters<typeof askReturn>[2] = {}) {
  const order = await shipped(app);
  await askReturn(app, order, request);
  return { order, made: await of(order) };
}

beforeAll(() => connectEasypost(app));
beforeEach(async () => {
  await answerReturns(app);
  await refundWhen(app, "inspected");
  await labelsForAll(app);
});

describe("money before the goods are counted", () => {
  it.each([
    ["first_scan", "accepted"],
    ["delivered", "delivered"],
  ] as const)("at %s; the later count tells Shopify only what became of the goods", async (when, step) => {
    await refundWhen(app, when);
    const { order, made } = await newReturn();
    const { trackingNumber } = await labelOf(made.id);
    expect(await refunded(order)).toBe(0);
    await moveParcel(app, trackingNumber!, step);
    expect(await refunded(order)).toBe(8424);
    await app.advance(10_000);
    expect((await of(order)).state).toBe(step === "accepted" ? "IN_TRANSIT" : "DELIVERED");
    await countIn(app, made, 1, true);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(await refunded(order)).toBe(8424);
    expect(app.performed("returnProcess", made.nativeId!)).toBe(1);
    const [native] = (await readOrder(app, order.snapshot.id)).returns;
    const told = native!.reverseFulfillmentOrders.flatMap(({ lines }) => lines).flatMap((line) => line.dispositions);
    expect(told.map(({ type, quantity }) => `${quantity} ${type}`).toSorted()).toEqual(["1 MISSING", "1 RESTOCKED"]);
    await expectNothingStuck(app);
  });

  it("at approval, after the label is on Shopify's return", async () => {
    await refundWhen(app, "approved");
    const { order, made } = await newReturn();
    expect(await labelOf(made.id)).toMatchObject({ reverseDeliveryId: expect.stringContaining("ReverseDelivery") });
    expect(await refunded(order)).toBe(8424);
    await app.advance(10_000);
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL" });
    await app.advance(30 * DAY);
    expect(await of(order)).toMatchObject({ state: "REVIEW", sentence: expect.stringContaining("paid for") });
    await countIn(app, made, 2);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(app.performed("returnProcess", made.nativeId!)).toBe(1);
  });
});

describe("a carrier's webhook that is lost", () => {
  const told = (returnId: string) => app.db.read.parcelEvent.count({ where: { label: { returnId } } });
  const timesAsked = (subject: string) => app.db.read.inboundEvent.count({ where: { topic: "timer/parcel", subject } });
  beforeEach(() => void (app.easypost.world.faults = { ...noFaults(), dropWebhooks: 10 }));
  afterEach(() => void (app.easypost.world.faults = noFaults()));

  it.each([
    ["first_scan", "accepted"],
    ["delivered", "delivered"],
  ] as const)("is made good by asking the carrier, so that money due at %s is paid", async (when, step) => {
    await refundWhen(app, when);
    const { order, made } = await newReturn();
    const { trackingNumber } = await labelOf(made.id);
    await moveParcel(app, trackingNumber!, step);
    expect(await refunded(order)).toBe(0);
    await app.advance(DAY + 60_000);
    expect(await refunded(order)).toBe(8424);
    await expectNothingStuck(app);
  });

  it("asking stops with the delivery, and nothing said before is told twice", async () => {
    const { made } = await newReturn();
    const { trackingNumber } = await labelOf(made.id);
    await moveParcel(app, trackingNumber!, "accepted");
    await app.advance(DAY + 60_000);
    const once = await told(made.id);
    expect(once).toBeGreaterThan(0);
    await app.advance(2 * DAY);
    expect(await told(made.id)).toBe(once);
    await moveParcel(app, trackingNumber!, "delivered");
    await app.advance(DAY + 60_000);
    const asked = await timesAsked(made.orderId);
    await app.advance(4 * DAY);
    expect(await timesAsked(made.orderId)).toBe(asked);
    await expectNothingStuck(app);
  });
});

it("half a character in a carrier's words is no reason to lose its news", async () => {
  const { made } = await newReturn();
  const { id: labelRowId } = await labelOf(made.id);
  const at = app.context.now().toISOString();
  const detail = { at, status: "IN_TRANSIT", message: "On its way \ud83d", city: "K\udc00ln" };
  const parcel = { updatedAt: null, estimatedDeliveryAt: null, firstPossessionAt: null, deliveredAt: null };
  const payload = {
    ...parcel,
    labelRowId,
    details: [{ ...detail, providerDetail: "\ud83d", countryCode: "DE", possession: true }],
  };
  const own = { shop: app.shop, source: "CARRIER", topic: "carrier/parcel", dedupeKey: "half" } as const;
  const subject = made.orderId;
  await app.db.write((tx) => addEvent(tx, app.context.sealer, { ...own, subject, payload }, app.context.now()));
  await app.settle();
  const events = await app.db.read.parcelEvent.findMany({ where: { labelId: labelRowId } });
  expect(events).toMatchObject([{ text: "On its way ", place: "Kln, DE" }]);
  await expectNothingStuck(app);
});

describe("the label", () => {
  it("is bought when the shopper asks for it, and not again when they ask again", async () => {
    await answerReturns(app, {}, { labelWhen: "request" });
    const { made } = await newReturn();
    expect(bought(made.id)).toEqual([]);
    await command(app, "return/label", { returnId: made.id }, "PORTAL");
    await command(app, "return/label", { returnId: made.id }, "PORTAL");
    expect(bought(made.id)).toEqual(["label_bought"]);
    expect(await effectsOf(app, made.id)).toContain("return-label: DONE");
    await expectNothingStuck(app);
  });

  it("unused it is brought to mind on the policy's days, given back in time, and another comes on request", async () => {
    await answerReturns(app, {}, { sendWithinDays: 60, reminderDays: [5, 10] });
    const { order, made } = await newReturn();
    const { voidUntil } = await labelOf(made.id);
    const reminders = async () =>
      (await effectsOf(app, made.id)).filter((effect) => effect.startsWith("return-reminder")).length;
    await app.advance(4 * DAY);
    expect(await reminders()).toBe(0);
    await app.advance(2 * DAY);
    expect(await reminders()).toBe(1);
    await app.advance(5 * DAY);
    expect(await reminders()).toBe(2);
    const inTime = voidUntil!.getTime() - 2 * DAY - app.context.now().getTime();
    await app.advance(inTime - 60_000);
    expect(bought(made.id)).toEqual(["label_bought"]);
    await app.advance(120_000);
    expect(bought(made.id)).toEqual(["label_bought", "label_voided"]);
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL" });
    await command(app, "return/label", { returnId: made.id }, "PORTAL");
    expect(bought(made.id).filter((action) => action === "label_bought")).toHaveLength(2);
    await expectNothingStuck(app);
  });

  it("not sent in time, the return ends by itself and its label is given back", async () => {
    const { order, made } = await newReturn();
    await app.advance(18 * DAY);
    expect(await of(order)).toMatchObject({ state: "CANCELED", sentence: "It was not sent in time." });
    expect(bought(made.id)).toEqual(["label_bought", "label_voided"]);
    expect((await readOrder(app, order.snapshot.id)).returns[0]).toMatchObject({ status: "CANCELED" });
    expect(await refunded(order)).toBe(0);
    await expectNothingStuck(app);
  });
});

describe("what is in the parcel", () => {
  it("two parcels are two refunds that sum up to the quote", async () => {
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 3 }, { sku: "TOTE" }] });
    await askReturn(app, order);
    const made = await of(order);
    const row = await app.db.read.orderReturn.findUniqueOrThrow({ where: { id: made.id } });
    const quote = JSON.parse(row.quote!) as { refund: { minor: number } };
    await countIn(app, made, 1);
    const first = await refunded(order);
    expect(first).toBeGreaterThan(0);
    expect((await of(order)).state).toBe("AWAITING_PARCEL");
    await countIn(app, made, 2);
    expect(await refunded(order)).toBe(quote.refund.minor);
    expect(first).toBeLessThan(quote.refund.minor);
    expect(app.performed("returnProcess", made.nativeId!)).toBe(2);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
  });

  it("more than announced, and a stranger's shoe: paid is what was agreed, the rest stands in our count", async () => {
    const { order, made } = await newReturn({ lines: [{ index: 0, quantity: 1 }] });
    await countUnits(app, made, [
      { quantity: 2 },
      {
        returnLineId: null,
        title: "A left shoe",
        quantity: 1,
        condition: "wrong_item",
        disposition: "NOT_RESTOCKED",
        accepted: false,
      },
    ]);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(await refunded(order)).toBe(4212);
    const rows = await app.db.read.countedUnits.findMany({ where: { returnId: made.id } });
    expect(rows.map(({ quantity, title }) => `${quantity} ${title}`).toSorted()).toEqual(["1 A left shoe", "2 "]);
    await expectNothingStuck(app);
  });

  it("worn units are told to Shopify and not paid for", async () => {
    const { order, made } = await newReturn();
    await countUnits(app, made, [
      { quantity: 1 },
      { quantity: 1, condition: "used", disposition: "NOT_RESTOCKED", accepted: false },
    ]);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    expect(await refunded(order)).toBe(4212);
  });

  it("what was called missing and comes after the return was closed is paid for all the same", async () => {
    const { order, made } = await newReturn();
    await countIn(app, made, 1, true);
    await app.advance(10_000);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    await countIn(app, made, 1);
    await app.advance(10_000);
    expect(await refunded(order)).toBe(8424);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    await expectNothingStuck(app);
  });
});
