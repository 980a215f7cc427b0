import { describe, expect, it } from "vitest";
import { createPaidOrder, openStore } from "./support/ask-devstore.ts";

const CANCEL = `mutation($id: ID!, $refundMethod: OrderCancelRefundMethodInput, $restock: Boolean! = true) {
  orderCancel(orderId: $id, reason: CUSTOMER, restock: $restock, refundMethod: $refundMethod) {
    job { id done } orderCancelUserErrors { field message code } } }`;
const READ = `query($id: ID!) { order(id: $id) { cancelledAt cancelReason closed displayFinancialStatus updatedAt
  totalRefundedSet { shopMoney { amount } } refunds { id transactions(first: 5) { nodes { kind gateway } } }
  fulfillmentOrders(first: 5) { nodes { id status } } transactions { kind status } } }`;
const toOriginal = { originalPaymentMethodsRefund: true };

describe("orderCancel", () => {
  it("answers with a job and cancels later, in store time", async () => {
    const asker = openStore({ empty: true, jobLatencyMs: 60_000 });
    const { id } = await createPaidOrder(asker, { lines: [{ price: "19.99", quantity: 2 }] });
    const answer = await asker.ask(CANCEL, { id, refundMethod: toOriginal });
    const job = answer.data.orderCancel.job;
    expect(job.done).toBe(false);
    expect((await asker.ask(READ, { id })).data.order.cancelledAt).toBeNull();
    await asker.store.clock.advance(60_000);
    const { order } = (await asker.ask(READ, { id })).data;
    expect(order.cancelledAt).not.toBeNull();
    expect(order).toMatchObject({ cancelReason: "CUSTOMER", closed: true, displayFinancialStatus: "REFUNDED" });
    expect((await asker.ask("query($id: ID!) { job(id: $id) { done } }", { id: job.id })).data.job.done).toBe(true);
  });

  it("refunds once however often it is asked", async () => {
    const asker = openStore({ empty: true, jobLatencyMs: 60_000 });
    const { id } = await createPaidOrder(asker, { lines: [{ price: "19.99", quantity: 2 }] });
    const answers = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      answers.push((await asker.ask(CANCEL, { id, refundMethod: toOriginal })).data.orderCancel);
      await asker.store.clock.advance(20_000);
    }
    expect(answers.filter((answer) => answer.job !== null)).toHaveLength(1);
    expect(answers.at(-1)?.orderCancelUserErrors[0].code).toBe("INVALID");
    const completed = asker.ledgerOf("orderCancel.completed");
    expect(completed).toHaveLength(1);
    expect(completed[0]?.money).toEqual({ amount: "39.98", currencyCode: "USD" });
    expect((await asker.ask(READ, { id })).data.order.totalRefundedSet.shopMoney.amount).toBe("39.98");
  });

  it("does not cancel what was shipped while the job waited", async () => {
    const asker = openStore({ empty: true, jobLatencyMs: 60_000 });
    const { id } = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG" }] });
    expect((await asker.ask(CANCEL, { id, refundMethod: toOriginal })).data.orderCancel.job).not.toBeNull();
    await asker.store.fulfillOrder(asker.shop, id);
    await asker.store.clock.advance(60_000);
    expect((await asker.ask(READ, { id })).data.order).toMatchObject({ cancelledAt: null, refunds: [] });
    expect(asker.ledgerOf("orderCancel.completed")).toHaveLength(0);
  });

  it("releases an authorisation instead of refunding", async () => {
    const asker = openStore({ empty: true, jobLatencyMs: 0 });
    const { id } = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG" }], financialStatus: "AUTHORIZED" });
    await asker.ask(CANCEL, { id });
    const { order } = (await asker.ask(READ, { id })).data;
    expect(order.displayFinancialStatus).toBe("VOIDED");
    expect(order.transactions.map((item: { kind: string }) => item.kind)).toEqual(["AUTHORIZATION", "VOID"]);
  });

  it("is refused while a third party works, and allowed after it gave the work back", async () => {
    const asker = openStore({ empty: true, jobLatencyMs: 0 });
    const { id } = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG" }], thirdParty: true });
    const [target] = (await asker.ask(READ, { id })).data.order.fulfillmentOrders.nodes;
    await asker.store.thirdParty(asker.shop, target.id, "accept_fulfillment");
    expect((await asker.ask(CANCEL, { id })).data.orderCancel.orderCancelUserErrors).toHaveLength(1);
    const submitted = await asker.ask(
      `mutation($id: ID!) { fulfillmentOrderSubmitCancellationRequest(id: $id, message: "please") {
        fulfillmentOrder { requestStatus } userErrors { message } } }`,
      { id: target.id },
    );
    expect(submitted.data.fulfillmentOrderSubmitCancellationRequest.fulfillmentOrder.requestStatus).toBe(
      "CANCELLATION_REQUESTED",
    );
    expect((await asker.ask(CANCEL, { id })).data.orderCancel.job).toBeNull();
    await asker.store.thirdParty(asker.shop, target.id, "accept_cancellation");
    expect((await asker.ask(CANCEL, { id })).data.orderCancel.job).not.toBeNull();
  });

  it("gives store credit only to a known customer", async () => {
    const asker = openStore({ empty: true, jobLatencyMs: 0 });
    const refundMethod = { storeCreditRefund: { expiresAt: null } };
    const guest = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG" }] });
    const refused = (await asker.ask(CANCEL, { id: guest.id, refundMethod })).data.orderCancel;
    expect(refused.orderCancelUserErrors[0].code).toBe("STORE_CREDIT_REFUND_MISSING_CUSTOMER");
    const known = await asker.store.placeOrder(asker.shop, {
      lines: [{ sku: "MUG" }],
      customer: { email: "a@example.com" },
    });
    await asker.ask(CANCEL, { id: known.id, refundMethod });
    const { order } = (await asker.ask(READ, { id: known.id })).data;
    expect(order.refunds[0].transactions.nodes).toEqual([{ kind: "REFUND", gateway: "shopify_store_credit" }]);
  });

  it("puts restocked units back on sale", async () => {
    const asker = openStore({ empty: true, jobLatencyMs: 0 });
    const stock = async () => {
      const answer = await asker.ask(`{ productVariants(first: 1, query: "MUG") { nodes { inventoryQuantity } } }`);
      return answer.data.productVariants.nodes[0].inventoryQuantity as number;
    };
    const before = await stock();
    const { id } = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG", quantity: 3 }] });
    expect(await stock()).toBe(before - 3);
    await asker.ask(CANCEL, { id, refundMethod: toOriginal, restock: true });
    expect(await stock()).toBe(before);
  });

  it("tells of the cancellation only after it happened", async () => {
    const asker = openStore({ empty: true, jobLatencyMs: 60_000 });
    const { id } = await createPaidOrder(asker, { lines: [{ price: "5.00", quantity: 1 }] });
    await asker.ask(CANCEL, { id, refundMethod: toOriginal });
    expect(asker.events.map((event) => event.topic)).not.toContain("orders/cancelled");
    await asker.store.clock.advance(60_000);
    const topics = asker.events.filter((event) => event.triggeredAt.getTime() > Date.now()).map((event) => event.topic);
    expect(topics).toEqual(expect.arrayContaining(["orders/cancelled", "refunds/create", "orders/updated"]));
  });
});
