import { describe, expect, it } from "vitest";
import { openStore } from "./support/ask-devstore.ts";
import { createShippedOrder, describeReturn, outcomeOf, processAll, startReturn } from "./support/devstore-returns.ts";

describe("a return from request to refund", () => {
  it("opens work to take goods back, counts units in and pays back what the quote said", async () => {
    const asker = openStore();
    const order = await createShippedOrder(asker, {
      lines: [{ sku: "TEE-S", quantity: 3, tax: "0.08" }],
      shipping: "5.00",
    });
    const [line] = order.shippedLines;
    const quote = await asker.ask(
      `query($input: CalculateReturnInput!) { returnCalculate(input: $input) { returnLineItems {
        subtotalSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } } } } }`,
      { input: { orderId: order.id, returnLineItems: [{ fulfillmentLineItemId: line, quantity: 2 }] } },
    );
    expect(quote.data.returnCalculate.returnLineItems).toEqual([
      { subtotalSet: { shopMoney: { amount: "-78.0" } }, totalTaxSet: { shopMoney: { amount: "-6.24" } } },
    ]);
    const id = await startReturn(asker, order.id, [{ fulfillmentLineItemId: line, quantity: 2 }]);
    const opened = await describeReturn(asker, id);
    expect(opened.status).toBe("OPEN");
    expect(opened.reverseFulfillmentOrders.nodes[0].lineItems.nodes[0].totalQuantity).toBe(2);
    const outcome = await outcomeOf(asker, id);
    expect(outcome.financialTransfer.amount.shopMoney.amount).toBe("84.24");
    await processAll(asker, id, { restockAt: order.locationId });
    const done = await describeReturn(asker, id);
    expect(done.returnLineItems.nodes[0]).toMatchObject({
      processedQuantity: 2,
      refundedQuantity: 2,
      refundableQuantity: 0,
    });
    expect(done.refunds.nodes[0].totalRefundedSet.shopMoney.amount).toBe("84.24");
    expect(done.order.totalOutstandingSet.shopMoney.amount).toBe("0.0");
    expect(done.order.lineItems.nodes[0].currentQuantity).toBe(1);
    await asker.store.clock.advance(60_000);
    expect((await describeReturn(asker, id)).status).toBe("CLOSED");
    const topics = asker.events.map((event) => event.topic);
    for (const topic of [
      "returns/approve",
      "returns/process",
      "refunds/create",
      "reverse_fulfillment_orders/dispose",
      "returns/close",
    ])
      expect(topics).toContain(topic);
    for (const event of asker.events) asker.store.payload(event);
  });
});
