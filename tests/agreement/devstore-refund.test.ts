import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMinor } from "../devstore/state/money.ts";
import { type Asker, createPaidOrder, openStore } from "./support/ask-devstore.ts";

const REFUND = `mutation($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) {
  refund { id totalRefundedSet { shopMoney { amount } } } order { displayFinancialStatus } userErrors { field message } } }`;
const SUGGEST = `query($id: ID!, $items: [RefundLineItemInput!], $shipping: Boolean) { order(id: $id) {
  suggestedRefund(refundLineItems: $items, refundShipping: $shipping) { amountSet { shopMoney { amount } }
    suggestedTransactions { gateway parentTransaction { id } amountSet { shopMoney { amount } } } } } }`;

async function suggest({ ask }: Asker, id: string, items: unknown[], shipping: boolean) {
  return (await ask(SUGGEST, { id, items, shipping })).data.order.suggestedRefund;
}

describe("refundCreate", () => {
  it("needs an idempotency key", async () => {
    const asker = openStore();
    const { id } = await createPaidOrder(asker, { lines: [{ price: "10.00", quantity: 1 }] });
    const answer = await asker.ask(
      "mutation($input: RefundInput!) { refundCreate(input: $input) { refund { id } userErrors { message } } }",
      { input: { orderId: id } },
    );
    expect(answer.errors[0].message).toContain("@idempotent");
    expect(asker.ledgerOf("refundCreate")).toHaveLength(0);
  });

  it("answers a repeated key from the state and moves no money again", async () => {
    const asker = openStore();
    const { id, lines, transactionId } = await createPaidOrder(asker, { lines: [{ price: "10.00", quantity: 3 }] });
    const input = {
      orderId: id,
      refundLineItems: [{ lineItemId: lines[0], quantity: 1, restockType: "NO_RESTOCK" }],
      transactions: [{ orderId: id, kind: "REFUND", gateway: "bogus", parentId: transactionId, amount: "10.00" }],
    };
    const first = await asker.ask(REFUND, { input, key: "k1" });
    const second = await asker.ask(REFUND, { input, key: "k1" });
    expect(second.data.refundCreate.refund.id).toBe(first.data.refundCreate.refund.id);
    expect(asker.ledgerOf("refundCreate")).toHaveLength(1);
    const other = await asker.ask(REFUND, { input: { ...input, note: "other" }, key: "k1" });
    expect(other.errors[0].extensions.code).toBe("IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
    await asker.store.clock.advance(25 * 3_600_000);
    const later = await asker.ask(REFUND, { input, key: "k1" });
    expect(later.data.refundCreate.refund.id).not.toBe(first.data.refundCreate.refund.id);
  });

  it("refuses more than was bought or paid and changes nothing", async () => {
    const asker = openStore();
    const { id, lines, transactionId } = await createPaidOrder(asker, { lines: [{ price: "10.00", quantity: 1 }] });
    const units = { orderId: id, refundLineItems: [{ lineItemId: lines[0], quantity: 2, restockType: "NO_RESTOCK" }] };
    const transactions = [{ orderId: id, kind: "REFUND", gateway: "bogus", parentId: transactionId, amount: "10.01" }];
    for (const input of [units, { orderId: id, transactions }]) {
      const answer = await asker.ask(REFUND, { input, key: `refuse-${JSON.stringify(input).length}` });
      expect(answer.data.refundCreate.userErrors).toHaveLength(1);
    }
    expect(asker.ledgerOf("refundCreate")).toHaveLength(0);
  });

  it("takes cancelled units off the fulfillment order", async () => {
    const asker = openStore();
    const { id, lines } = await createPaidOrder(asker, { lines: [{ price: "10.00", quantity: 3 }] });
    const refundLineItems = [{ lineItemId: lines[0], quantity: 2, restockType: "CANCEL" }];
    await asker.ask(REFUND, { input: { orderId: id, refundLineItems }, key: "k" });
    const { order } = (
      await asker.ask(
        `query($id: ID!) { order(id: $id) { lineItems(first: 1) { nodes { currentQuantity unfulfilledQuantity } }
          fulfillmentOrders(first: 1) { nodes { lineItems(first: 1) { nodes { remainingQuantity } } } } } }`,
        { id },
      )
    ).data;
    expect(order.lineItems.nodes[0]).toEqual({ currentQuantity: 1, unfulfilledQuantity: 1 });
    expect(order.fulfillmentOrders.nodes[0].lineItems.nodes[0].remainingQuantity).toBe(1);
  });

  it("unit by unit gives back exactly what was paid, in any currency", async () => {
    const line = fc.record({
      cents: fc.integer({ min: 1, max: 99_999 }),
      quantity: fc.integer({ min: 1, max: 4 }),
      tax: fc.constantFrom(undefined, "0.19", "0.0725"),
    });
    const cases = fc.record({
      currency: fc.constantFrom("USD", "JPY", "KWD"),
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
      discountPercent: fc.constantFrom(undefined, 10, 33.3),
      shipping: fc.constantFrom(undefined, "7"),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ currency, lines, discountPercent, shipping }) => {
        const asker = openStore({ empty: true, bucket: { maximumAvailable: 1e9, restoreRate: 1e9 } });
        const decimals = { USD: 2, JPY: 0, KWD: 3 }[currency] ?? 2;
        const priced = lines.map(({ cents, quantity, tax }) => ({
          price: (cents / 10 ** decimals).toFixed(decimals),
          quantity,
          tax,
        }));
        const order = await createPaidOrder(asker, { currency, lines: priced, discountPercent, shipping });
        const units = priced.flatMap(({ quantity }, index) =>
          Array.from({ length: quantity }, () => order.lines[index]),
        );
        let refunded = 0;
        for (const [index, lineItemId] of units.entries()) {
          const refundLineItems = [{ lineItemId, quantity: 1, restockType: "NO_RESTOCK" }];
          const last = index === units.length - 1;
          const suggested = await suggest(asker, order.id, refundLineItems, last);
          const amount = suggested.amountSet.shopMoney.amount;
          const input = {
            orderId: order.id,
            refundLineItems,
            shipping: last ? { fullRefund: true } : null,
            transactions: [
              { orderId: order.id, kind: "REFUND", gateway: "bogus", parentId: order.transactionId, amount },
            ],
          };
          const answer = await asker.ask(REFUND, { input, key: `unit-${index}` });
          expect(answer.data.refundCreate.userErrors).toEqual([]);
          refunded += toMinor(amount, currency);
        }
        expect(refunded).toBe(toMinor(order.total, currency));
      }),
      { seed: 42, numRuns: 40 },
    );
  });
});
