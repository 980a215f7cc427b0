import { beforeAll, expect, test } from "vitest";
import { receiveCommand } from "../../app/inbox/receive-command";
import { addEvent } from "../../app/records/inbound-events";
import { goodwillPolicy } from "../support/goodwill";
import { type Death, useMortalApp } from "../support/mortal-app";

const MOMENTS = ["unheard", "performed"] as const;
const deaths = (call: string): Death[] => MOMENTS.map((when) => ({ call, when }));
/** Each effect of a gift, by the call that makes it. */
const GIVES = [
  ...deaths("discountCodeBasicCreate").map((death) => ({ form: "code", death }) as const),
  ...deaths("storeCreditAccountCredit").map((death) => ({ form: "credit", death }) as const),
];
const ENDS = { code: "discountCodeDeactivate", credit: "storeCreditAccountDebit" } as const;
const MAKES = { code: "discountCodeBasicCreate", credit: "storeCreditAccountCredit" } as const;

const mortal = useMortalApp([goodwillPolicy()]);
const orders: string[] = [];

beforeAll(async () => {
  const { devstore, db, sealer } = mortal;
  for (const [index] of GIVES.entries()) {
    const customer = { email: `ada${index}@example.com`, firstName: "Ada", locale: "en" };
    const placed = await devstore.store.placeOrder(devstore.shop, {
      lines: [{ sku: "TEE-M", quantity: 2 }],
      financialStatus: "PAID",
      customer,
    });
    orders.push(placed.id);
  }
  const opened = { topic: "shop/opened", dedupeKey: "first", subject: "", payload: {} };
  await db.write((tx) => addEvent(tx, sealer, { shop: devstore.shop, source: "SYSTEM", ...opened }, mortal.now()));
});

const giftOf = (orderId: string) => mortal.db.read.goodwill.findFirst({ where: { orderId } });
const say = (name: "goodwill/give" | "goodwill/revoke", payload: object) => {
  const { db, sealer, devstore, now } = mortal;
  const command = { shop: devstore.shop, source: "STAFF", name, payload, by: "Kim" } as const;
  return receiveCommand({ db, sealer, now, wake: () => {} }, command);
};
const isQuiet = async () => {
  const { db } = mortal;
  const effects = await db.read.effect.count({ where: { state: { in: ["PLANNED", "RUNNING"] } } });
  return effects + (await db.read.inboundEvent.count({ where: { state: { in: ["PENDING", "RUNNING"] } } })) === 0;
};

test("killed at each call of a gift: one code or credit, the letter carries the code, and it is taken back once", async () => {
  const { db, devstore, sealer } = mortal;
  await mortal.start();
  await mortal.until(async () => (await db.read.order.count()) === orders.length, "the orders are mirrored");
  await mortal.until(isQuiet, "the shop is ready");
  for (const [index, { form, death }] of GIVES.entries()) {
    const orderId = orders[index]!;
    await say("goodwill/give", { orderId, form, amount: "5", validDays: 30, reason: "A scratch" });
    await mortal.dieAt(death);
    await mortal.until(async () => (await giftOf(orderId))?.state === "GIVEN", `${form} is given after ${death.when}`);
    await mortal.until(isQuiet, "the letter has left");
  }
  const made = (mutation: string) => devstore.store.ledger.filter((entry) => entry.mutation === mutation);
  expect([made(MAKES.code).length, made(MAKES.credit).length]).toEqual([2, 2]);
  for (const orderId of orders) {
    const gift = await giftOf(orderId);
    const messages = await db.read.message.findMany({ where: { subject: orderId, template: "goodwill-given" } });
    const letters = messages.map(({ contentSealed }) => sealer.open(contentSealed));
    expect(letters).toHaveLength(1);
    if (gift?.code) {
      expect(letters[0]).toContain(gift.code);
      const [performed] = made(MAKES.code).filter(({ resourceIds }) => resourceIds.includes(gift.discountId!));
      expect(JSON.stringify(performed?.arguments)).toContain(gift.code);
    }
  }

  for (const [index, { form, death }] of GIVES.entries()) {
    const gift = await giftOf(orders[index]!);
    await say("goodwill/revoke", { goodwillId: gift!.id, reason: "By mistake" });
    await mortal.dieAt({ ...death, call: ENDS[form] });
    await mortal.until(async () => (await giftOf(orders[index]!))?.state === "REVOKED", `${form} is taken back`);
    await mortal.until(isQuiet, "it is quiet again");
  }
  expect([made(ENDS.code).length, made(ENDS.credit).length]).toEqual([2, 2]);
  await mortal.stop();
  const stuck = await db.read.effect.findMany({ where: { state: { not: "DONE" } } });
  expect(stuck.map(({ key, state, lastError }) => ({ key, state, lastError }))).toEqual([]);
}, 300_000);
