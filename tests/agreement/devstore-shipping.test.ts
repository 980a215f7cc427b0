import { beforeEach, describe, expect, it } from "vitest";
import { APP_SCOPES, type Answer, type Asker, openStore } from "./support/ask-devstore.ts";

const scopes = [...APP_SCOPES, "write_fulfillments", "read_fulfillments"];
let asker: Asker;
beforeEach(() => {
  asker = openStore();
});

const ask = (query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  asker.ask(query, variables, { scopes });

async function ship(more: object = {}, options: object = {}) {
  const order = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG" }], ...more });
  const { fulfillmentIds } = await asker.store.fulfillOrder(asker.shop, order.id, options);
  return { orderId: order.id, id: fulfillmentIds[0] ?? "" };
}

const SCAN = `mutation($event: FulfillmentEventInput!) { fulfillmentEventCreate(fulfillmentEvent: $event) {
  fulfillmentEvent { id status happenedAt estimatedDeliveryAt } userErrors { field message } } }`;
const PARCEL = `query($id: ID!) { fulfillment(id: $id) { status displayStatus estimatedDeliveryAt deliveredAt inTransitAt
  trackingInfo { company number url } events(first: 10) { nodes { status happenedAt } } } }`;

const scan = (fulfillmentId: string, status: string, more: object = {}) =>
  ask(SCAN, { event: { fulfillmentId, status, ...more } });
const parcel = async (id: string) => (await ask(PARCEL, { id })).data.fulfillment;
const bodyOf = (topic: string) =>
  JSON.parse(asker.store.payload(asker.events.findLast((event) => event.topic === topic)!));

describe("a parcel", () => {
  it("is where its newest scan says, also when an older one is told later", async () => {
    const { id } = await ship();
    await scan(id, "IN_TRANSIT", { happenedAt: "2026-07-01T10:00:00Z", estimatedDeliveryAt: "2026-07-04T18:00:00Z" });
    await scan(id, "DELIVERED", { happenedAt: "2026-07-03T09:30:00Z" });
    await scan(id, "OUT_FOR_DELIVERY", { happenedAt: "2026-07-03T07:00:00Z" });
    expect(await parcel(id)).toMatchObject({
      status: "SUCCESS",
      displayStatus: "DELIVERED",
      estimatedDeliveryAt: "2026-07-04T18:00:00Z",
      inTransitAt: "2026-07-01T10:00:00Z",
      deliveredAt: "2026-07-03T09:30:00Z",
      events: { nodes: [{ status: "IN_TRANSIT" }, { status: "OUT_FOR_DELIVERY" }, { status: "DELIVERED" }] },
    });
    expect(bodyOf("fulfillments/update")).toMatchObject({ status: "success", shipment_status: "delivered" });
    expect(bodyOf("fulfillment_events/create")).toMatchObject({
      status: "out_for_delivery",
      happened_at: "2026-07-03T07:00:00Z",
      estimated_delivery_at: null,
    });
  });

  it("shows Delayed with a new date when an app says so, which needs write_fulfillments", async () => {
    const { id } = await ship();
    const event = { fulfillmentId: id, status: "DELAYED", estimatedDeliveryAt: "2026-08-01T00:00:00Z" };
    const denied = await asker.ask(SCAN, { event }, { scopes: [...APP_SCOPES, "read_fulfillments"] });
    expect(denied.errors[0].extensions.code).toBe("ACCESS_DENIED");
    expect((await ask(SCAN, { event })).data.fulfillmentEventCreate.userErrors).toEqual([]);
    expect(await parcel(id)).toMatchObject({
      displayStatus: "DELAYED",
      estimatedDeliveryAt: "2026-08-01T00:00:00Z",
      deliveredAt: null,
    });
  });

  it("may have several numbers, which an update replaces, and can be cancelled", async () => {
    const { id } = await ship({}, { trackingNumbers: ["1Z1", "1Z2"], trackingCompany: "UPS" });
    expect((await parcel(id)).trackingInfo).toMatchObject([{ number: "1Z1" }, { number: "1Z2" }]);
    expect(bodyOf("fulfillments/create")).toMatchObject({
      tracking_number: "1Z1",
      tracking_numbers: ["1Z1", "1Z2"],
      tracking_company: "UPS",
    });
    const answer = await ask(
      `mutation($id: ID!, $t: FulfillmentTrackingInput!) { fulfillmentTrackingInfoUpdate(fulfillmentId: $id, trackingInfoInput: $t) {
        fulfillment { trackingInfo { number url } } userErrors { message } } }`,
      { id, t: { company: "UPS", number: "1Z3" } },
    );
    expect(answer.data.fulfillmentTrackingInfoUpdate.fulfillment.trackingInfo).toMatchObject([
      { number: "1Z3", url: expect.stringContaining("1Z3") },
    ]);
    await ask(`mutation($id: ID!) { fulfillmentCancel(id: $id) { userErrors { message } } }`, { id });
    expect(await parcel(id)).toMatchObject({ status: "CANCELLED", displayStatus: "CANCELED" });
    expect((await scan(id, "DELIVERED")).data.fulfillmentEventCreate.userErrors).toHaveLength(1);
  });

  it("loses a scan the carrier takes back", async () => {
    const { id } = await ship();
    const made = await scan(id, "DELIVERED");
    await asker.store.removeScan(asker.shop, made.data.fulfillmentEventCreate.fulfillmentEvent.id);
    expect(await parcel(id)).toMatchObject({ displayStatus: "FULFILLED", deliveredAt: null });
    expect(bodyOf("fulfillment_events/delete")).toMatchObject({ status: "delivered" });
  });
});

it("keeps what the checkout promised and by when the warehouse has to ship", async () => {
  const order = await asker.store.placeOrder(asker.shop, {
    lines: [{ sku: "MUG" }],
    deliveryPromise: { min: "2026-07-05T00:00:00+02:00", max: "2026-07-08T00:00:00Z" },
    fulfillBy: "2026-07-03T12:00:00Z",
  });
  const answer = await ask(
    `query($id: ID!) { order(id: $id) { fulfillmentOrders(first: 1) { nodes { fulfillBy
      deliveryMethod { methodType minDeliveryDateTime maxDeliveryDateTime } } } } }`,
    { id: order.id },
  );
  expect(answer.data.order.fulfillmentOrders.nodes).toEqual([
    {
      fulfillBy: "2026-07-03T12:00:00Z",
      deliveryMethod: {
        methodType: "SHIPPING",
        minDeliveryDateTime: "2026-07-04T22:00:00Z",
        maxDeliveryDateTime: "2026-07-08T00:00:00Z",
      },
    },
  ]);
});

describe("Flow", () => {
  const TRIGGER = `mutation($handle: String!, $payload: JSON!) { flowTriggerReceive(handle: $handle, payload: $payload) { userErrors { field message } } }`;
  const trigger = async (handle: string, payload: object) =>
    (await ask(TRIGGER, { handle, payload })).data.flowTriggerReceive.userErrors;

  it("remembers what it was told, and knows no other handles than those named", async () => {
    asker.store.setFlowHandles(asker.shop, ["delay-detected"]);
    expect(await trigger("delay-detected", { order_id: 1, "Days late": 3 })).toEqual([]);
    expect(await trigger("delay-detektiv", {})).toEqual([
      { field: ["body"], message: "Errors validating schema:\n  Invalid handle 'delay-detektiv'.\n" },
    ]);
    expect(await trigger("delay-detected", { text: "x".repeat(50_001) })).toHaveLength(1);
    expect(asker.store.flow(asker.shop).calls).toMatchObject([
      { handle: "delay-detected", payload: { order_id: 1, "Days late": 3 }, actor: "app:devstore-api-key" },
    ]);
    expect(asker.ledgerOf("flowTriggerReceive")).toHaveLength(1);
  });
});

describe("store credit", () => {
  const DEBIT = `mutation($id: ID!, $amount: Decimal!) { storeCreditAccountDebit(id: $id, debitInput: { debitAmount: { amount: $amount, currencyCode: USD } }) {
    storeCreditAccountTransaction { amount { amount } balanceAfterTransaction { amount } event } userErrors { code } } }`;
  const CREDIT = `mutation($id: ID!, $input: StoreCreditAccountCreditInput!) { storeCreditAccountCredit(id: $id, creditInput: $input) {
    storeCreditAccountTransaction { expiresAt account { id balance { amount } } } userErrors { code } } }`;
  const ACCOUNT = `query($id: ID!) { storeCreditAccount(id: $id) { balance { amount } transactions(first: 9) { nodes { __typename amount { amount }
    ... on StoreCreditAccountCreditTransaction { remainingAmount { amount } } } } } }`;

  it("is taken back, soonest to expire first, and expires by the store's clock", async () => {
    const order = await asker.store.placeOrder(asker.shop, {
      lines: [{ sku: "MUG" }],
      customer: { email: "a@example.com" },
    });
    const owner = (await ask(`query($id: ID!) { order(id: $id) { customer { id } } }`, { id: order.id })).data.order
      .customer.id;
    const amount = (value: string) => ({ amount: value, currencyCode: "USD" });
    const expiresAt = new Date(asker.store.clock.now().getTime() + 86_400_000).toISOString();
    await ask(CREDIT, { id: owner, input: { creditAmount: amount("10.00") } });
    const made = await ask(CREDIT, { id: owner, input: { creditAmount: amount("5.00"), expiresAt } });
    const account = made.data.storeCreditAccountCredit.storeCreditAccountTransaction.account;
    expect(account.balance.amount).toBe("15.0");
    const debit = async (value: string) =>
      (await ask(DEBIT, { id: account.id, amount: value })).data.storeCreditAccountDebit;
    expect(await debit("2.00")).toEqual({
      storeCreditAccountTransaction: {
        amount: { amount: "-2.0" },
        balanceAfterTransaction: { amount: "13.0" },
        event: "ADJUSTMENT",
      },
      userErrors: [],
    });
    expect((await debit("13.01")).userErrors).toEqual([{ code: "INSUFFICIENT_FUNDS" }]);
    expect((await debit("0")).userErrors).toEqual([{ code: "NEGATIVE_OR_ZERO_AMOUNT" }]);
    await asker.store.clock.advance(2 * 86_400_000);
    const after = (await ask(ACCOUNT, { id: account.id })).data.storeCreditAccount;
    expect(after.balance.amount).toBe("10.0");
    expect(after.transactions.nodes).toMatchObject([
      { __typename: "StoreCreditAccountExpirationTransaction", amount: { amount: "-3.0" } },
      { __typename: "StoreCreditAccountDebitTransaction", amount: { amount: "-2.0" } },
      { __typename: "StoreCreditAccountCreditTransaction", remainingAmount: { amount: "3.0" } },
      { __typename: "StoreCreditAccountCreditTransaction", remainingAmount: { amount: "10.0" } },
    ]);
  });
});
