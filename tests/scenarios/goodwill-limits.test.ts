import { beforeAll, describe, expect, test } from "vitest";
import { CREDIT, FIVE, giftsOf, goodwillPolicy, noticed, planFor } from "../support/goodwill";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const { order, gifts, gift, staff, give } = giftsOf(app);

beforeAll(() => app.turnOn(goodwillPolicy()));

describe("limits", () => {
  test("gifts decided at the same moment never take more than the budget together, and the alarm is raised once", async () => {
    await app.turnOn(goodwillPolicy(FIVE, { monthlyBudget: "22" }));
    const customers = Array.from({ length: 12 }, (_, index) => ({
      email: `rush${index}@example.com`,
      firstName: "Ada",
    }));
    const orders = await Promise.all(customers.map((customer) => app.place({ customer })));
    await app.settle();
    const plans = await Promise.all(orders.map(({ id }, index) => planFor(app, id, `n-rush-${index}`)));
    await Promise.all(plans.map((plan) => app.db.write(plan!.save)));
    await app.settle();
    const rows = await app.db.read.goodwill.findMany({ where: { noticeId: { startsWith: "n-rush" } } });
    const inState = (state: string) => rows.filter((row) => row.state === state).length;
    expect([inState("GIVEN"), inState("OVER_BUDGET")]).toEqual([4, 8]);
    const alarms = await app.db.read.alarm.findMany({ where: { kind: "goodwill-budget" } });
    expect(alarms).toHaveLength(1);
    expect(alarms[0]?.text).toMatch(/does not fit the goodwill budget of \w+ \d{4}: \$2\.00 of \$22\.00 are left/);
    expect(await give((await order()).id)).toMatch(/does not fit the goodwill budget/);
  });

  test("the same event twice is one gift", async () => {
    await app.turnOn(goodwillPolicy());
    const { id } = await order();
    const [one, other] = await Promise.all([planFor(app, id, "n-twice"), planFor(app, id, "n-twice")]);
    await Promise.all([one, other].map((plan) => app.db.write(plan!.save)));
    await app.settle();
    expect(await gifts(id)).toHaveLength(1);
  });

  test("one per order, and after one gift a customer rests; staff need not wait", async () => {
    await app.turnOn(goodwillPolicy(FIVE, { perOrder: 1, coolDownDays: 60 }));
    const { id, customer } = await order();
    await noticed(app, id, "n-first");
    await noticed(app, id, "n-second");
    const next = await order({ customer });
    await noticed(app, next.id, "n-next");
    await app.settle();
    expect((await gifts(id)).map(({ state }) => state)).toEqual(["GIVEN"]);
    expect(await gifts(next.id)).toEqual([]);
    const said = await app.db.read.decision.findMany({
      where: { subject: { in: [id, next.id] } },
      orderBy: { id: "asc" },
    });
    expect(said.map(({ sentence }) => sentence).slice(1)).toEqual([
      "No goodwill: This order got 1 of at most 1 already.",
      "No goodwill: This customer got one within the last 60 days.",
    ]);
    await give(next.id);
    expect(await gift(next.id)).toMatchObject({ state: "GIVEN", source: "STAFF" });
    expect(await give(next.id)).toBe("This order got 1 of at most 1 already.");
  });

  test("two gifts for one order decided at the same moment: the second has no room, and says why", async () => {
    const { id } = await order();
    const plans = await Promise.all([planFor(app, id, "n-one"), planFor(app, id, "n-other")]);
    await Promise.all(plans.map((plan) => app.db.write(plan!.save)));
    await app.settle();
    expect((await gifts(id)).map(({ state, because }) => [state, because]).sort()).toEqual([
      ["GIVEN", ""],
      ["OVER_BUDGET", "This order got 1 of at most 1 already."],
    ]);
  });

  test("what staff took back no rule gives again", async () => {
    const { id } = await order();
    await noticed(app, id, "n-given");
    await app.settle();
    await staff("goodwill/revoke", { goodwillId: (await gift(id)).id, reason: "Abuse" });
    await app.settle();
    await noticed(app, id, "n-again");
    await app.settle();
    expect((await gifts(id)).map(({ state }) => state)).toEqual(["REVOKED"]);
  });

  test("who is held out gets nothing, every time; half of all are when half are to be", async () => {
    await app.turnOn(goodwillPolicy(FIVE, { holdOutPercent: 50 }));
    const people = Array.from({ length: 16 }, (_, index) => `half${index}@example.com`);
    const ordersOf = async () =>
      Promise.all(people.map((email) => app.place({ customer: { email, firstName: "Ada", locale: "en" } })));
    const [first, again] = [await ordersOf(), await ordersOf()];
    await app.settle();
    for (const { id } of [...first, ...again]) await noticed(app, id, `n-${id}`);
    await app.settle();
    const stateOf = async ({ id }: { id: string }) => (await gift(id)).state;
    const states = await Promise.all(first.map(stateOf));
    expect(await Promise.all(again.map(stateOf))).toEqual(states);
    const held = states.filter((state) => state === "HELD_OUT").length;
    expect(held).toBeGreaterThan(2);
    expect(held).toBeLessThan(14);
    expect(states.filter((state) => state === "GIVEN").length).toBe(16 - held);
  });
});

test("an answer that is lost, once and again, leaves one code or one credit, and it is the one that was written down", async () => {
  const lost = async (mutation: string) =>
    app.faults({ seed: 3, graphql: { cutAfter: [{ mutation, times: 2 }], cutBefore: [{ mutation, times: 1 }] } });
  for (const [outcome, mutation] of [
    [FIVE, "discountCodeBasicCreate"],
    [CREDIT, "storeCreditAccountCredit"],
  ] as const) {
    await app.turnOn(goodwillPolicy(outcome));
    const { id } = await order();
    await lost(mutation);
    const before = app.performed(mutation);
    await noticed(app, id, `n-lost-${mutation}`);
    for (let round = 0; round < 6; round++) await app.advance(60_000);
    expect(app.performed(mutation) - before).toBe(1);
    const given = await gift(id);
    expect(given.state).toBe("GIVEN");
    const ends = outcome === FIVE ? "discountCodeDeactivate" : "storeCreditAccountDebit";
    await lost(ends);
    await staff("goodwill/revoke", { goodwillId: given.id, reason: "Test" });
    for (let round = 0; round < 6; round++) await app.advance(60_000);
    app.faults({});
    expect(app.performed(ends, outcome === FIVE ? given.discountId! : undefined)).toBeGreaterThan(0);
    expect((await gift(id)).state).toBe("REVOKED");
    expect(await chargedOnceBack(id)).toBe(true);
  }
});

/** Whatever was lost on the way: a customer's credit was given once and taken once. */
async function chargedOnceBack(orderId: string): Promise<boolean> {
  const { customerId, form, currency } = await gift(orderId);
  if (form !== "credit" || !customerId) return true;
  const query = `query($id: ID!) { customer(id: $id) { storeCreditAccounts(first: 1) { nodes { balance { amount currencyCode } } } } }`;
  const merchant = { shop: app.shop, actor: "merchant", scopes: [], unlimited: true };
  const { data } = await app.devstore.store.execute({ query, variables: { id: customerId } }, merchant);
  const [account] = (data as { customer: { storeCreditAccounts: { nodes: { balance: object }[] } } }).customer
    .storeCreditAccounts.nodes;
  expect(account?.balance).toEqual({ amount: "0.0", currencyCode: currency });
  return true;
}
