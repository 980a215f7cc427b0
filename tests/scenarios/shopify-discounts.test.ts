import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import type { CreateDiscountCode } from "../../app/adapters/shopify/discounts-port";
import { useAdapterStore } from "../support/adapter-store";

const at = useAdapterStore();
const DAY = 86_400_000;
const usd = (minor: number) => ({ minor, currency: "USD" });
const customer = { email: "ann@example.com", firstName: "Ann" };

function request(change: Partial<CreateDiscountCode> = {}): CreateDiscountCode {
  const now = at.store.clock.now();
  return {
    code: "SORRY-4F7Q-2K9M-HJ3W",
    title: "Goodwill for #1001",
    startsAt: now,
    endsAt: new Date(now.getTime() + 30 * DAY),
    value: { percent: 10 },
    minimum: null,
    customerId: null,
    combinesWith: ["shipping"],
    tags: ["goodwill", "aftercare-1"],
    ...change,
  };
}

describe("a discount code", () => {
  it("is found by its code in whatever case, with its tags, and not before it was made", async () => {
    expect(await at.shopify.readDiscount("SORRY-4F7Q-2K9M-HJ3W")).toBeNull();
    const made = await at.shopify.createDiscountCode(request());
    if (made.outcome !== "created") return expect.fail(made.outcome);
    expect(await at.shopify.readDiscount("sorry-4f7q-2k9m-hj3w")).toEqual({
      id: made.discountId,
      basic: { status: "ACTIVE", tags: ["goodwill", "aftercare-1"], uses: 0 },
    });
  });

  it("that somebody else has is said to be taken, whatever its case", async () => {
    await at.shopify.createDiscountCode(request());
    expect(await at.shopify.createDiscountCode(request({ code: "sorry-4F7Q-2K9M-HJ3W" }))).toEqual({
      outcome: "taken",
    });
  });

  it("that Shopify refuses is refused with its words", async () => {
    const late = request({ endsAt: new Date(0) });
    const refused = await at.shopify.createDiscountCode(late);
    expect(refused).toMatchObject({ outcome: "refused", message: expect.stringMatching(/ends at/i) });
  });

  it("is for its customer alone, once, and what it took off is read from the order", async () => {
    const { id } = await at.place({ customer });
    const order = await at.snapshotOf(id);
    const code = request({ value: { amount: usd(500) }, customerId: order.customer!.id });
    expect((await at.shopify.createDiscountCode(code)).outcome).toBe("created");
    const use = { discountCode: code.code.toLowerCase() };
    await expect(at.place({ ...use, customer: { ...customer, email: "eve@example.com" } })).rejects.toThrow(/another/);
    const used = await at.place({ ...use, customer });
    await expect(at.place({ ...use, customer })).rejects.toThrow(/used/);
    expect(await at.shopify.readDiscounted(used.id, code.code)).toEqual(usd(500));
    expect(await at.shopify.readDiscounted(id, code.code)).toBeNull();
    await at.store.clock.advance(5000);
    expect((await at.shopify.readDiscount(code.code))?.basic?.uses).toBe(1);
  });

  it("of percent takes them off the goods", async () => {
    const code = request();
    await at.shopify.createDiscountCode(code);
    const { id } = await at.place({ customer, discountCode: code.code });
    const { lines } = await at.snapshotOf(id);
    const goods = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice.minor * quantity, 0);
    const discounted = await at.shopify.readDiscounted(id, code.code);
    expect(Math.abs(discounted!.minor - goods / 10)).toBeLessThanOrEqual(1);
  });

  it("needs its minimum, and ends when it is ended; ending it again changes nothing", async () => {
    const code = request({ minimum: usd(1_000_000) });
    const made = await at.shopify.createDiscountCode(code);
    if (made.outcome !== "created") return expect.fail(made.outcome);
    await expect(at.place({ customer, discountCode: code.code })).rejects.toThrow(/at least/);
    expect(await at.shopify.endDiscount(made.discountId)).toEqual({ outcome: "done" });
    expect(await at.shopify.endDiscount(made.discountId)).toEqual({ outcome: "done" });
    expect((await at.shopify.readDiscount(code.code))?.basic?.status).toBe("EXPIRED");
    await expect(at.place({ customer, discountCode: code.code })).rejects.toThrow(/expired/);
  });
});

describe("store credit", () => {
  it("given until a day shows what is left of it, and is taken back from its account", async () => {
    const { id } = await at.place({ customer });
    const customerId = (await at.snapshotOf(id)).customer!.id;
    const since = at.store.clock.now();
    const until = new Date(since.getTime() + 90 * DAY);
    const given = await at.shopify.giveStoreCredit(customerId, usd(700), until);
    if (given.outcome !== "given") return expect.fail(given.message);
    const credit = await at.shopify.readCredit(given.transactionId);
    expect(credit).toMatchObject({ amount: usd(700), left: usd(700) });
    expect(await at.shopify.readCreditsTaken(customerId, since)).toEqual([]);
    const taken = await at.shopify.takeStoreCredit(credit!.accountId, usd(700));
    if (taken.outcome !== "taken") return expect.fail(taken.message);
    expect(await at.shopify.readCreditsTaken(customerId, since)).toMatchObject([
      { transactionId: taken.transactionId, amount: usd(700) },
    ]);
    const again = await at.shopify.takeStoreCredit(credit!.accountId, usd(700));
    expect(again).toMatchObject({ outcome: "refused", code: "INSUFFICIENT_FUNDS" });
  });
});

it("the scopes that shopify.app.toml asks for are enough for all of it", () => {
  const file = path.resolve(import.meta.dirname, "../../shopify.app.toml");
  const { access_scopes } = parse(readFileSync(file, "utf8")) as { access_scopes: { scopes: string } };
  const asked = access_scopes.scopes.split(",");
  const needed = ["read_discounts", "write_discounts", "read_store_credit_accounts"];
  const spent = ["read_store_credit_account_transactions", "write_store_credit_account_transactions"];
  expect(asked).toEqual(expect.arrayContaining([...needed, ...spent]));
});
