import { beforeAll, describe, expect, test } from "vitest";
import { budgetMonth } from "../../app/domain/goodwill/limit-gift";
import { collectCustomerData, redactOrders } from "../../app/records/customer-data";
import { chargedWithin } from "../../app/records/goodwill";
import { addEvent } from "../../app/records/inbound-events";
import { setMode } from "../../app/records/policies";
import { CREDIT, giftsOf, goodwillPolicy, noticed, planFor } from "../support/goodwill";
import { useTestApp } from "../support/start-test-app";

const DAY = 86_400_000;
const app = useTestApp();

const { order, gifts, gift, staff, give, stuck } = giftsOf(app);

beforeAll(() => app.turnOn(goodwillPolicy()));

describe("a code", () => {
  test("is made for the customer, used once on an order, and its use is known with what it took off", async () => {
    const { id, customer } = await order();
    const plan = await noticed(app, id, "n-1");
    await app.settle();
    const given = await gift(id);
    expect(given).toMatchObject({ id: plan?.goodwillId, state: "GIVEN", noticeId: "n-1", chargedMinor: 500n });
    expect(given.code).toMatch(/^SORRY(-[3-9A-Z]{4}){3}$/);
    expect(app.performed("discountCodeBasicCreate", given.discountId!)).toBe(1);

    const stranger = { email: "eve@example.com", firstName: "Eve", locale: "en" };
    await expect(app.place({ customer: stranger, discountCode: given.code! })).rejects.toThrow(/another customer/);
    const used = await order({ customer, discountCode: given.code!.toLowerCase() });
    expect(await gift(id)).toMatchObject({ state: "REDEEMED", redeemedOrderId: used.id, redeemedMinor: 500n });
    await expect(app.place({ customer, discountCode: given.code! })).rejects.toThrow(/used/);
    const told = await app.db.read.timelineEntry.findMany({ where: { subject: { in: [id, used.id] } } });
    expect(told.map(({ kind }) => kind).filter((kind) => kind === "goodwill/REDEEMED")).toHaveLength(2);
  });

  test("of a guest can be used once by whoever has it", async () => {
    const { id } = await order({ customer: undefined });
    await noticed(app, id, "n-guest");
    await app.settle();
    const { code, customerId } = await gift(id);
    expect(customerId).toBeNull();
    await order({ discountCode: code! });
    expect((await gift(id)).state).toBe("REDEEMED");
    await expect(app.place({ discountCode: code! })).rejects.toThrow(/used/);
  });

  test("that nobody used expires, and its amount is free again", async () => {
    const { id } = await order();
    await noticed(app, id, "n-unused");
    await app.settle();
    const { plannedAt } = await gift(id);
    const charged = () => chargedWithin(app.db.read, app.shop, budgetMonth(plannedAt, "UTC"));
    const before = await charged();
    await app.advance(32 * DAY);
    expect((await gift(id)).state).toBe("EXPIRED");
    expect(await charged()).toBe(before - 500);
  });

  test("whose order was not heard of when it ends is counted as used, and its order is known once it is heard of", async () => {
    const { id, customer } = await order();
    await noticed(app, id, "n-unheard");
    await app.settle();
    const { id: goodwillId, code } = await gift(id);
    app.faults({ webhooks: { drop: 1 } });
    const used = await app.place({ customer, discountCode: code! });
    await app.devstore.store.clock.advance(5000);
    const due = { topic: "timer/goodwill", dedupeKey: "due", subject: id, payload: { goodwillId } };
    const { shop, sealer, context } = app;
    await app.db.write((tx) => addEvent(tx, sealer, { shop, source: "TIMER", ...due }, context.now()));
    await app.settle();
    app.faults({});
    expect(await gift(id)).toMatchObject({ state: "REDEEMED", redeemedOrderId: null });
    await app.reconcile();
    expect(await gift(id)).toMatchObject({ state: "REDEEMED", redeemedOrderId: used.id, redeemedMinor: 500n });
  });

  test("that somebody else has is replaced by another, and tried until it is made", async () => {
    const { id } = await order();
    const plan = await planFor(app, id, "n-taken");
    await app.db.write(plan!.save);
    const { code } = await gift(id);
    const query = `mutation($d: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $d) { userErrors { message } } }`;
    const startsAt = app.context.now().toISOString();
    const customerGets = { items: { all: true }, value: { percentage: 0.5 } };
    const discount = { code, title: "Half price", startsAt, context: { all: "ALL" }, customerGets };
    const merchant = { shop: app.shop, actor: "merchant", scopes: [], unlimited: true };
    await app.devstore.store.execute({ query, variables: { d: discount } }, merchant);
    await app.settle();
    const given = await gift(id);
    expect(given.state).toBe("GIVEN");
    expect(given.code).not.toBe(code);
    expect(given.code).toMatch(/^SORRY-/);
  });
});

describe("store credit", () => {
  test("is given once, and taken back while it is unspent", async () => {
    await app.turnOn(goodwillPolicy(CREDIT));
    const { id } = await order();
    await noticed(app, id, "n-credit");
    await app.settle();
    expect(await gift(id)).toMatchObject({ state: "GIVEN", form: "credit", code: null, chargedMinor: 700n });
    expect(app.performed("storeCreditAccountCredit")).toBe(1);
    const note = await staff("goodwill/revoke", { goodwillId: (await gift(id)).id, reason: "Wrong order" });
    expect(note).toBe("It is being taken back.");
    expect(await gift(id)).toMatchObject({ state: "REVOKED", revokedBy: "Kim" });
    expect(app.performed("storeCreditAccountDebit")).toBe(1);
    await app.turnOn(goodwillPolicy());
  });
});

describe("staff", () => {
  test("give within their limit, with a reason, and the shopper is told by a letter that waits for the code", async () => {
    const { id } = await order();
    expect(await give(id, { amount: "25" })).toBe("You may give $20.00 at a time.");
    expect(await give(id, { amount: "12.50" })).toBe("Staff gave something for the trouble.");
    const given = await gift(id);
    expect(given).toMatchObject({ state: "GIVEN", source: "STAFF", givenBy: "Kim", reason: "A scratch" });
    const mail = await app.db.read.effect.findFirst({ where: { key: `mail/goodwill-given/${given.id}` } });
    expect(JSON.parse(mail!.input)).toMatchObject({ template: "goodwill-given", goodwillId: given.id });
  });

  test("take back what is not used: the code ends in Shopify; what is used stays", async () => {
    const { id, customer } = await order();
    await give(id);
    const given = await gift(id);
    await staff("goodwill/revoke", { goodwillId: given.id, reason: "By mistake" });
    expect(await gift(id)).toMatchObject({ state: "REVOKED", because: "Taken back: By mistake" });
    await expect(app.place({ customer, discountCode: given.code! })).rejects.toThrow(/expired/);
    expect(await staff("goodwill/revoke", { goodwillId: given.id, reason: "Again" })).toMatch(/already/);

    const other = await order();
    await give(other.id);
    const used = await gift(other.id);
    app.faults({ webhooks: { drop: 1 } });
    await app.place({ customer: other.customer, discountCode: used.code! });
    await app.settle();
    app.faults({});
    await staff("goodwill/revoke", { goodwillId: used.id, reason: "Too late" });
    const end = await app.db.read.effect.findFirst({ where: { goodwillId: used.id, kind: "revoke-discount-code" } });
    expect(end).toMatchObject({ state: "FAILED", sentence: "An order has used the code: it cannot be taken back." });
    expect(await gift(other.id)).toMatchObject({ state: "GIVEN", revokedBy: null });
    await app.reconcile();
    expect((await gift(other.id)).state).toBe("REDEEMED");
    await app.db.write((tx) => tx.effect.update({ where: { id: end!.id }, data: { state: "DONE" } }));
  });
});

test("a policy that only watches decides and gives nothing; one that is off says nothing", async () => {
  await app.turnOn(goodwillPolicy());
  const { id } = await order();
  await app.db.write((tx) => setMode(tx, app.shop, "goodwill", "SHADOW"));
  expect(await noticed(app, id, "n-shadow")).toMatchObject({ goodwillId: null });
  const [decision] = await app.db.read.decision.findMany({ where: { subject: id, automation: "give-goodwill" } });
  expect(decision).toMatchObject({ shadow: true, outcome: "code" });
  const { known } = JSON.parse(decision!.trace) as { known: object };
  expect(known).toMatchObject({ delay_kind: "missed", days_late: 2, gifts_in_year: 0 });
  expect(await gifts(id)).toEqual([]);
  await app.db.write((tx) => setMode(tx, app.shop, "goodwill", "OFF"));
  expect(await noticed(app, id, "n-off")).toBeNull();
  expect(await give(id)).toMatch(/switched off/);
  await app.db.write((tx) => setMode(tx, app.shop, "goodwill", "ON"));
});

test("what Shopify refuses has failed, is charged nothing, and can be tried again once the reason is gone", async () => {
  await app.turnOn(goodwillPolicy());
  const { id } = await order();
  await noticed(app, id, "n-refused");
  const row = await gift(id);
  // A code of Shopify's largest length and more.
  await app.db.write((tx) => tx.goodwill.update({ where: { id: row.id }, data: { code: "X".repeat(300) } }));
  await app.settle();
  expect(await gift(id)).toMatchObject({ state: "FAILED", chargedMinor: 0n });
  expect((await gift(id)).because).toMatch(/Shopify refused to make the code/);
  await app.db.write((tx) => tx.goodwill.update({ where: { id: row.id }, data: { code: "SORRY-MEND-EDAG-AIN1" } }));
  const effect = await app.db.read.effect.findFirst({ where: { goodwillId: row.id, kind: "create-discount-code" } });
  expect(await app.acts.rearmEffect(app.shop, effect!.id, "Kim")).toBe("changed");
  await app.settle();
  expect(await gift(id)).toMatchObject({ state: "GIVEN", chargedMinor: 500n });
  // The notice has gone without it: a letter of its own tells.
  expect(await app.db.read.effect.count({ where: { key: `mail/goodwill-given/${row.id}` } })).toBe(1);
});

test("merchants' own systems hear of what was given, used and taken back; a customer's data goes, the sums stay", async () => {
  const topics = ["goodwill/given", "goodwill/redeemed", "goodwill/revoked"];
  // It is kept for one that does not answer now.
  const broken = {
    id: "e",
    shop: app.shop,
    url: "https://example.com",
    secretSealed: "",
    state: "BROKEN",
    createdBy: "",
  };
  await app.db.write((tx) =>
    tx.webhookEndpoint.create({ data: { ...broken, topics: JSON.stringify(topics), createdAt: app.context.now() } }),
  );
  await app.turnOn(goodwillPolicy());
  const { id, customer } = await order();
  expect(await give(id)).toBe("Staff gave something for the trouble.");
  await order({ customer, discountCode: (await gift(id)).code! });
  const other = await order();
  await give(other.id);
  await staff("goodwill/revoke", { goodwillId: (await gift(other.id)).id, reason: "By mistake" });
  const row = await gift(id);
  const told = await app.db.read.outgoingEvent.findMany({ where: { topic: { in: topics } }, orderBy: { id: "asc" } });
  const toldOf = (orderId: string) => told.filter(({ subject }) => subject === orderId).map(({ topic }) => topic);
  expect([toldOf(id), toldOf(other.id)]).toEqual([topics.slice(0, 2), [topics[0], topics[2]]]);
  const [given, used] = told.map(({ payload }) => JSON.parse(payload) as object);
  expect(given).toMatchObject({ orderId: id, code: row.code, value: "5.00 USD", form: "code" });
  expect(used).toMatchObject({ redeemedOrderId: row.redeemedOrderId, discount: { amount: "5.00", currency: "USD" } });

  const who = { customerId: row.customerId, orderIds: [] };
  const file = await collectCustomerData(app.db, app.sealer, app.shop, row.customerId, []);
  expect(JSON.parse(file)).toMatchObject({ goodwill: [{ orderId: id, code: row.code, reason: "A scratch" }] });
  await app.db.write((tx) => redactOrders(tx, app.sealer, app.shop, who, app.context.now()));
  expect(await gift(id)).toMatchObject({ customerId: null, reason: "", chargedMinor: 500n, state: "REDEEMED" });
});

test("nothing is stuck in the end", async () => {
  expect((await stuck()).map(({ key, state, lastError }) => ({ key, state, lastError }))).toEqual([]);
});
