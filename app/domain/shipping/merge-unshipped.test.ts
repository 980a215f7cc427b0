import { describe, expect, it } from "vitest";
import { aFulfillmentOrder, aLine, anOrder, LINE_ID } from "../cancellation/testing";
import type { OrderSnapshot } from "../order";
import { mergeUnshipped } from "./merge-unshipped";
import type { Shipment } from "./shipment";
import { at, ids, OF } from "./testing";

const TO_GERMANY = { countryCode: "DE", provinceCode: null };
const version = (hours: number, changes: Partial<OrderSnapshot> = {}) =>
  anOrder({ shipTo: TO_GERMANY, updatedAt: at(hours).toISOString(), ...changes });
const shipped = (left: number) => [aLine({ unfulfilledQuantity: left })];
const SUCCESS = [{ id: "gid://shopify/Fulfillment/1", status: "SUCCESS", createdAt: "2026-07-06T10:00:00Z" }];
const merge = (known: Shipment | null, order: OrderSnapshot, now = at(200)) =>
  mergeUnshipped(known, order, OF, ids(), now);
const first = () => merge(null, version(0))!;

describe("what of an order has not left yet", () => {
  it("is a shipment while there is anything, and ends when it has left", () => {
    const open = first();
    expect(open).toMatchObject({ key: "unshipped", state: "UNSHIPPED", items: [{ quantity: 2 }] });
    const partly = merge(open, version(1, { lines: shipped(1), fulfillments: SUCCESS }));
    expect(partly).toMatchObject({ id: open.id, state: "UNSHIPPED", items: [{ quantity: 1 }] });
    const all = merge(partly, version(2, { lines: shipped(0), fulfillments: SUCCESS, fulfillmentStatus: "FULFILLED" }));
    expect(all).toMatchObject({ state: "SHIPPED", endedAt: at(200) });
  });

  it.each([
    ["cancelled", { cancelledAt: "2026-07-06T12:00:00Z" }],
    ["archived", { closedAt: "2026-07-06T12:00:00Z" }],
    ["refunded", { financialStatus: "REFUNDED" }],
    ["not paid yet", { financialStatus: "PENDING" }],
    ["to leave on a day agreed on", { fulfillmentStatus: "SCHEDULED" }],
    ["fetched in the shop", { shipTo: null }],
    ["nothing to ship", { lines: [aLine({ requiresShipping: false })] }],
    ["removed by an edit", { lines: [aLine({ currentQuantity: 0 })] }],
  ])("an order that is %s keeps nobody waiting", (_name, changes) => {
    expect(merge(null, version(0, changes))).toBeNull();
    expect(merge(first(), version(1, changes))).toMatchObject({ state: "CANCELLED", endedAt: at(200) });
  });

  it("an order on hold is late like any other", () => {
    expect(merge(null, version(0, { fulfillmentStatus: "ON_HOLD" }))).toMatchObject({ state: "UNSHIPPED" });
  });

  it("units that are to leave on a day of their own are left out", () => {
    const part = (status: string, remainingQuantity: number) =>
      aFulfillmentOrder({
        status,
        lines: [{ lineItemId: LINE_ID, remainingQuantity, totalQuantity: remainingQuantity }],
      });
    const both = version(0, { fulfillmentOrders: [part("SCHEDULED", 1), part("OPEN", 1)] });
    expect(merge(null, both)).toMatchObject({ items: [{ quantity: 1 }] });
    expect(merge(null, version(0, { fulfillmentOrders: [part("SCHEDULED", 2)] }))).toBeNull();
  });

  it("an older look at the order changes nothing", () => {
    const gone = merge(first(), version(5, { lines: shipped(0), fulfillments: SUCCESS }));
    expect(merge(gone, version(4))).toBe(gone);
  });

  it("a transfer paid days later starts the clock when it is paid", () => {
    expect(merge(null, version(0, { financialStatus: "PENDING" }))).toBeNull();
    expect(merge(null, version(96))).toMatchObject({ orderedAt: at(96) });
  });

  it("an item added when all has left has a clock and a promise of its own, and what was told stays counted", () => {
    const promised = { promisedBy: at(48), promiseSource: "STATED", promisedAt: at(0), noticesSent: 1 } as const;
    const gone = merge({ ...first(), ...promised }, version(5, { lines: shipped(0), fulfillments: SUCCESS }));
    const again = merge(gone, version(150, { fulfillments: SUCCESS }), at(150));
    expect(again).toMatchObject({
      state: "UNSHIPPED",
      endedAt: null,
      orderedAt: at(150),
      promisedBy: null,
      promisedAt: null,
    });
    expect(again?.noticesSent).toBe(1);
  });

  it("while it waits, what was promised stays", () => {
    const promised = { ...first(), promisedBy: at(48), promisedAt: at(0) };
    expect(merge(promised, version(60))).toMatchObject({ promisedBy: at(48), orderedAt: promised.orderedAt });
  });
});
