import { describe, expect, it } from "vitest";
import { inspected, openReturn, readNative, readShipped, shipOrder, unitsFor } from "../support/shipped-order";
import { useAdapterStore } from "../support/adapter-store";

const at = useAdapterStore();
const ship = () =>
  shipOrder(at.store, at.shop, at.shopify, {
    lines: [
      { sku: at.skus[0]!, quantity: 3 },
      { sku: at.skus[1]!, quantity: 1 },
    ],
    shippingAmount: "5.00",
  });
const refundOf = async (id: string, counts: readonly number[]) => {
  const orderReturn = await readNative(at.shopify, id);
  const units = inspected(orderReturn, counts);
  const outcome = await at.shopify.suggestOutcome(id, { units, exchange: [], method: "original_payment" });
  return { units, outcome: outcome ?? expect.fail("no outcome") };
};

describe("a shipped order", () => {
  it("says per fulfillment what can come back and what policies look at", async () => {
    const order = await ship();
    expect(order.lines.map(({ shipped, returnable }) => [shipped, returnable])).toEqual([
      [3, 3],
      [1, 1],
    ]);
    expect(order).toMatchObject({ presentmentCurrency: "USD", presentmentRate: 1, isGift: false, returns: [] });
    expect(order.shippingAddress).toMatchObject({ countryCode: "US", street1: expect.stringMatching(/\w/) });
    for (const line of order.lines) {
      expect(line.suggestedReasons.length).toBeGreaterThan(0);
      expect(line.fulfilledAt).toMatch(/Z$/);
    }
    expect(order.snapshot.lines).toHaveLength(2);
  });

  it("keeps telling of units that are in a return, at zero", async () => {
    const { snapshot, lines } = await ship();
    const opened = await openReturn(at.shopify, snapshot.id, { lines: [unitsFor(lines[0]!)] });
    const order = await readShipped(at.shopify, snapshot.id);
    expect(order.lines.map(({ returnable }) => returnable)).toEqual([0, 1]);
    expect(order.returns).toEqual([opened]);
  });

  it("that is gone is null", async () => {
    expect(await at.shopify.readReturnable("gid://shopify/Order/1")).toBeNull();
    expect(await at.shopify.readReturn("gid://shopify/Return/1")).toBeNull();
    expect(await at.shopify.readReturnsOf("gid://shopify/Order/1")).toEqual([]);
  });
});

describe("a return that was opened", () => {
  it("is worth what the quote said, to the cent, and is processed in two steps until it closes", async () => {
    const { snapshot, lines } = await ship();
    const wanted = lines.map((line) => unitsFor(line, { restockingFeePercent: 12.5 }));
    const shippingFee = { minor: 350, currency: "USD" };
    const quoted = await at.shopify.calculateReturn(snapshot.id, { lines: wanted, exchange: [], shippingFee });
    if (quoted.outcome !== "quoted") return expect.fail(quoted.message);
    const { quote } = quoted;
    expect(quote.shippingFee).toEqual(shippingFee);
    expect(quote.restockingFee.minor).toBeGreaterThan(0);

    const opened = await openReturn(at.shopify, snapshot.id, { lines: wanted, shippingFee });
    expect(opened).toMatchObject({ status: "OPEN", orderId: snapshot.id, shippingFee, closedAt: null });
    expect(opened.lines.map((line) => [line.quantity, line.reasonNote, line.restockingFeePercent])).toEqual([
      [3, "RMA-1", 12.5],
      [1, "RMA-1", 12.5],
    ]);
    const whole = (await refundOf(opened.id, [3, 1])).outcome;
    expect(whole).toMatchObject({ refund: quote.refund, due: quote.due });

    const first = await refundOf(opened.id, [2, 0]);
    const refund = { to: "original_payment", transactions: first.outcome.transactions } as const;
    const request = { returnId: opened.id, units: first.units, exchange: [], refund, note: "ref-1" };
    expect(await at.shopify.processReturn(request)).toEqual({ outcome: "done" });
    const halfway = await readNative(at.shopify, opened.id);
    expect(halfway).toMatchObject({ status: "OPEN", refunds: [{ note: "ref-1", amount: first.outcome.refund }] });
    expect(halfway.lines.map(({ processedQuantity }) => processedQuantity)).toEqual([2, 0]);
    expect(halfway.lines[0]?.refundedQuantity).toBe(2);

    const rest = await refundOf(opened.id, [1, 1]);
    const last = { to: "original_payment", transactions: rest.outcome.transactions } as const;
    const again = { ...request, units: rest.units, refund: last, note: "ref-2" };
    expect(await at.shopify.processReturn(again)).toEqual({ outcome: "done" });
    // Shopify closes it a moment later, and only because it was told what became of every unit.
    expect((await readNative(at.shopify, opened.id)).status).toBe("OPEN");
    await at.store.clock.advance(60_000);
    const closed = await readNative(at.shopify, opened.id);
    expect(closed).toMatchObject({ status: "CLOSED", closedAt: expect.stringMatching(/Z$/) });
    expect(closed.refunds.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(quote.refund.minor);
    expect(at.performed("returnProcess")).toHaveLength(2);
    expect(await at.shopify.processReturn(again)).toMatchObject({ outcome: "refused" });
  });

  it("is processed without money when none is to move", async () => {
    const { snapshot, lines } = await ship();
    const opened = await openReturn(at.shopify, snapshot.id, { lines: [unitsFor(lines[1]!)] });
    const units = inspected(opened, [1], "MISSING");
    const request = { returnId: opened.id, units, exchange: [], refund: null, note: "lost" };
    expect(await at.shopify.processReturn(request)).toEqual({ outcome: "done" });
    const after = await readNative(at.shopify, opened.id);
    expect(after).toMatchObject({ refunds: [], lines: [{ processedQuantity: 1, refundedQuantity: 0 }] });
    expect(after.reverseFulfillmentOrders[0]?.lines[0]?.dispositions).toEqual([
      { type: "MISSING", quantity: 1, locationId: null },
    ]);
  });

  it("takes what became of units apart from processing, with the place they are restocked at", async () => {
    const { snapshot, lines } = await ship();
    const opened = await openReturn(at.shopify, snapshot.id, { lines: [unitsFor(lines[0]!)] });
    const [location] = await at.shopify.readLocations();
    const became = inspected(opened, [2], "RESTOCKED", location!.id).flatMap(({ dispositions }) => dispositions);
    expect(await at.shopify.dispose(became)).toEqual({ outcome: "done" });
    const after = await readNative(at.shopify, opened.id);
    expect(after.reverseFulfillmentOrders[0]?.lines[0]?.dispositions).toEqual([
      { type: "RESTOCKED", quantity: 2, locationId: location!.id },
    ]);
    expect(await at.shopify.dispose(became)).toMatchObject({ outcome: "refused", message: expect.any(String) });
    expect(await at.shopify.cancelReturn(opened.id)).toMatchObject({ outcome: "refused", code: "INVALID_STATE" });
  });

  it("is cancelled, closed and opened again, and closes when its last units are taken out", async () => {
    const { snapshot, lines } = await ship();
    const first = await openReturn(at.shopify, snapshot.id, { lines: [unitsFor(lines[0]!)] });
    expect(await at.shopify.cancelReturn(first.id)).toEqual({ outcome: "done" });
    expect((await readNative(at.shopify, first.id)).status).toBe("CANCELED");

    const second = await openReturn(at.shopify, snapshot.id, { lines: [unitsFor(lines[0]!)] });
    expect(await at.shopify.closeReturn(second.id)).toEqual({ outcome: "done" });
    expect((await readNative(at.shopify, second.id)).status).toBe("CLOSED");
    expect(await at.shopify.reopenReturn(second.id)).toEqual({ outcome: "done" });
    const units = second.lines.map(({ id, quantity }) => ({ returnLineItemId: id, quantity }));
    expect(await at.shopify.removeFromReturn(second.id, units)).toEqual({ outcome: "done" });
    expect(await readNative(at.shopify, second.id)).toMatchObject({ status: "CLOSED", lines: [] });

    const all = await at.shopify.readReturnsOf(snapshot.id);
    expect(all.map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});

describe("a request", () => {
  const file = async () => {
    const { snapshot, lines } = await ship();
    const { fulfillmentLineItemId, reasonId } = unitsFor(lines[0]!);
    const line = { fulfillmentLineItemId, reasonId, quantity: 2, note: "RMA-7 too small", restockingFeePercent: 0 };
    const filed = await at.shopify.requestReturn({ orderId: snapshot.id, lines: [line], shippingFee: null });
    return filed.outcome === "requested" ? filed.returnId : expect.fail(filed.message);
  };

  it("has nothing to send until it is approved", async () => {
    const id = await file();
    expect(await readNative(at.shopify, id)).toMatchObject({
      status: "REQUESTED",
      lines: [{ quantity: 2, customerNote: "RMA-7 too small" }],
      reverseFulfillmentOrders: [],
    });
    expect(await at.shopify.cancelReturn(id)).toMatchObject({ outcome: "refused", code: "INVALID_STATE" });
    expect(await at.shopify.approveReturn(id)).toEqual({ outcome: "done" });
    const approved = await readNative(at.shopify, id);
    expect(approved.status).toBe("OPEN");
    expect(approved.reverseFulfillmentOrders[0]?.lines).toMatchObject([{ totalQuantity: 2, dispositions: [] }]);
    expect(await at.shopify.approveReturn(id)).toMatchObject({ outcome: "refused", code: "INVALID_STATE" });
  });

  it("is declined with a reason, a long note cut to what Shopify takes", async () => {
    const id = await file();
    const note = "x".repeat(600);
    expect(await at.shopify.declineReturn(id, { reason: "FINAL_SALE", note })).toEqual({ outcome: "done" });
    expect(await readNative(at.shopify, id)).toMatchObject({
      status: "DECLINED",
      decline: { reason: "FINAL_SALE", note: "x".repeat(500) },
    });
    expect(await at.shopify.approveReturn(id)).toMatchObject({ outcome: "refused" });
  });
});

describe("what Shopify refuses", () => {
  it("comes back with its code and its words, and nothing was made", async () => {
    const { snapshot, lines } = await ship();
    const line = unitsFor(lines[0]!, { quantity: 4 });
    const request = { orderId: snapshot.id, lines: [line], exchange: [], shippingFee: null, requestedAt: new Date(0) };
    expect(await at.shopify.createReturn(request)).toMatchObject({ outcome: "refused", code: "INVALID" });
    const quoted = await at.shopify.calculateReturn(snapshot.id, request);
    expect(quoted).toMatchObject({ outcome: "refused", message: expect.stringMatching(/quantity/) });
    const other = { ...request, lines: [{ ...line, quantity: 1, reasonId: "gid://shopify/ReturnReasonDefinition/0" }] };
    expect(await at.shopify.createReturn(other)).toMatchObject({ outcome: "refused", message: expect.any(String) });
    expect(await at.shopify.closeReturn("gid://shopify/Return/1")).toMatchObject({ code: "NOT_FOUND" });
    expect(at.performed("returnCreate")).toHaveLength(0);
  });
});

describe("an answer that is cut", () => {
  const unknown = { name: "RetryableError", outcomeUnknown: true };

  it("leaves the outcome unknown; the return is found by the RMA number in its notes", async () => {
    const { snapshot, lines } = await ship();
    at.fault({ cutAfter: [{ mutation: "returnCreate", times: 1, probability: 1 }] });
    const request = { lines: [unitsFor(lines[0]!, { note: "RMA-42" })] };
    await expect(openReturn(at.shopify, snapshot.id, request)).rejects.toMatchObject(unknown);
    expect(at.performed("returnCreate")).toHaveLength(1);
    const [found] = await at.shopify.readReturnsOf(snapshot.id);
    expect(found?.lines[0]?.reasonNote).toBe("RMA-42");
  });

  it("of processing is never sent again: what was processed and refunded tells", async () => {
    const { snapshot, lines } = await ship();
    const opened = await openReturn(at.shopify, snapshot.id, { lines: [unitsFor(lines[0]!)] });
    const { units, outcome } = await refundOf(opened.id, [2]);
    at.fault({ cutAfter: [{ mutation: "returnProcess", times: 1, probability: 1 }] });
    const refund = { to: "original_payment", transactions: outcome.transactions } as const;
    const request = { returnId: opened.id, units, exchange: [], refund, note: "ref-9" };
    await expect(at.shopify.processReturn(request)).rejects.toMatchObject(unknown);
    expect(at.performed("returnProcess")).toHaveLength(1);
    const after = await readNative(at.shopify, opened.id);
    expect(after).toMatchObject({
      lines: [{ processedQuantity: 2 }],
      refunds: [{ note: "ref-9", amount: outcome.refund }],
    });
  });
});
