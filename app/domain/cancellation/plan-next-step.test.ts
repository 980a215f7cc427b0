import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FulfillmentOrderSnapshot, OrderSnapshot } from "../order";
import { CANCEL_HOLD } from "./judge-stop";
import { canMove } from "./lifecycle";
import { planNextStep } from "./plan-next-step";
import type { EffectView } from "./step";
import { aCancellation, aFulfillmentOrder, aLine, anOrder, FULFILLMENT_ORDER_ID, LINE_ID } from "./testing";
import type { Cancellation, CancellationState } from "./types";

const NOW = new Date("2026-11-01T10:02:00Z");
const held = aFulfillmentOrder({
  status: "ON_HOLD",
  holds: [{ id: "gid://shopify/FulfillmentHold/1", handle: CANCEL_HOLD, ours: true, reason: "OTHER" }],
});

function next(
  order: OrderSnapshot | null,
  cancellation: Partial<Cancellation> = {},
  effects: readonly EffectView[] = [],
) {
  return planNextStep({ cancellation: aCancellation(cancellation), order, effects, now: NOW, warehouseHours: 24 });
}
const kinds = (order: OrderSnapshot, cancellation?: Partial<Cancellation>, effects?: readonly EffectView[]) =>
  next(order, cancellation, effects).effects.map(({ kind }) => kind);
const asked: EffectView = {
  kind: "request-warehouse-cancellation",
  key: "ask",
  state: "DONE",
  sentence: null,
  fulfillmentOrderId: FULFILLMENT_ORDER_ID,
};
const failedCancel: EffectView = {
  ...asked,
  kind: "cancel-order",
  state: "FAILED",
  sentence: "Shopify said no.",
  fulfillmentOrderId: null,
};

describe("the next step of a cancellation", () => {
  test("an open fulfillment order is held before anything else", () => {
    expect(next(anOrder()).state).toBe("STOPPING");
    expect(kinds(anOrder())).toEqual(["hold-fulfillment-order"]);
  });

  test("somebody else's hold does not count as ours", () => {
    const foreign = aFulfillmentOrder({ ...held, holds: held.holds.map((hold) => ({ ...hold, ours: false })) });
    expect(next(anOrder({ fulfillmentOrders: [foreign] })).state).toBe("STOPPING");
  });

  test("once stopped it waits for the undo window, and is woken at its end", () => {
    const undoUntil = new Date("2026-11-01T10:05:00Z");
    const step = next(anOrder({ fulfillmentOrders: [held] }), { undoUntil });
    expect(step).toMatchObject({ state: "UNDO", effects: [], wakeAt: { purpose: "undo", at: undoUntil } });
  });

  test("stopped and the window over: the whole order is cancelled", () => {
    expect(kinds(anOrder({ fulfillmentOrders: [held] }), { undoUntil: NOW })).toEqual(["cancel-order"]);
  });

  test("paid units are refunded, unpaid units are edited out, to the new total", () => {
    const scope = { whole: false, units: [{ lineItemId: LINE_ID, quantity: 1 }] } as const;
    expect(kinds(anOrder({ fulfillmentOrders: [held] }), { scope })).toEqual(["refund-units"]);
    const unpaid = next(anOrder({ fulfillmentOrders: [held], financialStatus: "PENDING" }), { scope });
    expect(unpaid.effects).toMatchObject([
      { kind: "edit-quantities", input: { quantities: [{ lineItemId: LINE_ID, quantity: 1 }] } },
    ]);
  });

  test.each(["SUBMITTED", "ACCEPTED"])(
    "a third party that has %s the work is asked, never overridden",
    (requestStatus) => {
      const order = anOrder({ fulfillmentOrders: [aFulfillmentOrder({ status: "IN_PROGRESS", requestStatus })] });
      expect(next(order).state).toBe("WAITING_WAREHOUSE");
      expect(kinds(order)).toEqual(["request-warehouse-cancellation"]);
    },
  );

  test("no answer in time asks a person, and no money has moved", () => {
    const order = anOrder({ fulfillmentOrders: [aFulfillmentOrder({ requestStatus: "CANCELLATION_REQUESTED" })] });
    const step = next(order, { state: "WAITING_WAREHOUSE", warehouseBy: NOW }, [asked]);
    expect(step).toMatchObject({ state: "REVIEW", effects: [] });
  });

  test("a no to our request ends as refused; a no to an older request does not", () => {
    const order = anOrder({ fulfillmentOrders: [aFulfillmentOrder({ requestStatus: "CANCELLATION_REJECTED" })] });
    expect(next(order, {}, [asked]).state).toBe("REFUSED");
    expect(next(order).state).toBe("WAITING_WAREHOUSE");
  });

  test("shipped meanwhile: a return instead, and our hold is released", () => {
    const step = next(anOrder({ lines: [aLine({ unfulfilledQuantity: 0 })], fulfillmentOrders: [] }));
    expect(step.state).toBe("RETURN_INSTEAD");
    expect(step.effects.map(({ kind }) => kind)).toEqual(["release-hold", "send-mail"]);
  });

  test("shipping one unit of another line does not stop the cancelling of the rest", () => {
    const other = aLine({ id: "gid://shopify/LineItem/2", unfulfilledQuantity: 0 });
    const order = anOrder({ lines: [aLine(), other], fulfillmentOrders: [held] });
    expect(next(order, { scope: { whole: false, units: [{ lineItemId: LINE_ID, quantity: 2 }] } }).state).toBe(
      "CANCELLING",
    );
  });

  test("work begun by hand asks a person", () => {
    const busy = aFulfillmentOrder({ status: "IN_PROGRESS", supportedActions: [] });
    expect(next(anOrder({ fulfillmentOrders: [busy] })).state).toBe("REVIEW");
  });

  test("cancelled by anybody is cancelled, also after our own attempt failed", () => {
    const order = anOrder({ cancelledAt: "2026-11-01T10:01:00Z", fulfillmentOrders: [] });
    expect(next(order, { state: "CANCELLING" }, [failedCancel]).state).toBe("CANCELLED");
  });

  test("a failed cancel needs a person and names why", () => {
    const step = next(anOrder({ fulfillmentOrders: [held] }), { state: "CANCELLING" }, [failedCancel]);
    expect(step).toMatchObject({ state: "FAILED", sentence: "Shopify said no.", effects: [] });
  });

  test("a hold that failed on a fulfillment order which no longer matters holds nothing up", () => {
    const failedHold: EffectView = { ...asked, kind: "hold-fulfillment-order", state: "FAILED", sentence: "No." };
    expect(next(anOrder(), {}, [failedHold]).state).toBe("FAILED");
    const gone = aFulfillmentOrder({ status: "CLOSED" });
    const other = { ...held, id: "gid://shopify/FulfillmentOrder/10" };
    expect(next(anOrder({ fulfillmentOrders: [gone, other] }), {}, [failedHold]).state).toBe("CANCELLING");
  });

  test("an order that is gone ends it", () => {
    expect(next(null).state).toBe("DECLINED");
  });

  test("nobody is told when the order has no address", () => {
    const terms = { ...aCancellation().terms, notify: false };
    expect(kinds(anOrder({ cancelledAt: "2026-11-01T10:01:00Z" }), { terms })).toEqual([]);
  });
});

const anyFulfillmentOrder: fc.Arbitrary<FulfillmentOrderSnapshot> = fc
  .record({
    status: fc.constantFrom("OPEN", "SCHEDULED", "ON_HOLD", "IN_PROGRESS", "INCOMPLETE", "CLOSED", "CANCELLED"),
    requestStatus: fc.constantFrom(
      ...["UNSUBMITTED", "SUBMITTED", "ACCEPTED", "REJECTED", "CLOSED"],
      ...["CANCELLATION_REQUESTED", "CANCELLATION_ACCEPTED", "CANCELLATION_REJECTED"],
    ),
    holds: fc.constantFrom([], held.holds),
    remaining: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ remaining, ...one }) =>
    aFulfillmentOrder({ ...one, lines: [{ lineItemId: LINE_ID, remainingQuantity: remaining, totalQuantity: 2 }] }),
  );

describe("whatever the world looks like", () => {
  const anyOrder = fc
    .record({
      fulfillmentOrders: fc.array(anyFulfillmentOrder, { maxLength: 3 }),
      cancelledAt: fc.constantFrom(null, "2026-11-01T10:01:00Z"),
      unfulfilled: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ unfulfilled, ...one }) => anOrder({ ...one, lines: [aLine({ unfulfilledQuantity: unfulfilled })] }));
  const anyState = fc.constantFrom<CancellationState>("STOPPING", "WAITING_WAREHOUSE", "UNDO", "CANCELLING");
  const MONEY = new Set(["cancel-order", "refund-units", "edit-quantities"]);

  test("money moves only when every open fulfillment order is held by us and nothing has shipped", () => {
    fc.assert(
      fc.property(anyOrder, anyState, (order, state) => {
        const step = next(order, { state });
        if (!step.effects.some(({ kind }) => MONEY.has(kind))) return;
        const open = (order.fulfillmentOrders ?? []).filter(
          ({ status, lines }) => !["CLOSED", "CANCELLED"].includes(status) && lines[0]!.remainingQuantity > 0,
        );
        expect(open.every(({ holds }) => holds.some(({ ours, handle }) => ours && handle === CANCEL_HOLD))).toBe(true);
        expect(order.lines[0]!.unfulfilledQuantity).toBe(2);
        expect(order.cancelledAt).toBeNull();
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  test("every step is a move the lifecycle allows, and asking again gives the same step", () => {
    fc.assert(
      fc.property(anyOrder, anyState, (order, state) => {
        const step = next(order, { state });
        expect(canMove(state, step.state)).toBe(true);
        expect(next(order, { state })).toEqual(step);
      }),
      { seed: 12, numRuns: 2000 },
    );
  });
});
