import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { WITHDRAWAL_LIMITS } from "../../app/domain/withdrawal";
import { receiveWithdrawal } from "../../app/inbox/receive-withdrawal";
import { complain } from "../support/privacy";
import { answerReturns } from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const HOUR = 3_600_000;
const app = useTestApp();
let people = 0;

beforeEach(async () => {
  await answerReturns(app);
});

async function bought(locale = "en") {
  const email = `consumer${++people}@example.com`;
  const order = await app.place({ customer: { email, firstName: "Mia", locale }, countryCode: "DE" });
  await app.settle();
  return { ...order, email };
}

/** Confirms the statement on the portal; settles. */
async function withdraw(
  stated: { readonly number: string; readonly email: string; readonly items?: string; readonly name?: string },
  requestKey = randomUUID(),
  caller = `10.0.1.${++people}`,
) {
  const { db, sealer, context, shop } = app;
  const deps = { db, sealer, now: context.now, wake: () => {} };
  const statement = { name: "Mia Muster", items: "", locale: "en", ...stated };
  const taken = await receiveWithdrawal(deps, { shop, caller, requestKey, statement });
  await app.settle();
  return taken.outcome;
}
const receiptsTo = (email: string) => app.mails.filter(({ to, subject }) => to === email && /withdrawal/.test(subject));
const rowOf = (requestKey: string) =>
  app.db.read.withdrawal.findUniqueOrThrow({ where: { shop_requestKey: { shop: app.shop, requestKey } } });

describe("a consumer who withdraws", () => {
  it("gets one receipt with what they stated and when, and what has not left is cancelled in their name", async () => {
    const order = await bought();
    const key = randomUUID();
    for (let press = 0; press < 2; press += 1) {
      expect(await withdraw({ number: order.name, email: order.email }, key)).toBe("taken");
    }
    await app.advance(HOUR);
    const [receipt, ...more] = receiptsTo(order.email);
    expect(more).toEqual([]);
    expect(receipt?.text).toMatch(/On .*\d{4}.* Mia Muster withdraws from the contract for order #\d+/);
    expect(receipt?.text).toContain("everything in this order");
    expect(await app.db.read.cancellation.findFirstOrThrow({ where: { orderId: order.id } })).toMatchObject({
      source: "SHOPPER",
      scope: '{"whole":true}',
    });
    expect(await rowOf(key)).toMatchObject({ state: "BEGUN", orderId: order.id });
  });

  it("of what was sent is asked to send it back", async () => {
    const order = await bought();
    await app.devstore.store.fulfillOrder(app.shop, order.id);
    await app.settle();
    const key = randomUUID();
    await withdraw({ number: order.name, email: order.email.toUpperCase() }, key);
    const [made] = await app.db.read.orderReturn.findMany({ where: { orderId: order.id }, include: { lines: true } });
    expect(made).toMatchObject({ source: "SHOPPER", resolution: "refund", units: 3 });
    expect(await app.db.read.cancellation.count({ where: { orderId: order.id } })).toBe(0);
    expect((await rowOf(key)).sentence).toBe("Asked for a return.");
  });

  it("from some items only, or from an order nobody knows, is left to a person, with the same receipt", async () => {
    const order = await bought();
    const [some, unknown, foreign] = [randomUUID(), randomUUID(), randomUUID()];
    await withdraw(
      { number: order.name, email: order.email, items: "<b>The tote</b> {{ shop }} at https://evil.example" },
      some,
    );
    await withdraw({ number: "#999999", email: "nobody@example.com" }, unknown);
    await withdraw({ number: order.name, email: "somebody-else@example.com" }, foreign);
    for (const email of [order.email, "nobody@example.com", "somebody-else@example.com"]) {
      expect(receiptsTo(email)).toHaveLength(1);
    }
    expect(receiptsTo(order.email)[0]?.text).toContain("<b>The tote</ b> {{ shop }} at https: / / evil. example");
    expect(receiptsTo(order.email)[0]?.html).not.toMatch(/<b>The tote|https:\/\/evil/);
    expect(await app.db.read.cancellation.count({ where: { orderId: order.id } })).toBe(0);
    const rows = await Promise.all([some, unknown, foreign].map(rowOf));
    expect(rows.map(({ state, orderId }) => [state, orderId])).toEqual([
      ["PERSON", order.id],
      ["PERSON", null],
      ["PERSON", null],
    ]);
    const alarms = await app.db.read.alarm.findMany({ where: { kind: "withdrawal", resolvedAt: null } });
    expect(alarms).toHaveLength(3);
    expect(JSON.stringify(alarms)).not.toMatch(/Mia Muster|example\.com/);
    await app.acts.settleWithdrawal(app.shop, rows[1]!.id, "Test", "Wrote to them.");
    expect(await app.db.read.alarm.count({ where: { kind: "withdrawal", resolvedAt: null } })).toBe(2);
    expect(await rowOf(unknown)).toMatchObject({ state: "SETTLED", settledNote: "Wrote to them." });
  });
});

it("no mailbox gets more receipts than a few an hour, whoever asks", async () => {
  const email = "victim@example.com";
  const { most } = WITHDRAWAL_LIMITS.emailHash;
  const outcomes = [];
  for (let time = 0; time <= most; time += 1) outcomes.push(await withdraw({ number: `#${time}`, email }));
  expect(outcomes).toEqual([...Array.from({ length: most }, () => "taken"), "too_many"]);
  expect(receiptsTo(email)).toHaveLength(most);
});

it("what a consumer stated is forgotten with their data, and is in what they ask to see before", async () => {
  const order = await bought();
  const key = randomUUID();
  await withdraw({ number: order.name, email: order.email, name: "Mia Geheim" }, key);
  const { customer } = await app.db.read.order
    .findUniqueOrThrow({ where: { shop_id: { shop: app.shop, id: order.id } } })
    .then(({ snapshot }) => JSON.parse(snapshot) as { customer: { id: string } });
  await complain(app, "customers/data_request", customer.id);
  const request = await app.db.read.complianceRequest.findFirstOrThrow({ orderBy: { receivedAt: "desc" } });
  expect(app.sealer.open(request.fileSealed!)).toContain("Mia Geheim");
  await complain(app, "customers/redact", customer.id);
  expect(await rowOf(key)).toMatchObject({ statementSealed: null, emailHash: "" });
});
