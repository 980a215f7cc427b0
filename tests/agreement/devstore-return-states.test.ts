import { beforeEach, describe, expect, it, test } from "vitest";
import { type Answer, type Asker, openStore } from "./support/ask-devstore.ts";
import {
  approveReturn,
  byId,
  createReturn,
  createShippedOrder,
  declineReturn,
  describeReturn,
  mutateReturn,
  processAll,
  processReturn,
  requestReturn,
  type ShippedOrder,
  startReturn,
} from "./support/devstore-returns.ts";

let asker: Asker;
let order: ShippedOrder;
beforeEach(async () => {
  asker = openStore();
  order = await createShippedOrder(asker, { lines: [{ sku: "TEE-S", quantity: 3 }] });
});

const line = (quantity: number) => ({ fulfillmentLineItemId: order.shippedLines[0], quantity });
const requested = async (): Promise<string> => {
  const input = { orderId: order.id, returnLineItems: [{ ...line(1), returnReason: "UNWANTED" }] };
  return (await requestReturn(asker, input)).return.id;
};
const opened = (quantity = 1): Promise<string> => startReturn(asker, order.id, [line(quantity)]);
const refusal = (payload: Answer) => [payload.userErrors[0]?.code, payload.userErrors[0]?.message];

/** Every status, made by the steps that lead to it. */
const STATES: Readonly<Record<string, () => Promise<string>>> = {
  REQUESTED: requested,
  OPEN: () => opened(),
  DECLINED: async () => {
    const id = await requested();
    await declineReturn(asker, { id, declineReason: "FINAL_SALE", declineNote: "Sorry" });
    return id;
  },
  CANCELED: async () => {
    const id = await opened();
    await byId(asker, "returnCancel", id);
    return id;
  },
  CLOSED: async () => {
    const id = await opened();
    await byId(asker, "returnClose", id);
    return id;
  },
};

const INVALID = "Return status is invalid.";
const STEPS: Readonly<Record<string, (id: string) => Promise<Answer>>> = {
  approve: (id) => approveReturn(asker, id),
  decline: (id) => declineReturn(asker, { id, declineReason: "OTHER" }),
  cancel: (id) => byId(asker, "returnCancel", id),
  close: (id) => byId(asker, "returnClose", id),
  reopen: (id) => byId(asker, "returnReopen", id),
  process: async (id) => {
    const { returnLineItems } = await describeReturn(asker, id);
    const [first] = returnLineItems.nodes;
    return processReturn(asker, { returnId: id, returnLineItems: [{ id: first.id, quantity: 1 }] });
  },
  remove: async (id) => {
    const { returnLineItems } = await describeReturn(asker, id);
    const items = [{ returnLineItemId: returnLineItems.nodes[0].id, quantity: 1 }];
    return mutateReturn(
      asker,
      "removeFromReturn",
      "$id: ID!, $items: [ReturnLineItemRemoveFromReturnInput!]",
      "returnId: $id, returnLineItems: $items",
      { id, items },
    );
  },
};

const NOT_APPROVABLE = "Return is not approvable. Only returns with status REQUESTED can be approved.";
const NOT_DECLINABLE = "Return is not declinable. Only non-refunded returns with status REQUESTED can be declined.";
const NOT_CANCELABLE = "Return is not cancelable.";

/** What a step makes of a status: the next status, or why not. */
const TABLE: readonly (readonly [step: string, Readonly<Record<string, string>>])[] = [
  [
    "approve",
    {
      REQUESTED: "OPEN",
      OPEN: NOT_APPROVABLE,
      DECLINED: NOT_APPROVABLE,
      CANCELED: NOT_APPROVABLE,
      CLOSED: NOT_APPROVABLE,
    },
  ],
  [
    "decline",
    {
      REQUESTED: "DECLINED",
      OPEN: NOT_DECLINABLE,
      DECLINED: "The return is already declined.",
      CANCELED: NOT_DECLINABLE,
      CLOSED: NOT_DECLINABLE,
    },
  ],
  [
    "cancel",
    {
      REQUESTED: NOT_CANCELABLE,
      OPEN: "CANCELED",
      DECLINED: NOT_CANCELABLE,
      CANCELED: "CANCELED",
      CLOSED: NOT_CANCELABLE,
    },
  ],
  ["close", { REQUESTED: INVALID, OPEN: "CLOSED", DECLINED: INVALID, CANCELED: INVALID, CLOSED: "CLOSED" }],
  ["reopen", { REQUESTED: INVALID, OPEN: "OPEN", DECLINED: INVALID, CANCELED: INVALID, CLOSED: "OPEN" }],
  ["process", { REQUESTED: INVALID, OPEN: "OPEN", DECLINED: INVALID, CANCELED: INVALID, CLOSED: INVALID }],
  ["remove", { REQUESTED: "CLOSED", OPEN: "CLOSED", DECLINED: INVALID, CANCELED: INVALID, CLOSED: INVALID }],
];

describe.each(TABLE)("%s", (step, outcomes) => {
  it.each(Object.entries(outcomes))("%s → %s", async (status, outcome) => {
    const id = await STATES[status]!();
    const before = asker.store.ledger.length;
    const payload = await STEPS[step]!(id);
    if (!(outcome in STATES)) {
      expect(refusal(payload)).toEqual(["INVALID_STATE", outcome]);
      expect((await describeReturn(asker, id)).status).toBe(status);
    } else {
      expect(payload.userErrors).toEqual([]);
      expect(payload.return.status).toBe(outcome);
    }
    const changed = outcome in STATES && (outcome !== status || step === "process");
    expect(asker.store.ledger.length - before).toBe(changed ? 1 : 0);
  });
});

describe("units", () => {
  const invalid = ["INVALID", "Return line item has an invalid quantity."];
  const create = (quantity: number) =>
    createReturn(asker, { orderId: order.id, returnLineItems: [{ ...line(quantity), returnReason: "UNWANTED" }] });

  it("cannot be returned twice, but again after a return was declined or cancelled", async () => {
    await opened(2);
    expect(refusal(await create(2))).toEqual(invalid);
    expect(refusal(await create(0))).toEqual(invalid);
    const id = await opened(1);
    expect(refusal(await create(1))).toEqual(invalid);
    await byId(asker, "returnCancel", id);
    expect((await create(1)).userErrors).toEqual([]);
  });

  it("are named by the line of the fulfillment; the line of the order is an id of another kind", async () => {
    const returnLineItems = [{ fulfillmentLineItemId: order.lines[0], quantity: 1, returnReason: "UNWANTED" }];
    const answer = await asker.ask(
      "mutation($i: ReturnInput!) { returnCreate(returnInput: $i) { userErrors { message } } }",
      { i: { orderId: order.id, returnLineItems } },
    );
    expect(answer.errors[0]).toMatchObject({ extensions: { code: "RESOURCE_NOT_FOUND" } });
  });

  it("are processed once", async () => {
    const id = await opened(2);
    const [only] = (await describeReturn(asker, id)).returnLineItems.nodes;
    const step = (quantity: number) =>
      processReturn(asker, { returnId: id, returnLineItems: [{ id: only.id, quantity }] });
    expect(refusal(await step(3))).toEqual(invalid);
    expect((await step(2)).userErrors).toEqual([]);
    expect(refusal(await step(1))).toEqual(invalid);
    expect(refusal(await byId(asker, "returnCancel", id))).toEqual(["INVALID_STATE", NOT_CANCELABLE]);
  });

  it("that wait for an open return cannot be refunded otherwise, and keep the order from being cancelled", async () => {
    await opened(2);
    const refund = await asker.ask(
      `mutation($input: RefundInput!) { refundCreate(input: $input) @idempotent(key: "k") { userErrors { message } } }`,
      { input: { orderId: order.id, refundLineItems: [{ lineItemId: order.lines[0], quantity: 2 }] } },
    );
    expect(refund.data.refundCreate.userErrors[0].message).toContain("open return");
    const cancel = await asker.ask(
      `mutation($id: ID!) { orderCancel(orderId: $id, reason: CUSTOMER, restock: false) { job { id }
        orderCancelUserErrors { code message } } }`,
      { id: order.id },
    );
    expect(cancel.data.orderCancel.orderCancelUserErrors[0].message).toContain("active return");
  });
});

describe("notes", () => {
  it.each([
    ["returnReasonNote", 256, "TOO_LONG"],
    ["returnReasonNote", 255, undefined],
  ])("%s of %i characters → %s", async (name, length, code) => {
    const returnLineItems = [{ ...line(1), returnReason: "UNWANTED", [name]: "x".repeat(length) }];
    expect(refusal(await createReturn(asker, { orderId: order.id, returnLineItems }))[0]).toBe(code);
  });

  it("of a customer have 300 characters, of a refusal 500", async () => {
    const returnLineItems = [{ ...line(1), returnReason: "UNWANTED", customerNote: "x".repeat(301) }];
    expect(refusal(await requestReturn(asker, { orderId: order.id, returnLineItems }))[0]).toBe("TOO_LONG");
    const declined = await declineReturn(asker, {
      id: await requested(),
      declineReason: "OTHER",
      declineNote: "x".repeat(501),
    });
    expect(refusal(declined)[0]).toBe("TOO_LONG");
  });
});

test("restocked units are for sale again at the location they were put to, others are not", async () => {
  const stock = async () => {
    const { data } = await asker.ask(
      `query($id: ID!) { location(id: $id) { id } productVariants(first: 1, query: "TEE-S") { nodes { inventoryQuantity } } }`,
      { id: order.locationId },
    );
    return data.productVariants.nodes[0].inventoryQuantity;
  };
  const before = await stock();
  const id = await opened(2);
  const [work] = (await describeReturn(asker, id)).reverseFulfillmentOrders.nodes;
  const dispose = (dispositionType: string, locationId: string | null) =>
    asker.ask(
      `mutation($i: [ReverseFulfillmentOrderDisposeInput!]!) { reverseFulfillmentOrderDispose(dispositionInputs: $i) {
        reverseFulfillmentOrderLineItems { id } userErrors { code field message } } }`,
      {
        i: [
          {
            reverseFulfillmentOrderLineItemId: work.lineItems.nodes[0].id,
            quantity: 1,
            dispositionType,
            locationId,
          },
        ],
      },
    );
  const nowhere = await dispose("RESTOCKED", null);
  expect(nowhere.data.reverseFulfillmentOrderDispose.userErrors).toHaveLength(1);
  await dispose("RESTOCKED", order.locationId);
  expect(await stock()).toBe(before + 1);
  await dispose("MISSING", null);
  expect(await stock()).toBe(before + 1);
  const over = await dispose("RESTOCKED", order.locationId);
  expect(over.data.reverseFulfillmentOrderDispose.userErrors).toHaveLength(1);
  const { reverseFulfillmentOrders } = await describeReturn(asker, id);
  expect(reverseFulfillmentOrders.nodes[0].status).toBe("CLOSED");
});

test("store credit goes to the customer's account, by a refund as by hand, and a guest has none", async () => {
  const id = await opened(1);
  await processAll(asker, id, { allocation: "STORE_CREDIT" });
  const credit = (owner: string, amount: string) =>
    asker.ask(
      `mutation($id: ID!, $amount: Decimal!) { storeCreditAccountCredit(id: $id, creditInput: { creditAmount: {
        amount: $amount, currencyCode: USD } }) { storeCreditAccountTransaction { id } userErrors { code } } }`,
      { id: owner, amount },
    );
  await credit(order.customerId ?? "", "5.00");
  const zero = await credit(order.customerId ?? "", "0");
  expect(zero.data.storeCreditAccountCredit.userErrors).toEqual([{ code: "NEGATIVE_OR_ZERO_AMOUNT" }]);
  const { data } = await asker.ask(
    `query($id: ID!) { customer(id: $id) { storeCreditAccounts(first: 1) { nodes { balance { amount currencyCode }
      transactions(first: 5) { nodes { amount { amount } event balanceAfterTransaction { amount } } } } } } }`,
    { id: order.customerId },
  );
  expect(data.customer.storeCreditAccounts.nodes).toEqual([
    {
      balance: { amount: "44.0", currencyCode: "USD" },
      transactions: {
        nodes: [
          { amount: { amount: "5.0" }, event: "ADJUSTMENT", balanceAfterTransaction: { amount: "44.0" } },
          { amount: { amount: "39.0" }, event: "ORDER_REFUND", balanceAfterTransaction: { amount: "39.0" } },
        ],
      },
    },
  ]);
  const guest = await createShippedOrder(asker, { lines: [{ sku: "MUG", quantity: 1 }], guest: true });
  const theirs = await startReturn(asker, guest.id, [{ fulfillmentLineItemId: guest.shippedLines[0], quantity: 1 }]);
  const [only] = (await describeReturn(asker, theirs)).returnLineItems.nodes;
  const refused = await processReturn(asker, {
    returnId: theirs,
    returnLineItems: [{ id: only.id, quantity: 1 }],
    financialTransfer: {
      issueRefund: {
        orderTransactions: [],
        refundMethods: [{ storeCreditRefund: { amount: { amount: "1.00", currencyCode: "USD" } } }],
      },
    },
  });
  expect(refusal(refused)[0]).toBe("INVALID");
});
