import { beforeAll, describe, expect, it } from "vitest";
import {
  askReturn,
  command,
  connectEasypost,
  countIn,
  effectsOf,
  expectNothingStuck,
  moveParcel,
  readOrder,
  shipped,
  theReturn,
  turnOnReturns,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();

beforeAll(async () => {
  await turnOnReturns(app);
  await connectEasypost(app);
});

describe("a return with a prepaid label", () => {
  it("goes from request to label, scan, count of one unit fewer, refund and the end", async () => {
    const order = await shipped(app);
    await askReturn(app, order, { lines: [{ index: 0, reason: "item-not-as-described" }] });

    const opened = await theReturn(app, order.snapshot.id);
    expect(opened).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
    const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: opened.id } });
    expect(label).toMatchObject({ state: "BOUGHT", reverseDeliveryId: expect.stringContaining("ReverseDelivery") });
    expect((await app.files.get(label.fileKey!))?.contentType).toBe("application/pdf");
    expect(app.easypost.world.ledger.filter(({ reference }) => reference?.includes(opened.id))).toHaveLength(1);

    await moveParcel(app, label.trackingNumber!, "accepted");
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "IN_TRANSIT" });
    await moveParcel(app, label.trackingNumber!, "delivered");
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "DELIVERED" });
    expect((await readOrder(app, order.snapshot.id)).snapshot.refunded?.minor).toBe(0);

    await countIn(app, opened, 1, true);
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    expect(app.performed("returnProcess", opened.nativeId!)).toBe(1);
    expect((await readOrder(app, order.snapshot.id)).snapshot.refunded?.minor).toBe(4212);
    await expectNothingStuck(app);
  });
});

describe("what the policy answers", () => {
  it("declines a final-sale line with its reason and takes the other back", async () => {
    const order = await shipped(app, { lines: [{ sku: "TEE-M" }, { sku: "SOCKS-SALE" }] as never });
    await askReturn(app, order, { lines: [{ index: 0 }, { index: 1 }] });
    const made = await theReturn(app, order.snapshot.id);
    expect(made.lines.map(({ answer }) => answer).toSorted()).toEqual(["APPROVED", "DECLINED"]);
    const declined = made.lines.find(({ answer }) => answer === "DECLINED");
    expect(declined).toMatchObject({ declineReason: "FINAL_SALE", because: expect.stringMatching(/\w/) });
    expect(made).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
    console.log(await effectsOf(app, made.id));
  });

  it("gives store credit with its bonus once", async () => {
    const order = await shipped(app);
    await askReturn(app, order, { resolution: "store_credit" });
    const made = await theReturn(app, order.snapshot.id);
    console.log(made.terms, await effectsOf(app, made.id));
    await countIn(app, made, 2);
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED" });
    console.log(await effectsOf(app, made.id));
    expect(app.performed("returnProcess", made.nativeId!)).toBe(1);
  });

  it("exchanges for another size once the old one is there", async () => {
    const order = await shipped(app);
    const shopify = await app.context.openShopify(app.shop);
    const variants = await shopify!.readVariantsOf(order.lines[0]!.productId!);
    const other = variants.find(({ id }) => id !== order.lines[0]!.variantId)!;
    await askReturn(app, order, {
      lines: [{ index: 0, quantity: 1 }],
      resolution: "exchange",
      exchange: [{ variantId: other.id, quantity: 1 }],
    });
    const made = await theReturn(app, order.snapshot.id);
    expect(made).toMatchObject({ state: "AWAITING_PARCEL", terms: { resolution: "exchange" } });
    await countIn(app, made, 1);
    console.log(await effectsOf(app, made.id), (await theReturn(app, order.snapshot.id)).sentence);
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED" });
  });

  it("lets the shopper keep it when staff say so: refunded at once, nothing to send", async () => {
    const order = await shipped(app);
    const { requestFor } = await import("../support/return-actions");
    await command(app, "return/request", { ...(await requestFor(app, order)), terms: { keep: true } });
    const made = await theReturn(app, order.snapshot.id);
    console.log(await effectsOf(app, made.id), made.sentence);
    expect(made).toMatchObject({ state: "CLOSED" });
    expect((await readOrder(app, order.snapshot.id)).snapshot.refunded?.minor).toBe(8424);
  });
});
