import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReturnableOrder } from "../../app/domain/returns/native";
import { disconnectCarrier, carrierWishes, saveWishes } from "../../app/records/carrier-accounts";
import { redactOrders } from "../../app/records/customer-data";
import { recordFile } from "../../app/records/stored-files";
import { answerSurvey } from "../../app/records/surveys";
import {
  answerReturns,
  askReturn,
  command,
  connectEasypost,
  countIn,
  effectsOf,
  expectNothingStuck,
  labelsForAll,
  mailsAbout,
  moveInShopify,
  readOrder,
  refundedOf,
  refundWhen,
  requestFor,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const of = (order: ReturnableOrder) => theReturn(app, order.snapshot.id);
const nativeOf = async (order: ReturnableOrder) => (await readOrder(app, order.snapshot.id)).returns.at(-1)!;
const actions = (returnId: string) =>
  app.easypost.world.ledger.filter(({ reference }) => reference?.includes(returnId)).map(({ action }) => action);

async function asked(request: Parameters<typeof askReturn>[2] = {}) {
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

const wish = (maxCost: string) =>
  app.db.write((tx) => saveWishes(tx, app.shop, "easypost", carrierWishes.parse({ maxCost })));

describe("called off", () => {
  it("by the shopper: cancelled at Shopify, the label given back, the units returnable again", async () => {
    const { order, made } = await asked();
    await command(app, "return/cancel", { returnId: made.id }, "PORTAL");
    expect(await of(order)).toMatchObject({ state: "CANCELED", sentence: "It was called off." });
    expect(await nativeOf(order)).toMatchObject({ status: "CANCELED" });
    expect(actions(made.id)).toEqual(["label_bought", "label_voided"]);
    expect((await readOrder(app, order.snapshot.id)).lines[0]).toMatchObject({ returnable: 2 });
    await expectNothingStuck(app);
  });

  it("while a person was to decide: the request at Shopify is gone too", async () => {
    await answerReturns(app, { do: "review", because: "We look at it." });
    const { order, made } = await asked();
    await command(app, "return/cancel", { returnId: made.id }, "PORTAL");
    expect(await of(order)).toMatchObject({ state: "CANCELED" });
    expect((await nativeOf(order)).status).toBe("DECLINED");
    await expectNothingStuck(app);
  });

  it("too late once something was counted in", async () => {
    const { order, made } = await asked();
    await countIn(app, made, 1);
    await command(app, "return/cancel", { returnId: made.id }, "PORTAL");
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
  });
});

describe("changed", () => {
  it("from refund to store credit, while nothing was paid", async () => {
    const { order, made } = await asked();
    await command(app, "return/change", { returnId: made.id, resolution: "store_credit" });
    await countIn(app, made, 2);
    expect(await of(order)).toMatchObject({ state: "CLOSED", terms: { resolution: "store_credit" } });
    const effect = await app.db.read.effect.findFirstOrThrow({ where: { returnId: made.id, kind: "process-return" } });
    expect(JSON.parse(effect.receipt!)).toMatchObject({ refundTo: "store_credit", amount: { minor: 8424 } });
    await command(app, "return/change", { returnId: made.id, resolution: "refund" });
    expect(await of(order)).toMatchObject({ terms: { resolution: "store_credit" } });
  });

  it("from exchange to refund: nothing goes out, money goes back", async () => {
    const order = await shipped(app);
    const shopify = await app.context.openShopify(app.shop);
    const [other] = (await shopify!.readVariantsOf(order.lines[0]!.productId!)).filter(
      ({ id }) => id !== order.lines[0]!.variantId,
    );
    const exchange = [{ variantId: other!.id, quantity: 2 }];
    await askReturn(app, order, { resolution: "exchange", exchange });
    const made = await of(order);
    await command(app, "return/change", { returnId: made.id, resolution: "refund" });
    await countIn(app, made, 2);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(await refundedOf(app, order.snapshot.id)).toBe(8424);
    expect((await nativeOf(order)).exchangeLines.map(({ processedQuantity }) => processedQuantity)).toEqual([0]);
  });
});

describe("no dead ends", () => {
  it("a label that costs too much fails with the reason; after a change a second try buys one", async () => {
    await wish("0.01");
    const { order, made } = await asked();
    expect(made).toMatchObject({ state: "FAILED", sentence: expect.stringContaining("more than you allow") });
    expect(actions(made.id)).toEqual([]);
    await wish("");
    await command(app, "return/retry", { returnId: made.id });
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL" });
    expect(actions(made.id)).toEqual(["label_bought"]);
    await expectNothingStuck(app);
  });

  it("a failed label settled by hand closes the return here and at Shopify, and nothing of it is tried again", async () => {
    await wish("0.01");
    const { order, made } = await asked();
    await command(app, "return/settle", { returnId: made.id, note: "Refunded at the counter." });
    expect(await of(order)).toMatchObject({ state: "CLOSED", sentence: expect.stringContaining("at the counter") });
    expect(await nativeOf(order)).toMatchObject({ status: "CLOSED" });
    await wish("");
    await app.reconcile();
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(actions(made.id)).toEqual([]);
    await expectNothingStuck(app);
  });

  it("without a carrier staff are asked for a label; the one they upload is sent and put on Shopify's return", async () => {
    await app.db.write((tx) => disconnectCarrier(tx, app.shop, "easypost"));
    const { order, made } = await asked();
    expect(made).toMatchObject({ state: "REVIEW", nativeStatus: "OPEN" });
    for (const name of ["return/approve", "return/decline"] as const) {
      await command(app, name, { returnId: made.id, because: "?" });
      expect(await of(order)).toMatchObject({ state: "REVIEW", nativeStatus: "OPEN" });
    }
    const fileKey = `labels/${made.id}`;
    await app.files.put(fileKey, Buffer.from("%PDF-1.4\n%%EOF"), "application/pdf");
    const about = { orderId: order.snapshot.id, returnId: null, lineId: null, bytes: 14 };
    const file = { key: fileKey, shop: app.shop, kind: "label", contentType: "application/pdf", ...about } as const;
    await app.db.write((tx) => recordFile(tx, file, app.context.now()));
    await command(app, "return/upload-label", { returnId: made.id, fileKey, carrier: "DHL", trackingNumber: "0034" });
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL" });
    const { reverseFulfillmentOrders } = await nativeOf(order);
    expect(reverseFulfillmentOrders.flatMap(({ deliveries }) => deliveries)).toMatchObject([
      { trackingNumber: "0034" },
    ]);
    expect(await effectsOf(app, made.id)).toContain("return-label: DONE");
    await expectNothingStuck(app);
    await connectEasypost(app);
  });

  it("reopened by staff here it is open at Shopify, and can be closed there and here, as often as they like", async () => {
    const { order, made } = await asked();
    await countIn(app, made, 1, true);
    await app.advance(10_000);
    const reopen = async () => {
      await command(app, "return/reopen", { returnId: made.id });
      expect(await of(order)).toMatchObject({ state: "REVIEW", nativeStatus: "OPEN" });
    };
    await reopen();
    await moveInShopify(app, "returnClose", made.nativeId!);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    for (const note of ["All is well.", "Looked at it again."]) {
      await reopen();
      await command(app, "return/settle", { returnId: made.id, note });
      await app.advance(10_000);
      expect(await of(order)).toMatchObject({ state: "CLOSED", sentence: expect.stringContaining(note) });
      expect(await nativeOf(order)).toMatchObject({ status: "CLOSED" });
    }
    await expectNothingStuck(app);
  });
});

it("redaction empties the words of returns, lines and surveys, and what happened stays", async () => {
  const order = await shipped(app, {
    lines: [{ sku: "MUG", quantity: 2 }],
    customer: { email: "bob.quux@example.com", firstName: "Bob" },
  });
  const request = await requestFor(app, order);
  const lines = request.lines.map((line) => ({ ...line, note: "For Bob Quux" }));
  const customerId = order.snapshot.customer!.id;
  await command(app, "return/request", { ...request, lines, note: "Bob Quux, 555-0199", customerId }, "PORTAL");
  const made = await of(order);
  await countIn(app, made, 2);
  const survey = await app.db.read.survey.findFirstOrThrow({ where: { returnId: made.id } });
  await app.db.write((tx) =>
    answerSurvey(tx, app.sealer, survey.id, { score: 5, words: "Bob again" }, app.context.now()),
  );
  const words = async () => {
    const { noteSealed, lines: rows } = await app.db.read.orderReturn.findUniqueOrThrow({
      where: { id: made.id },
      include: { lines: true },
    });
    const { wordsSealed } = await app.db.read.survey.findUniqueOrThrow({ where: { id: survey.id } });
    return [noteSealed, ...rows.map((row) => row.noteSealed), wordsSealed];
  };
  expect((await words()).every((one) => one !== null)).toBe(true);
  const who = { customerId, orderIds: [order.snapshot.id] };
  await app.db.write((tx) => redactOrders(tx, app.sealer, app.shop, who, app.context.now()));
  expect((await words()).every((one) => one === null)).toBe(true);
  expect(await of(order)).toMatchObject({ state: "CLOSED", customerId: null, lines: [{ quantity: 2 }] });
  const mails = mailsAbout(app, order).length;
  await app.reconcile();
  expect(mailsAbout(app, order)).toHaveLength(mails);
});

it("photos taken for a return that was never asked for are deleted after a week, and no others", async () => {
  const order = await shipped(app);
  const orderId = order.snapshot.id;
  const photo = async (key: string, returnId: string | null) => {
    await app.files.put(key, Buffer.from("picture"), "image/png");
    const about = { shop: app.shop, kind: "photo", contentType: "image/png", bytes: 7, orderId, lineId: null } as const;
    await app.db.write((tx) => recordFile(tx, { ...about, key, returnId }, app.context.now()));
  };
  const kept = async (key: string) =>
    (await app.files.get(key)) !== null && (await app.db.read.storedFile.count({ where: { key } })) === 1;
  await askReturn(app, order);
  await photo("photos/used", (await of(order)).id);
  await photo("photos/unused", null);
  await app.advance(6 * 86_400_000);
  await photo("photos/young", null);
  await app.reconcile();
  expect(await Promise.all(["photos/used", "photos/unused", "photos/young"].map(kept))).toEqual([true, true, true]);
  await app.advance(2 * 86_400_000);
  await app.reconcile();
  expect(await Promise.all(["photos/used", "photos/unused", "photos/young"].map(kept))).toEqual([true, false, true]);
});
