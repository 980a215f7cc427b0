import { describe, expect, it } from "vitest";
import { useAdapterStore } from "../support/adapter-store";

const at = useAdapterStore();

describe("holding", () => {
  const hold = { handle: "aftercare:test", notes: "waiting for the shopper" };
  const firstOf = async (id: string) => (await at.snapshotOf(id)).fulfillmentOrders![0]!;

  it("is done once per handle, seen as ours, and released by id", async () => {
    const { id } = await at.place();
    const { id: fulfillmentOrderId } = await firstOf(id);
    const held = await at.shopify.holdFulfillmentOrder(fulfillmentOrderId, hold);
    expect(held.outcome).toBe("held");
    expect(await at.shopify.holdFulfillmentOrder(fulfillmentOrderId, hold)).toEqual({ outcome: "already_held" });
    const { status, holds } = await firstOf(id);
    expect(status).toBe("ON_HOLD");
    expect(holds).toMatchObject([{ handle: hold.handle, ours: true }]);

    expect(await at.shopify.releaseHolds(fulfillmentOrderId, [])).toEqual({ outcome: "done" });
    expect((await firstOf(id)).holds).toHaveLength(1);
    const ids = holds.map((one) => one.id);
    expect(await at.shopify.releaseHolds(fulfillmentOrderId, ids)).toEqual({ outcome: "done" });
    expect(await firstOf(id)).toMatchObject({ status: "OPEN", holds: [] });
  });

  it("of something unknown is refused in Shopify's words", async () => {
    const answer = await at.shopify.holdFulfillmentOrder("gid://shopify/FulfillmentOrder/1", hold);
    expect(answer).toMatchObject({ outcome: "refused", message: expect.stringMatching(/\w+/) });
  });

  it("a third party that accepted is asked to stop", async () => {
    const { id } = await at.place({ thirdParty: true });
    const { id: fulfillmentOrderId } = await firstOf(id);
    await at.store.thirdParty(at.shop, fulfillmentOrderId, "accept_fulfillment");
    expect(await at.shopify.requestCancellation(fulfillmentOrderId, "please stop")).toEqual({ outcome: "done" });
    expect((await firstOf(id)).requestStatus).toBe("CANCELLATION_REQUESTED");
  });
});

describe("cancelling", () => {
  const request = { reason: "CUSTOMER", refund: "original_payment", restock: true, staffNote: "ref-1" } as const;

  it("starts a job; the order says when it is done", async () => {
    const { id } = await at.place();
    const started = await at.shopify.cancelOrder(id, { ...request, staffNote: "x".repeat(400) });
    if (started.outcome !== "started") return expect.fail(started.message);
    await at.store.clock.advance(60_000);
    expect(await at.shopify.readJob(started.jobId)).toEqual({ done: true });
    const snapshot = await at.snapshotOf(id);
    expect(snapshot).toMatchObject({ cancelReason: "CUSTOMER", cancelledAt: expect.stringMatching(/Z$/) });
    expect(snapshot.refunded).toEqual(snapshot.total);
    expect((await at.shopify.cancelOrder(id, request)).outcome).toBe("refused");
    expect(at.performed("orderCancel")).toHaveLength(1);
  });

  it("a cut connection leaves the outcome unknown and is not sent again", async () => {
    const { id } = await at.place();
    at.fault({ cutAfter: [{ mutation: "orderCancel", times: 1, probability: 1 }] });
    await expect(at.shopify.cancelOrder(id, request)).rejects.toMatchObject({
      name: "RetryableError",
      outcomeUnknown: true,
    });
    expect(at.performed("orderCancel")).toHaveLength(1);
  });
});

describe("refunding units", () => {
  const ask = async (id: string) => {
    const { lines } = await at.snapshotOf(id);
    return {
      units: [{ lineItemId: lines[0]!.id, quantity: 2 }],
      restock: true,
      note: "ref-2",
      idempotencyKey: `key-${id}`,
    };
  };

  it("gives back what Shopify suggests and takes the units out of the order", async () => {
    const { id } = await at.place();
    const request = await ask(id);
    const suggested = await at.shopify.suggestRefund(id, request.units);
    expect(suggested?.transactions).toHaveLength(1);
    const answer = await at.shopify.refundUnits(id, request);
    expect(answer).toMatchObject({ outcome: "refunded", amount: suggested?.amount });
    const snapshot = await at.snapshotOf(id);
    expect(snapshot.lines[0]).toMatchObject({ currentQuantity: 1, unfulfilledQuantity: 1 });
    expect(snapshot.fulfillmentOrders?.[0]?.lines[0]).toMatchObject({ remainingQuantity: 1 });
    expect(snapshot.refunded).toEqual(suggested?.amount);
    expect(await at.shopify.readRefunds(id)).toMatchObject([{ note: "ref-2", amount: suggested?.amount }]);
  });

  it("after a cut connection the refund is found by its note, and a repeat moves no money", async () => {
    const { id } = await at.place();
    const request = await ask(id);
    at.fault({ cutAfter: [{ mutation: "refundCreate", times: 1, probability: 1 }] });
    await expect(at.shopify.refundUnits(id, request)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await at.shopify.readRefunds(id)).toMatchObject([{ note: "ref-2" }]);
    await at.shopify
      .refundUnits(id, request)
      .catch((error: unknown) => expect(error).toMatchObject({ outcomeUnknown: true }));
    expect(at.performed("refundCreate")).toHaveLength(1);
    expect(await at.shopify.readRefunds(id)).toHaveLength(1);
  });

  it("without restocking is refused: the units would still be shipped", async () => {
    const { id } = await at.place();
    const answer = await at.shopify.refundUnits(id, { ...(await ask(id)), restock: false });
    expect(answer).toMatchObject({ outcome: "refused", code: "RESTOCK_REQUIRED" });
    expect(at.performed("refundCreate")).toHaveLength(0);
  });

  it("more units than there are is refused in Shopify's words", async () => {
    const { id } = await at.place();
    const request = await ask(id);
    const units = [{ ...request.units[0]!, quantity: 99 }];
    expect(await at.shopify.refundUnits(id, { ...request, units })).toMatchObject({ outcome: "refused" });
  });
});

describe("editing quantities", () => {
  it("sets new totals, and again changes nothing", async () => {
    const { id } = await at.place({ financialStatus: "PENDING" });
    const { lines } = await at.snapshotOf(id);
    const request = {
      quantities: [
        { lineItemId: lines[0]!.id, quantity: 1 },
        { lineItemId: lines[1]!.id, quantity: 0 },
      ],
      restock: true,
      staffNote: "ref-3",
    };
    expect(await at.shopify.editQuantities(id, request)).toEqual({ outcome: "done" });
    expect((await at.snapshotOf(id)).lines.map(({ currentQuantity }) => currentQuantity)).toEqual([1, 0]);
    expect(await at.shopify.editQuantities(id, request)).toEqual({ outcome: "done" });
    expect(at.performed("orderEditCommit")).toHaveLength(1);
  });

  it("of a line that is not in the order changes nothing", async () => {
    const { id } = await at.place();
    const quantities = [{ lineItemId: "gid://shopify/LineItem/1", quantity: 0 }];
    const answer = await at.shopify.editQuantities(id, { quantities, restock: true, staffNote: "" });
    expect(answer).toMatchObject({ outcome: "refused", code: "NOT_EDITABLE" });
    expect(at.performed("orderEditCommit")).toHaveLength(0);
  });
});

it("tags are added once, whatever was there", async () => {
  const { id } = await at.place({ tags: ["vip"] });
  expect(await at.shopify.addTags(id, ["aftercare"])).toEqual({ outcome: "done" });
  expect(await at.shopify.addTags(id, ["aftercare"])).toEqual({ outcome: "done" });
  expect([...(await at.snapshotOf(id)).tags].sort()).toEqual(["aftercare", "vip"]);
});

describe("a shop in trouble", () => {
  it("throttling is waited out", async () => {
    const { id } = await at.place();
    at.fault({ throttleNext: 2 });
    expect((await at.shopify.addTags(id, ["x"])).outcome).toBe("done");
    expect(at.performed("tagsAdd")).toHaveLength(1);
  });

  it("a read survives a failing and a cut answer", async () => {
    const { id } = await at.place();
    at.fault({ failNext: 2 });
    expect((await at.snapshotOf(id)).id).toBe(id);
  });

  it("a mutation answered with 503 is not sent again", async () => {
    const { id } = await at.place();
    at.fault({ failNext: 1 });
    await expect(at.shopify.addTags(id, ["x"])).rejects.toMatchObject({ outcomeUnknown: true });
    expect(at.performed("tagsAdd")).toHaveLength(0);
  });

  it("an unknown token asks to open the app again", async () => {
    await expect(at.open("unknown").readShop()).rejects.toMatchObject({
      name: "PermanentError",
      sentence: expect.stringContaining("Open Aftercare once"),
    });
  });
});
