import { beforeEach, describe, expect, it } from "vitest";
import type { PlaceOrder } from "../devstore/contract.ts";
import { type Answer, type Asker, openStore } from "./support/ask-devstore.ts";

const scopes = ["read_discounts", "write_discounts", "read_customers", "read_orders"];
const DAY = 86_400_000;

const CREATE = `mutation($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) {
  codeDiscountNode { id codeDiscount { ... on DiscountCodeBasic { title status startsAt endsAt usageLimit
    appliesOncePerCustomer asyncUsageCount tags discountClasses combinesWith { orderDiscounts productDiscounts shippingDiscounts }
    codes(first: 2) { nodes { id code asyncUsageCount } }
    context { __typename ... on DiscountCustomers { customers { id } } ... on DiscountBuyerSelectionAll { all } }
    customerGets { appliesOnOneTimePurchase appliesOnSubscription items { __typename ... on AllDiscountItems { allItems } }
      value { __typename ... on DiscountPercentage { percentage } ... on DiscountAmount { amount { amount currencyCode } appliesOnEachItem } } }
    minimumRequirement { __typename ... on DiscountMinimumSubtotal { greaterThanOrEqualToSubtotal { amount currencyCode } } } } } }
  userErrors { field message code extraInfo } } }`;

let asker: Asker;
beforeEach(() => {
  asker = openStore();
});

const ask = (query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  asker.ask(query, variables, { scopes });

const input = (more: object = {}) => ({
  title: "Sorry for the delay",
  code: "SORRY-8F3K2Q7M",
  startsAt: "2020-01-01T00:00:00Z",
  context: { all: "ALL" },
  customerGets: { value: { percentage: 0.1 }, items: { all: true } },
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true },
  ...more,
});

async function create(more: object = {}): Promise<Answer> {
  const answer = await ask(CREATE, { input: input(more) });
  expect(answer.errors).toBeUndefined();
  return answer.data.discountCodeBasicCreate;
}

const refusals = async (more: object) =>
  (await create(more)).userErrors.map(({ field, code }: Answer) => `${field.join(".")} ${code}`);

const kim = { email: "kim@example.com", firstName: "Kim" };
const place = (more: Partial<PlaceOrder> = {}) =>
  asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG", quantity: 2 }], customer: kim, ...more });

async function customerId(orderId: string): Promise<string> {
  const answer = await ask(`query($id: ID!) { order(id: $id) { customer { id } } }`, { id: orderId });
  return answer.data.order.customer.id;
}

const soon = (days: number) => new Date(asker.store.clock.now().getTime() + days * DAY).toISOString();

describe("a discount code", () => {
  it("is answered as it was asked for, in the words of a recorded shop", async () => {
    const { codeDiscountNode, userErrors } = await create({
      minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: "1.00" } },
      usageLimit: 1,
      appliesOncePerCustomer: true,
      tags: ["goodwill"],
    });
    expect(userErrors).toEqual([]);
    expect(codeDiscountNode.id).toMatch(/^gid:\/\/shopify\/DiscountCodeNode\/\d+$/);
    expect(codeDiscountNode.codeDiscount).toMatchObject({
      title: "Sorry for the delay",
      status: "ACTIVE",
      startsAt: "2020-01-01T00:00:00Z",
      endsAt: null,
      usageLimit: 1,
      appliesOncePerCustomer: true,
      asyncUsageCount: 0,
      tags: ["goodwill"],
      discountClasses: ["ORDER"],
      combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true },
      codes: { nodes: [{ code: "SORRY-8F3K2Q7M", asyncUsageCount: 0 }] },
      context: { __typename: "DiscountBuyerSelectionAll", all: "ALL" },
      customerGets: {
        appliesOnOneTimePurchase: true,
        appliesOnSubscription: false,
        items: { __typename: "AllDiscountItems", allItems: true },
        value: { __typename: "DiscountPercentage", percentage: 0.1 },
      },
      minimumRequirement: {
        __typename: "DiscountMinimumSubtotal",
        greaterThanOrEqualToSubtotal: { amount: "1.0", currencyCode: "USD" },
      },
    });
    expect(asker.ledgerOf("discountCodeBasicCreate")).toMatchObject([{ resourceIds: [codeDiscountNode.id] }]);
  });

  it("exists once in a shop, whatever the case of its letters", async () => {
    const first = await create();
    const second = await create({ code: "sorry-8f3k2q7m" });
    expect(second).toEqual({
      codeDiscountNode: null,
      userErrors: [
        {
          field: ["basicCodeDiscount", "code"],
          message: "Code must be unique. Please try a different code.",
          code: "TAKEN",
          extraInfo: null,
        },
      ],
    });
    const found = await ask(`query($code: String!) { codeDiscountNodeByCode(code: $code) { id } }`, {
      code: "Sorry-8f3k2q7M",
    });
    expect(found.data.codeDiscountNodeByCode.id).toBe(first.codeDiscountNode.id);
    expect(asker.ledgerOf("discountCodeBasicCreate")).toHaveLength(1);
  });

  it.each([
    [{ code: undefined }, ["basicCodeDiscount.code BLANK"]],
    [{ code: "" }, ["basicCodeDiscount.code TOO_SHORT"]],
    [{ code: "a\nb" }, ["basicCodeDiscount.code INVALID"]],
    [{ code: "X".repeat(256) }, ["basicCodeDiscount.code TOO_LONG"]],
    [{ title: "" }, ["basicCodeDiscount.title BLANK"]],
    [{ startsAt: undefined }, ["basicCodeDiscount.startsAt INVALID"]],
    [{ endsAt: "2019-12-31T00:00:00Z" }, ["basicCodeDiscount.endsAt INVALID"]],
    [{ usageLimit: 0 }, ["basicCodeDiscount.usageLimit GREATER_THAN"]],
    [{ tags: ["a", "b", "c", "d", "e", "f"] }, ["basicCodeDiscount.tags TOO_MANY_TAGS"]],
    [
      { context: { customers: { add: ["gid://shopify/Customer/1"] } } },
      ["basicCodeDiscount.context.customers.add INVALID"],
    ],
    [
      { customerGets: { value: { percentage: 1.5 }, items: { all: true } } },
      ["basicCodeDiscount.customerGets.value.percentage VALUE_OUTSIDE_RANGE"],
    ],
    [
      { customerGets: { value: { discountAmount: { amount: "-5" } }, items: { all: true } } },
      ["basicCodeDiscount.customerGets.value.discountAmount.amount LESS_THAN_OR_EQUAL_TO"],
    ],
    [
      {
        minimumRequirement: {
          quantity: { greaterThanOrEqualToQuantity: "2" },
          subtotal: { greaterThanOrEqualToSubtotal: "10.00" },
        },
      },
      [
        "basicCodeDiscount.minimumRequirement.subtotal.greaterThanOrEqualToSubtotal CONFLICT",
        "basicCodeDiscount.minimumRequirement.quantity.greaterThanOrEqualToQuantity CONFLICT",
      ],
    ],
  ])("is refused with Shopify's code: %j", async (more, wanted) => {
    expect(await refusals(more)).toEqual(wanted);
  });

  it("is an error where the store has no room for what is asked", async () => {
    const products = { products: { productsToAdd: ["gid://shopify/Product/1"] } };
    const answer = await ask(CREATE, {
      input: input({ customerGets: { value: { percentage: 0.1 }, items: products } }),
    });
    expect(answer.errors[0].extensions.code).toBe("STANDIN_NOT_IMPLEMENTED");
  });

  it("needs its scopes", async () => {
    const denied = await asker.ask(CREATE, { input: input() }, { scopes: ["read_discounts"] });
    expect(denied.errors[0].extensions).toMatchObject({ code: "ACCESS_DENIED" });
    const query = `{ codeDiscountNodeByCode(code: "X") { id } }`;
    expect((await asker.ask(query, {}, { scopes: [] })).errors[0].extensions.code).toBe("ACCESS_DENIED");
    expect((await asker.ask(query, {}, { scopes: ["write_discounts"] })).errors).toBeUndefined();
  });

  it("is scheduled, active and expired by the store's clock, and found by that", async () => {
    await create({ startsAt: soon(1), endsAt: soon(3) });
    const query = `{ codeDiscountNodeByCode(code: "SORRY-8F3K2Q7M") { codeDiscount { ... on DiscountCodeBasic { status } } }
      discountNodesCount(query: "status:expired") { count } }`;
    const status = async () => (await ask(query)).data.codeDiscountNodeByCode.codeDiscount.status;
    expect(await status()).toBe("SCHEDULED");
    await asker.store.clock.advance(1.5 * DAY);
    expect(await status()).toBe("ACTIVE");
    await asker.store.clock.advance(2 * DAY);
    expect(await status()).toBe("EXPIRED");
    expect((await ask(query)).data.discountNodesCount.count).toBe(1);
  });

  it("is switched off and on again, changed and deleted, each told by a webhook", async () => {
    const { codeDiscountNode } = await create({ startsAt: soon(5) });
    const { id } = codeDiscountNode;
    const part = `codeDiscountNode { codeDiscount { ... on DiscountCodeBasic { status startsAt endsAt usageLimit title } } } userErrors { code }`;
    const off = await ask(`mutation($id: ID!) { discountCodeDeactivate(id: $id) { ${part} } }`, { id });
    const { status, startsAt, endsAt } = off.data.discountCodeDeactivate.codeDiscountNode.codeDiscount;
    expect([status, startsAt === endsAt]).toEqual(["EXPIRED", true]);
    const on = await ask(`mutation($id: ID!) { discountCodeActivate(id: $id) { ${part} } }`, { id });
    expect(on.data.discountCodeActivate.codeDiscountNode.codeDiscount).toMatchObject({
      status: "ACTIVE",
      endsAt: null,
    });
    const changed = await ask(
      `mutation($id: ID!, $input: DiscountCodeBasicInput!) { discountCodeBasicUpdate(id: $id, basicCodeDiscount: $input) { ${part} } }`,
      { id, input: { usageLimit: 3 } },
    );
    expect(changed.data.discountCodeBasicUpdate.codeDiscountNode.codeDiscount).toMatchObject({
      usageLimit: 3,
      title: "Sorry for the delay",
    });
    const gone = `mutation($id: ID!) { discountCodeDelete(id: $id) { deletedCodeDiscountId userErrors { field message code } } }`;
    expect((await ask(gone, { id })).data.discountCodeDelete).toEqual({ deletedCodeDiscountId: id, userErrors: [] });
    expect((await ask(gone, { id })).data.discountCodeDelete.userErrors).toEqual([
      { field: ["id"], message: "Code discount does not exist.", code: "INVALID" },
    ]);
    expect(asker.events.filter(({ resourceId }) => resourceId === id).map(({ topic }) => topic)).toEqual([
      "discounts/create",
      "discounts/update",
      "discounts/update",
      "discounts/update",
      "discounts/delete",
    ]);
  });
});

const ORDER = `query($id: ID!) { order(id: $id) { discountCodes totalDiscountsSet { shopMoney { amount } }
  totalPriceSet { shopMoney { amount } } totalOutstandingSet { shopMoney { amount } } displayFinancialStatus
  discountApplications(first: 2) { nodes { allocationMethod ... on DiscountCodeApplication { code }
    value { ... on PricingPercentageValue { percentage } ... on MoneyV2 { amount } } } } } }`;

describe("an order with a code", () => {
  it("gets the fraction off, is wholly paid, and counts as a use a moment later", async () => {
    await create();
    const plain = (await ask(ORDER, { id: (await place()).id })).data.order;
    const { id } = await place({ discountCode: "sorry-8f3k2q7m" });
    const { order } = (await ask(ORDER, { id })).data;
    expect(order).toMatchObject({
      discountCodes: ["SORRY-8F3K2Q7M"],
      displayFinancialStatus: "PAID",
      totalOutstandingSet: { shopMoney: { amount: "0.0" } },
      discountApplications: {
        nodes: [{ code: "SORRY-8F3K2Q7M", allocationMethod: "ACROSS", value: { percentage: 10 } }],
      },
    });
    expect(Number(order.totalDiscountsSet.shopMoney.amount)).toBeGreaterThan(0);
    expect(Number(order.totalPriceSet.shopMoney.amount)).toBeLessThan(Number(plain.totalPriceSet.shopMoney.amount));
    const created = asker.events.find((event) => event.topic === "orders/create" && event.resourceId === id);
    const body = JSON.parse(asker.store.payload(created!));
    expect(body.discount_codes).toMatchObject([{ code: "SORRY-8F3K2Q7M", type: "percentage" }]);
    expect(Number(body.discount_codes[0].amount)).toBe(Number(order.totalDiscountsSet.shopMoney.amount));
    expect(body.total_price).toBe(Number(order.totalPriceSet.shopMoney.amount).toFixed(2));
    const count = async () =>
      (
        await ask(
          `{ codeDiscountNodeByCode(code: "SORRY-8F3K2Q7M") { codeDiscount { ... on DiscountCodeBasic { asyncUsageCount } } } }`,
        )
      ).data.codeDiscountNodeByCode.codeDiscount.asyncUsageCount;
    expect(await count()).toBe(0);
    await asker.store.clock.advance(1_000);
    expect(await count()).toBe(1);
    expect(asker.events.at(-1)?.topic).toBe("discounts/update");
    const found = await ask(`{ orders(first: 5, query: "discount_code:SORRY-8F3K2Q7M") { nodes { id } } }`);
    expect(found.data.orders.nodes).toEqual([{ id }]);
  });

  it.each([
    [false, "5.0", "ACROSS"],
    [true, "10.0", "EACH"],
  ])("gets an amount off, each item: %s", async (appliesOnEachItem, off, allocationMethod) => {
    await create({
      customerGets: { value: { discountAmount: { amount: "5.00", appliesOnEachItem } }, items: { all: true } },
    });
    const { id } = await place({ discountCode: "SORRY-8F3K2Q7M" });
    const { order } = (await ask(ORDER, { id })).data;
    expect(order.totalDiscountsSet.shopMoney.amount).toBe(off);
    expect(order.discountApplications.nodes[0]).toMatchObject({ allocationMethod, value: { amount: "5.0" } });
    expect(order.totalOutstandingSet.shopMoney.amount).toBe("0.0");
  });

  it("is refused like at a checkout, and nothing of it is kept", async () => {
    const mine = await customerId((await place()).id);
    await create({ context: { customers: { add: [mine] } }, usageLimit: 1, startsAt: soon(1), endsAt: soon(9) });
    await create({ code: "MUCH", minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: "500.00" } } });
    await create({ code: "MANY", minimumRequirement: { quantity: { greaterThanOrEqualToQuantity: "3" } } });
    await create({ code: "ONCE", appliesOncePerCustomer: true });
    const discountCode = "SORRY-8F3K2Q7M";
    const before = asker.ledgerOf("orderCreate").length;
    await expect(place({ discountCode: "NONE" })).rejects.toThrow("no discount code NONE");
    await expect(place({ discountCode })).rejects.toThrow("is valid from");
    await asker.store.clock.advance(2 * DAY);
    await expect(place({ discountCode, customer: { email: "lee@example.com" } })).rejects.toThrow("another customer");
    await expect(place({ discountCode, customer: undefined })).rejects.toThrow("another customer");
    await expect(place({ discountCode: "MUCH" })).rejects.toThrow("at least 500.0 USD");
    await expect(place({ discountCode: "MANY" })).rejects.toThrow("at least 3 items");
    expect(asker.ledgerOf("orderCreate")).toHaveLength(before);
    await place({ discountCode, customer: { email: "KIM@example.com" } });
    await expect(place({ discountCode })).rejects.toThrow("used up");
    await place({ discountCode: "ONCE" });
    await expect(place({ discountCode: "ONCE" })).rejects.toThrow("by this customer before");
    await asker.store.clock.advance(9 * DAY);
    await expect(place({ discountCode })).rejects.toThrow("expired at");
  });
});
