import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { offerReturn } from "../../app/automations/offer-return";
import { returnRequest } from "../../app/inbox/return-commands";
import { portalWords } from "../../app/lib/shopper-words/portal";
import { exchangeRemarks } from "../../app/presenters/portal-offer";
import {
  answerReturns,
  askReturn,
  command,
  countIn,
  countUnits,
  effectsOf,
  expectNothingStuck,
  mailsAbout,
  readOrder,
  refundedOf,
  refundWhen,
  requestFor,
  shipped,
  theReturn,
  turnOnReturns,
} from "../support/return-actions";
import { namesAnAmount } from "../support/names-an-amount";
import { useTestApp } from "../support/start-test-app";

const HOUR = 3_600_000;
const app = useTestApp();
const both = { lines: [{ index: 0 }, { index: 1 }] };
const withScarf = { lines: [{ sku: "TEE-M" }, { sku: "SCARF" }] };
const of = (order: { readonly snapshot: { readonly id: string } }) => theReturn(app, order.snapshot.id);

beforeAll(() => turnOnReturns(app));

describe("line by line", () => {
  it("a final-sale line is declined with its reason, the line beside it is taken back", async () => {
    const order = await shipped(app, withScarf);
    await askReturn(app, order, both);
    const made = await of(order);
    expect(made).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
    const declined = made.lines.filter(({ answer }) => answer === "DECLINED");
    expect(declined).toMatchObject([{ sku: "SCARF", declineReason: "FINAL_SALE", returnLineItemId: null }]);
    expect(mailsAbout(app, order).at(-1)?.text).toContain("final sale");
    await countIn(app, made, 1);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(await refundedOf(app, order.snapshot.id)).toBe(4212);
  });

  it("declined as a whole: nothing is opened at Shopify, and the shopper hears why", async () => {
    const order = await shipped(app, { lines: [{ sku: "SCARF" }] });
    await askReturn(app, order);
    const made = await of(order);
    expect(made).toMatchObject({ state: "DECLINED", nativeId: null, sentence: expect.stringContaining("final sale") });
    expect(mailsAbout(app, order)).toHaveLength(1);
    await expectNothingStuck(app);
  });

  it("a reason that needs a photo waits for a person when there is none", async () => {
    await answerReturns(app, {}, { photoReasons: ["damaged-or-defective"] });
    const order = await shipped(app);
    await askReturn(app, order, { lines: [{ index: 0, reason: "damaged-or-defective" }] });
    expect(await of(order)).toMatchObject({ state: "REVIEW", sentence: expect.stringContaining("photo") });
  });
});

describe("a person decides", () => {
  beforeEach(() => answerReturns(app, { do: "review", because: "We look at it." }));

  it("some lines yes, others no: what was requested at Shopify is approved, the rest taken out", async () => {
    const order = await shipped(app);
    await askReturn(app, order, both);
    const asked = await of(order);
    expect(asked).toMatchObject({ state: "REVIEW", nativeStatus: "REQUESTED" });
    const [yes, no] = asked.lines;
    await command(app, "return/approve", { returnId: asked.id, lineIds: [yes!.id], because: "Worn." });
    const open = await of(order);
    expect(open).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
    expect(open.lines.find(({ id }) => id === no!.id)).toMatchObject({ answer: "DECLINED", because: "Worn." });
    expect(app.performed("removeFromReturn", open.nativeId!)).toBe(1);
    await countUnits(app, open, [{ returnLineId: yes!.id, quantity: yes!.quantity }]);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    expect(await refundedOf(app, order.snapshot.id)).toBe(8424);
    await expectNothingStuck(app);
  });

  it("no: Shopify's request is declined with the reason, and the shopper is told once", async () => {
    const order = await shipped(app);
    await askReturn(app, order);
    const { id } = await of(order);
    await command(app, "return/decline", { returnId: id, because: "It was used.", reason: "OTHER" });
    const made = await of(order);
    expect(made).toMatchObject({ state: "DECLINED" });
    const [native] = (await readOrder(app, order.snapshot.id)).returns;
    expect(native).toMatchObject({ status: "DECLINED", decline: { reason: "OTHER", note: "It was used." } });
    expect(mailsAbout(app, order).filter(({ text }) => text.includes("It was used."))).toHaveLength(1);
    await command(app, "return/approve", { returnId: id });
    expect(await of(order)).toMatchObject({ state: "DECLINED" });
    await expectNothingStuck(app);
  });

  it("kept by the shopper: refunded at once, nothing to send", async () => {
    const order = await shipped(app);
    await askReturn(app, order);
    const { id, lines } = await of(order);
    await command(app, "return/approve", { returnId: id, keepLineIds: lines.map((line) => line.id) });
    const made = await of(order);
    expect(made).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    expect(await effectsOf(app, made.id)).toContain("return-keep: DONE");
    expect(await refundedOf(app, order.snapshot.id)).toBe(8424);
  });
});

describe("what is given", () => {
  it("store credit with its bonus, once", async () => {
    await answerReturns(app, { storeCreditBonusPercent: 10 });
    const order = await shipped(app);
    await askReturn(app, order, { resolution: "store_credit" });
    const made = await of(order);
    await countIn(app, made, 2);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    const effects = await app.db.read.effect.findMany({ where: { returnId: made.id, kind: "give-store-credit" } });
    expect(effects.map(({ receipt }) => JSON.parse(receipt!) as unknown)).toMatchObject([{ amount: { minor: 842 } }]);
    expect(app.performed("storeCreditAccountCredit")).toBe(1);
    await expectNothingStuck(app);
  });

  it("a restocking fee is held back by Shopify", async () => {
    await answerReturns(app, { restockingFeePercent: 10 });
    const order = await shipped(app);
    await askReturn(app, order);
    const quote = JSON.parse(
      (await app.db.read.orderReturn.findFirstOrThrow({ where: { orderId: order.snapshot.id } })).quote!,
    ) as { refund: { minor: number } };
    expect(quote.refund.minor).toBeLessThan(8424);
    await countIn(app, await of(order), 2);
    expect(await refundedOf(app, order.snapshot.id)).toBe(quote.refund.minor);
  });

  const exchangeFor = async (order: Awaited<ReturnType<typeof shipped>>, sku: string) => {
    const shopify = await app.context.openShopify(app.shop);
    const variants = await shopify!.readVariantsOf(order.lines[0]!.productId!);
    return variants.find((one) => one.title.includes(sku))!;
  };

  /** What is said of an exchange before it is asked for. */
  const toldOf = async (order: Awaited<ReturnType<typeof shipped>>, wish: Parameters<typeof requestFor>[2]) => {
    const request = returnRequest.parse(await requestFor(app, order, wish));
    const quoted = await offerReturn(app.context, app.shop, request, { source: "SHOPPER" });
    if (quoted.outcome !== "offered") throw new Error(`it is ${quoted.outcome}`);
    return exchangeRemarks(quoted.offer, { resolution: "exchange", gift: false }, portalWords("en"));
  };

  it("an exchange that costs more says how the rest is paid, one that does not keeps quiet of it", async () => {
    await answerReturns(app, {}, { exchangeFor: "any_product" });
    const price = async (amount: string) => {
      const variants = [{ sku: `AT-${amount}`, price: amount }];
      const { variantIds } = await app.devstore.store.addProduct(app.shop, { title: `At ${amount}`, variants });
      return [{ variantId: variantIds[0]!, quantity: 1 }];
    };
    const order = await shipped(app, { lines: [{ sku: "MUG" }] });
    const told = async (amount: string) => toldOf(order, { resolution: "exchange", exchange: await price(amount) });
    const { payLater, notReserved } = portalWords("en").offer;
    expect([await told("500.00"), await told("1.00")]).toEqual([[payLater, notReserved], [notReserved]]);
  });

  it("an exchange: the new size goes out when the old one is here, and no money moves", async () => {
    await answerReturns(app);
    const order = await shipped(app);
    const other = await exchangeFor(order, "L");
    const exchange = [{ variantId: other.id, quantity: 1 }];
    await askReturn(app, order, { lines: [{ index: 0, quantity: 1 }], resolution: "exchange", exchange });
    const made = await of(order);
    expect(made).toMatchObject({ state: "AWAITING_PARCEL", terms: { resolution: "exchange" } });
    await countIn(app, made, 1);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    const [native] = (await readOrder(app, order.snapshot.id)).returns;
    expect(native?.exchangeLines).toMatchObject([{ quantity: 1, processedQuantity: 1 }]);
    expect(await refundedOf(app, order.snapshot.id)).toBe(0);
    expect(await effectsOf(app, made.id)).toContain("return-exchanged: DONE");
    await expectNothingStuck(app);
  });

  it("an exchange is for what the shop offers: drafts, gift cards and other products are no shopper's to take", async () => {
    const sold = async (title: string, change: object = {}) => {
      const variants = [{ sku: title.toUpperCase(), price: "20.00" }];
      const { variantIds } = await app.devstore.store.addProduct(app.shop, { title, variants, ...change });
      return variantIds[0]!;
    };
    const [kite, draft, hidden, card] = [
      await sold("Kite"),
      await sold("Sketch", { status: "DRAFT" }),
      await sold("Hidden", { published: false }),
      await sold("Voucher", { giftCard: true }),
    ];
    let asks = 0;
    const asked = async (variantId: string) => {
      const email = `swaps-${++asks}@example.com`;
      const order = await shipped(app, { lines: [{ sku: "MUG" }], customer: { email } });
      await askReturn(app, order, { resolution: "exchange", exchange: [{ variantId, quantity: 1 }] });
      return of(order);
    };
    const barred = { state: "REVIEW", sentence: expect.stringContaining("cannot be had in exchange") };
    await answerReturns(app);
    expect(await asked(kite)).toMatchObject({ ...barred, terms: { exchange: [] } });
    await answerReturns(app, {}, { exchangeFor: "any_product" });
    expect(await asked(kite)).toMatchObject({ state: "AWAITING_PARCEL", terms: { exchange: [{ title: "Kite" }] } });
    const none = "gid://shopify/ProductVariant/999999999";
    for (const variantId of [draft, hidden, card, none]) expect(await asked(variantId)).toMatchObject(barred);
    await expectNothingStuck(app);
  });

  it("an exchange for something sold out becomes what was chosen for that case", async () => {
    await app.devstore.store.addProduct(app.shop, {
      title: "Beanie",
      variants: [
        { title: "Red", sku: "BEANIE-R", price: "20.00" },
        { title: "Blue", sku: "BEANIE-B", price: "20.00", stock: 0 },
      ],
    });
    const order = await shipped(app, { lines: [{ sku: "BEANIE-R" }] });
    const gone = await exchangeFor(order, "Blue");
    const exchange = [{ variantId: gone.id, quantity: 1 }];
    const wish = { resolution: "exchange", exchange, ifSoldOut: "store_credit" } as const;
    // Who asks is told so before.
    expect(await toldOf(order, wish)).toEqual(["What you chose is sold out at the moment. Instead: Store credit"]);
    await askReturn(app, order, wish);
    const made = await of(order);
    expect(made).toMatchObject({ terms: { resolution: "store_credit", exchange: [] } });
    expect(made.sentence).not.toBe("");
    await countIn(app, made, 1);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    const effect = await app.db.read.effect.findFirstOrThrow({ where: { returnId: made.id, kind: "process-return" } });
    expect(JSON.parse(effect.receipt!)).toMatchObject({ refundTo: "store_credit", exchanged: false });
  });

  it("a gift: whoever gave it is not refunded, and no mail names a price", async () => {
    const order = await shipped(app);
    const credits = () => app.performed("storeCreditAccountCredit", order.snapshot.customer!.id);
    const before = credits();
    await askReturn(app, order, { gift: true, resolution: "store_credit" });
    const made = await of(order);
    // The order's mailbox is the giver's: credit would be put on their account.
    expect(made).toMatchObject({ state: "REVIEW", sentence: expect.stringContaining("not offered") });
    await command(app, "return/approve", { returnId: made.id });
    await countIn(app, await of(order), 2);
    expect(await of(order)).toMatchObject({ state: "CLOSED", terms: { gift: true } });
    expect(credits()).toBe(before);
    expect(await refundedOf(app, order.snapshot.id)).toBe(0);
    expect(app.performed("returnProcess", (await of(order)).nativeId!)).toBe(1);
    const told = app.mails.filter(({ text }) => text.includes(made.rma));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ subject, text, html }) => namesAnAmount(`${subject} ${text} ${html}`))).toEqual([]);
    await expectNothingStuck(app);
  });
});

describe("who and how much", () => {
  it("another customer's order cannot be told from a missing one", async () => {
    const order = await shipped(app);
    const payload = await requestFor(app, order);
    await command(app, "return/request", { ...payload, customerId: "gid://shopify/Customer/1" }, "PORTAL");
    expect(await app.db.read.orderReturn.count({ where: { orderId: order.snapshot.id } })).toBe(0);
    expect(mailsAbout(app, order)).toHaveLength(0);
  });

  it("terms cannot be smuggled into a shopper's request", async () => {
    await refundWhen(app, "inspected");
    const order = await shipped(app);
    await askReturn(app, order, { terms: { keep: true, refundWhen: "approved" } });
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL", terms: { refundWhen: "inspected" } });
    expect(await refundedOf(app, order.snapshot.id)).toBe(0);
  });

  it("the same units are never in two returns", async () => {
    const order = await shipped(app);
    await Promise.all([askReturn(app, order), askReturn(app, order)]);
    const rows = await app.db.read.orderReturn.findMany({ where: { orderId: order.snapshot.id } });
    expect(rows.map(({ state }) => state).toSorted()).toEqual(["AWAITING_PARCEL"]);
  });

  it("the brake stops the machine, not staff: beyond it a person decides", async () => {
    await app.advance(2 * HOUR);
    await answerReturns(app, {}, { brakePerHour: 1 });
    const [first, second, third] = [await shipped(app), await shipped(app), await shipped(app)];
    await askReturn(app, first);
    await askReturn(app, second);
    await command(app, "return/request", await requestFor(app, third));
    expect(await of(first)).toMatchObject({ state: "AWAITING_PARCEL" });
    expect(await of(second)).toMatchObject({ state: "REVIEW", sentence: expect.stringContaining("brake") });
    expect((await of(third)).sentence).not.toContain("brake");
  });
});
