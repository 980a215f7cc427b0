import { beforeAll, describe, expect, it, test } from "vitest";
import type { ReturnableOrder } from "../../app/domain/returns/native";
import { receivePortalRequest } from "../../app/inbox/receive-portal-request";
import { openedGift, openedOrder } from "../../app/records/guest-lookups";
import { readOrderStanding } from "../../app/records/views/read-order-standing";
import { listMatters } from "../../app/records/views/list-matters";
import { giftActs, POSTCODE } from "../support/gifts";
import { namesAnAmount } from "../support/names-an-amount";
import {
  answerReturns,
  command,
  connectEasypost,
  countIn,
  effectsOf,
  expectNothingStuck,
  labelsForAll,
  mailsAbout,
  moveParcel,
  readOrder,
  refundedOf,
  refundWhen,
  requestFor,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const { someone, deps, gift, known, lookUp, codesTo, type, ask, creditsOf } = giftActs(app);

beforeAll(async () => {
  await connectEasypost(app);
  await answerReturns(app, { storeCreditBonusPercent: 10 });
  // Whatever this says, it is not for recipients.
  await refundWhen(app, "approved");
  await labelsForAll(app);
});

describe("who knows a gift's number and postcode", () => {
  it("gets a code at their own address, which opens their page of it and never the order", async () => {
    const { order, giver } = await gift();
    const { email } = someone();
    const sent = app.mails.filter(({ to }) => to === giver.email).length;
    const id = await lookUp(order.snapshot.name, "m5h-2m9", email);
    const [code = ""] = codesTo(email);
    expect(await type(id, code)).toBe(true);
    expect(await type(id, code)).toBe(false);
    const now = app.context.now();
    const opened = await openedGift(app.db, app.sealer, { id, shop: app.shop }, now);
    expect(opened).toEqual({ orderId: order.snapshot.id, recipient: { email, locale: "en" } });
    expect(await openedOrder(app.db, { id, shop: app.shop }, now)).toBeNull();
    expect(app.mails.filter(({ to }) => to === giver.email)).toHaveLength(sent);
    const [letter] = app.mails.filter(({ to }) => to === email);
    expect(`${letter?.text}${letter?.html}`).not.toContain("Gesa");
  });

  it.each([
    ["an order that is no gift", { tags: [] as string[] }, POSTCODE],
    ["another postcode", {}, "10115"],
  ])("is sent nothing for %s, and nobody else is", async (_name, change, postcode) => {
    const { order } = await gift(change);
    const sent = app.mails.length;
    const id = await lookUp(order.snapshot.name, postcode, someone().email);
    expect(app.mails).toHaveLength(sent);
    const row = await app.db.read.guestLookup.findUniqueOrThrow({ where: { id } });
    expect([row.recipientSealed, await type(id, app.sealer.open(row.codeSealed))]).toEqual([null, false]);
  });

  it("cannot give the giver's address for the postcode, nor no address of their own", async () => {
    const { order, giver } = await gift();
    expect(await lookUp(order.snapshot.name, giver.email, someone().email)).toBe("incomplete");
    expect(await lookUp(order.snapshot.name, POSTCODE, "nobody")).toBe("incomplete");
  });
});

describe("a recipient's return", () => {
  it("is labelled, inspected and paid once to their own account, and the giver hears and sees nothing of it", async () => {
    const { order, giver } = await gift();
    const recipient = await known();
    const before = mailsAbout(app, order).length;
    const made = await ask(order, recipient, { resolution: "refund", gift: false });
    expect(made).toMatchObject({ state: "AWAITING_PARCEL", byRecipient: true, customerId: null });
    expect(made.terms).toMatchObject({ gift: true, resolution: "store_credit", refundWhen: "inspected" });
    const said = await app.db.read.decision.findMany({ where: { returnId: made.id } });
    expect(said.map(({ sentence }) => sentence).join()).toContain("whatever the refund timing policy says");
    const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: made.id } });
    await moveParcel(app, label.trackingNumber!, "accepted");
    await moveParcel(app, label.trackingNumber!, "delivered");
    expect(await creditsOf(recipient.email)).toEqual([]);
    await countIn(app, made, 1);
    await countIn(app, made, 1);
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    // 42.12 a unit, and 10 % on the sum of both.
    expect(await creditsOf(recipient.email)).toEqual([4633, 4633]);
    expect(await creditsOf(giver.email)).toEqual([]);
    expect(await refundedOf(app, order.snapshot.id)).toBe(0);
    const letters = mailsAbout(app, order).slice(before);
    expect(letters.length).toBeGreaterThan(2);
    for (const { to, subject, text, html } of letters) {
      expect([to, namesAnAmount(text), namesAnAmount(html)], subject).toEqual([recipient.email, false, false]);
      expect(`${subject}${text}${html}`).not.toMatch(/Gesa|person\d+@example\.com/);
    }
    expect(letters.at(-1)?.text).toContain("Your store credit is on your account");
    const { returns } = await readOrderStanding(app.db, app.sealer, app.shop, order.snapshot.id);
    expect(returns).toEqual([]);
    const { rows } = listMatters(app.db, app.shop, { orderId: order.snapshot.id }, null);
    expect(rows.filter(({ kind }) => kind === "return")).toEqual([]);
    await expectNothingStuck(app);
  });

  it("whose account is not there yet waits for a person, and is paid once when it is there", async () => {
    const { order } = await gift();
    const recipient = someone("de");
    const made = await ask(order, recipient);
    await countIn(app, made, 2);
    const waiting = await theReturn(app, order.snapshot.id);
    expect(waiting).toMatchObject({ state: "FAILED", sentence: expect.stringContaining("sign in at the shop") });
    await command(app, "return/retry", { returnId: made.id });
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "FAILED" });
    await app.place({ customer: { ...recipient, firstName: "Rosa" } });
    await app.settle();
    await command(app, "return/retry", { returnId: made.id });
    await command(app, "return/check", { returnId: made.id });
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED" });
    expect(await creditsOf(recipient.email)).toEqual([9266]);
    expect(await effectsOf(app, made.id)).toContain("return-done: DONE");
    expect(app.mails.at(-1)).toMatchObject({ to: recipient.email, language: "de" });
  });

  it("goes on by itself the day after they have signed in", async () => {
    const { order } = await gift();
    const recipient = someone();
    await countIn(app, await ask(order, recipient), 2);
    await app.place({ customer: { ...recipient, firstName: "Rosa" } });
    await app.advance(25 * 3_600_000);
    expect(await creditsOf(recipient.email)).toEqual([9266]);
  });

  const variant = async (order: ReturnableOrder, title: string) => {
    const shopify = await app.context.openShopify(app.shop);
    const all = await shopify!.readVariantsOf(order.lines[0]!.productId!);
    return all.find((one) => one.title === title)!.id;
  };
  const swap = async (from: string, to: string) => {
    const { order } = await gift({ lines: [{ sku: from, quantity: 1 }] });
    const recipient = await known();
    const exchange = [{ variantId: await variant(order, to), quantity: 1 }];
    const made = await ask(order, recipient, { resolution: "exchange", exchange });
    return { order, recipient, made };
  };

  it("can be exchanged for the same, and nobody owes or gets anything", async () => {
    const { order, recipient, made } = await swap("LINEN-M", "L");
    expect(made).toMatchObject({ state: "AWAITING_PARCEL", terms: { resolution: "exchange" } });
    await countIn(app, made, 1);
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED" });
    expect([await creditsOf(recipient.email), await refundedOf(app, order.snapshot.id)]).toEqual([[], 0]);
    expect((await readOrder(app, order.snapshot.id)).returns[0]?.exchangeLines).toMatchObject([
      { processedQuantity: 1 },
    ]);
  });

  it("exchanged for less leaves the rest as their store credit", async () => {
    const { recipient, made } = await swap("LINEN-XXL", "M");
    await countIn(app, made, 1);
    const [credit = 0] = (await creditsOf(recipient.email)) ?? [];
    // Ten less, with tax; 10 % on it.
    expect(credit).toBeGreaterThanOrEqual(1100);
    expect(credit).toBeLessThan(1300);
  });

  it("is not exchanged for more without a person: the giver would be asked for the rest", async () => {
    const { made } = await swap("LINEN-M", "XXL");
    expect(made).toMatchObject({ state: "REVIEW", nativeId: null });
    expect(made.sentence).toContain("the giver would be asked to pay the rest");
  });

  it("is paid once, and in full, when Shopify's answers get lost", async () => {
    const { order } = await gift();
    const recipient = await known();
    const made = await ask(order, recipient);
    const mutations = ["returnProcess", "storeCreditAccountCredit"];
    app.faults({ graphql: { cutAfter: mutations.map((mutation) => ({ mutation, times: 1 })) } });
    await countIn(app, made, 2);
    await app.advance(600_000);
    app.faults({});
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED" });
    expect(await creditsOf(recipient.email)).toEqual([9266]);
  });

  it("is not paid before it is here, whatever staff say", async () => {
    const { order } = await gift();
    const recipient = await known();
    const made = await ask(order, recipient);
    await command(app, "return/change", { returnId: made.id, refundWhen: "approved" });
    await command(app, "return/change", { returnId: made.id, resolution: "refund" });
    expect((await theReturn(app, order.snapshot.id)).terms).toEqual(made.terms);
    expect(await creditsOf(recipient.email)).toEqual([]);
  });

  it("that a person decides is not kept for money either", async () => {
    await answerReturns(app, { do: "review", because: "We look at it." });
    const { order } = await gift();
    const made = await ask(order, await known());
    await answerReturns(app, { storeCreditBonusPercent: 10 });
    await command(app, "return/approve", { returnId: made.id, keepLineIds: made.lines.map(({ id }) => id) });
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "REVIEW" });
    await command(app, "return/approve", { returnId: made.id });
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "AWAITING_PARCEL" });
  });
});

test("what a signed-in shopper sends cannot make them a recipient", async () => {
  const { order } = await gift();
  const payload = { ...(await requestFor(app, order)), recipient: { email: "thief@example.com", locale: null } };
  const request = { shop: app.shop, customerId: order.snapshot.customer!.id, name: "return/request", payload } as const;
  await receivePortalRequest(deps(), request);
  await app.settle();
  expect(await theReturn(app, order.snapshot.id)).toMatchObject({ byRecipient: false });
});
