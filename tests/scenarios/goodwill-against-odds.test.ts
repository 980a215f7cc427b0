import { beforeAll, describe, expect, test } from "vitest";
import { RetryableError } from "../../app/adapters/errors";
import type { SendMail } from "../../app/adapters/mail/port";
import type { ShopifyAdmin } from "../../app/adapters/shopify/port";
import { redactOrders } from "../../app/records/customer-data";
import { CREDIT, FIVE, giftsOf, goodwillPolicy, noticed } from "../support/goodwill";
import { mailsOf, noticesOfOrder, scan, send, setShipping, tellsAll } from "../support/shipping-actions";
import { useTestApp } from "../support/start-test-app";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const app = useTestApp();
const { order, gift, gifts, give, staff } = giftsOf(app);

beforeAll(() => app.turnOn(goodwillPolicy()));

/** Shopify, but for what is changed of it, while a story is told. */
async function shopifyWith(change: (real: ShopifyAdmin) => Partial<ShopifyAdmin>, story: () => Promise<void>) {
  const context = app.context as { openShopify: typeof app.context.openShopify };
  const { openShopify } = context;
  context.openShopify = async (shop) => {
    const real = await openShopify(shop);
    return real && { ...real, ...change(real) };
  };
  try {
    await story();
  } finally {
    context.openShopify = openShopify;
  }
}

const lost = () => new RetryableError("cut", { sentence: "No answer.", outcomeUnknown: true, retryAfterMs: MINUTE });
const redact = (customerId: string | null, orderIds: readonly string[]) =>
  app.db.write((tx) => redactOrders(tx, app.sealer, app.shop, { customerId, orderIds }, app.context.now()));

describe("a customer whose data is deleted while a gift is being made", () => {
  test("gets none that is not begun, and its amount is free again", async () => {
    for (const outcome of [FIVE, CREDIT]) {
      await app.turnOn(goodwillPolicy(outcome));
      const { id } = await order();
      await noticed(app, id, `n-early-${outcome.do}`);
      await redact((await gift(id)).customerId, []);
      await app.settle();
      expect(await gift(id)).toMatchObject({ state: "REVOKED", customerId: null, givenAt: null });
      expect(await app.db.read.effect.count({ where: { goodwillId: (await gift(id)).id } })).toBe(0);
      expect(await app.db.read.timer.count({ where: { subject: id, kind: "goodwill", state: "WAITING" } })).toBe(0);
    }
  });

  test("never leaves a code for everybody: one that is begun and not there is not made", async () => {
    await app.turnOn(goodwillPolicy(FIVE));
    const { id } = await order();
    const busy = () => ({
      createDiscountCode: () => Promise.reject(new RetryableError("busy", { sentence: "Busy." })),
    });
    await shopifyWith(busy, async () => {
      await noticed(app, id, "n-begun");
      await app.settle();
    });
    const made = app.performed("discountCodeBasicCreate");
    await redact((await gift(id)).customerId, []);
    await app.advance(HOUR);
    expect(app.performed("discountCodeBasicCreate")).toBe(made);
    expect(await gift(id)).toMatchObject({ state: "FAILED", chargedMinor: 0n });
    expect((await gift(id)).because).toMatch(/data was deleted/);
  });

  test("and has store credit of which the answer was lost: it stays charged, and nobody says that it failed for sure", async () => {
    await app.turnOn(goodwillPolicy(CREDIT));
    const { id } = await order();
    const cut = (real: ShopifyAdmin) => ({
      giveStoreCredit: async (...asked: Parameters<ShopifyAdmin["giveStoreCredit"]>) => {
        await real.giveStoreCredit(...asked);
        throw lost();
      },
    });
    await shopifyWith(cut, async () => {
      await noticed(app, id, "n-credit-lost");
      await app.settle();
    });
    await redact((await gift(id)).customerId, []);
    await app.advance(HOUR);
    const effect = await app.db.read.effect.findFirstOrThrow({ where: { goodwillId: (await gift(id)).id } });
    expect(effect.state).toBe("UNPROVED");
    expect(await gift(id)).toMatchObject({ state: "FAILED", chargedMinor: 700n });
    expect(await gifts(id)).toHaveLength(1);
  });
});

describe("a notice that newer news withholds", () => {
  for (const perOrder of [1, 3]) {
    test(`leaves its gift to the next: one trouble, one gift, and it is told (${perOrder} per order allowed)`, async () => {
      await setShipping(app, { transitDays: 3 });
      await app.turnOn(goodwillPolicy(FIVE, { perOrder }));
      await app.turnOn(tellsAll("missed"));
      const customer = { email: `news${perOrder}@example.com`, firstName: "Ada", locale: "en" };
      const { id, name, fulfillmentId } = await send(app, [`NEWS${perOrder}`], { customer });
      await scan(app, fulfillmentId, "IN_TRANSIT");
      const context = app.context as unknown as { sendMail: SendMail };
      const { sendMail } = context;
      context.sendMail = () => Promise.reject(new RetryableError("away", { sentence: "The mail server is away." }));
      await app.advance(9 * DAY);
      await scan(app, fulfillmentId, "IN_TRANSIT");
      context.sendMail = sendMail;
      await app.advance(HOUR);
      await app.advance(HOUR);
      const notices = await noticesOfOrder(app, id);
      expect(notices.map(({ state }) => state)).toEqual(["WITHHELD", "SENT"]);
      const given = await gifts(id);
      expect(given).toMatchObject([{ state: "GIVEN", noticeId: notices[1]?.id, chargedMinor: 500n }]);
      expect(mailsOf(app, name).map(({ text }) => text.includes(given[0]!.code!))).toEqual([true]);
    });
  }
});

describe("limits", () => {
  test("hold for a gift that failed and is tried again after another was given", async () => {
    await app.turnOn(goodwillPolicy(FIVE, { perOrder: 1 }));
    const { id } = await order();
    const refuses = () => ({
      createDiscountCode: () => Promise.resolve({ outcome: "refused", code: "ACCESS_DENIED", message: "no" } as const),
    });
    const making = { orderBy: { plannedAt: "desc" }, where: { subject: id, kind: "create-discount-code" } } as const;
    await shopifyWith(refuses, async () => {
      await noticed(app, id, "n-again");
      await app.settle();
      await app.acts.rearmEffect(app.shop, (await app.db.read.effect.findFirstOrThrow(making)).id, "Kim");
      await app.settle();
    });
    // Refused twice, it is charged no more than refused once.
    expect(await gift(id)).toMatchObject({ state: "FAILED", chargedMinor: 0n });
    const effect = await app.db.read.effect.findFirstOrThrow(making);
    await give(id);
    expect(await app.acts.rearmEffect(app.shop, effect.id, "Kim")).toBe("changed");
    await app.settle();
    expect((await gifts(id)).map(({ state }) => state)).toEqual(["FAILED", "GIVEN"]);
    const again = await app.db.read.effect.findUniqueOrThrow({ where: { id: effect.id } });
    expect(again).toMatchObject({ state: "FAILED", sentence: "This order got 1 of at most 1 already." });
  });

  test("count what nobody could prove to be given, and staff can take it back from Shopify, for good", async () => {
    for (const [outcome, ends] of [
      [FIVE, "discountCodeDeactivate"],
      [CREDIT, "storeCreditAccountDebit"],
    ] as const) {
      await app.turnOn(goodwillPolicy(outcome, { perOrder: 1 }));
      const { id } = await order();
      let isMade = false;
      const away = () => Promise.reject(lost());
      const lostForGood = (real: ShopifyAdmin): Partial<ShopifyAdmin> => ({
        readDiscount: (code) => (isMade ? away() : real.readDiscount(code)),
        readStoreCredits: (...asked) => (isMade ? away() : real.readStoreCredits(...asked)),
        createDiscountCode: (asked) => real.createDiscountCode(asked).then(() => ((isMade = true), away())),
        giveStoreCredit: (...asked) => real.giveStoreCredit(...asked).then(() => ((isMade = true), away())),
      });
      await shopifyWith(lostForGood, async () => {
        await noticed(app, id, `n-unproved-${outcome.do}`);
        for (let round = 0; round < 25; round++) await app.advance(11 * MINUTE);
      });
      const unproved = await gift(id);
      expect(unproved).toMatchObject({ state: "FAILED", discountId: null });
      expect(unproved.chargedMinor).toBeGreaterThan(0n);
      await noticed(app, id, `n-unproved-next-${outcome.do}`);
      await app.settle();
      expect(await give(id)).toBe("This order got 1 of at most 1 already.");
      expect(await gifts(id)).toHaveLength(1);

      const before = app.performed(ends);
      expect(await staff("goodwill/revoke", { goodwillId: unproved.id, reason: "Unsure" })).toMatch(/being taken back/);
      expect(app.performed(ends)).toBe(before + 1);
      expect((await gift(id)).state).toBe("REVOKED");
      const make = outcome === FIVE ? "discountCodeBasicCreate" : "storeCreditAccountCredit";
      const made = app.performed(make);
      const making = { goodwillId: unproved.id, state: "UNPROVED" };
      const effect = await app.db.read.effect.findFirstOrThrow({ where: making });
      await app.acts.rearmEffect(app.shop, effect.id, "Kim");
      await app.settle();
      expect((await gift(id)).state).toBe("REVOKED");
      expect(app.performed(make)).toBe(made);
      expect(await app.db.read.effect.findUnique({ where: { id: effect.id } })).toMatchObject({
        state: "FAILED",
        sentence: expect.stringMatching(/taken back/),
      });
    }
  });
});

test("a code of percent that took more off than was guessed is charged what it took; one that took less, what was guessed", async () => {
  const lines = (quantity: number) => ({ lines: [{ sku: "TEE-M", quantity }] });
  for (const [first, next] of [
    [1, 3],
    [3, 1],
  ] as const) {
    const rest = { validDays: 30, minimum: "0", combinesWith: [] } as const;
    await app.turnOn(goodwillPolicy({ do: "code", value: { percent: 10 }, ...rest }));
    const { id, customer } = await order(lines(first));
    await noticed(app, id, `n-percent-${first}`);
    await app.settle();
    const given = await gift(id);
    await order({ ...lines(next), customer, discountCode: given.code! });
    const used = await gift(id);
    expect(used.state).toBe("REDEEMED");
    expect(used.redeemedMinor! > given.chargedMinor).toBe(next > first);
    expect(used.chargedMinor).toBe(next > first ? used.redeemedMinor : given.chargedMinor);
  }
});

test("a clock that is ahead of Shopify's gives no credit twice when an answer was lost", async () => {
  await app.turnOn(goodwillPolicy(CREDIT));
  const { id } = await order();
  const context = app.context as { now: () => Date };
  const { now } = context;
  context.now = () => new Date(now().getTime() + 3000);
  const before = app.performed("storeCreditAccountCredit");
  let isFirst = true;
  const cutOnce = (real: ShopifyAdmin) => ({
    giveStoreCredit: async (...asked: Parameters<ShopifyAdmin["giveStoreCredit"]>) => {
      const answer = await real.giveStoreCredit(...asked);
      if (!isFirst) return answer;
      isFirst = false;
      throw lost();
    },
  });
  await shopifyWith(cutOnce, async () => {
    await noticed(app, id, "n-skew");
    await app.settle();
    await app.advance(HOUR);
  });
  context.now = now;
  expect(app.performed("storeCreditAccountCredit") - before).toBe(1);
  expect(await gifts(id)).toMatchObject([{ state: "GIVEN" }]);
});

test("a gift of staff that failed at first, and is given later, is told", async () => {
  await app.turnOn(goodwillPolicy());
  const { id, name } = await order();
  const refused = { outcome: "refused", code: "ACCESS_DENIED", message: "no" } as const;
  await shopifyWith(
    () => ({ createDiscountCode: () => Promise.resolve(refused) }),
    async () => {
      await give(id);
      await app.settle();
    },
  );
  const effect = await app.db.read.effect.findFirstOrThrow({ where: { subject: id, kind: "create-discount-code" } });
  expect(effect.state).toBe("FAILED");
  await app.acts.rearmEffect(app.shop, effect.id, "Kim");
  await app.settle();
  await app.advance(HOUR);
  const { state, code } = await gift(id);
  expect(state).toBe("GIVEN");
  expect(mailsOf(app, name).filter(({ text }) => text.includes(code!))).toHaveLength(1);
});
