import { describe, expect, it } from "vitest";
import type { ShipmentState } from "../domain/shipping/types";
import { shipmentSteps } from "./shipment-steps";
import { tellTimes } from "./time-text";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const tell = tellTimes("utc", at(22));
const way = (state: ShipmentState, more: object = {}) =>
  shipmentSteps(
    {
      ...{ state, fulfillmentId: "gid://shopify/Fulfillment/1", orderedAt: at(1), shippedAt: at(2) },
      ...{ handedOverAt: at(3), deliveredAt: null, endedAt: null, newsAt: at(4) },
      ...more,
    },
    tell,
  );
const shown = (steps: ReturnType<typeof way>) => steps.map(({ label, progress }) => `${label}: ${progress}`);

describe("the way of a parcel", () => {
  it("stands at one step until it has arrived", () => {
    expect(shown(way("IN_TRANSIT"))).toEqual([
      "Ordered: done",
      "Marked as shipped: done",
      "With the carrier: current",
      "Out for delivery: next",
      "Delivered: next",
    ]);
    expect(shown(way("DELIVERED", { deliveredAt: at(5) })).every((step) => step.endsWith(": done"))).toBe(true);
  });

  it.each([
    ["RETURNING", "Going back to you: wrong"],
    ["RETURNED", "Came back: wrong"],
    ["LOST", "Lost: wrong"],
    ["CANCELLED", "Cancelled: done"],
  ] as const)("ends otherwise when it is %s, and promises no arrival", (state, last) => {
    const steps = shown(way(state));
    expect(steps.at(-1)).toBe(last);
    expect(steps.join()).not.toContain("Delivered");
  });

  it("of what has not left begins with the order, and goes on as parcels once it has", () => {
    const none = { fulfillmentId: null, shippedAt: null, handedOverAt: null, newsAt: null };
    expect(shown(way("UNSHIPPED", none)).slice(0, 2)).toEqual(["Ordered: current", "Leaves you: next"]);
    expect(way("SHIPPED", { ...none, endedAt: at(6) })).toHaveLength(2);
  });

  it("names what holds it up close to the door", () => {
    expect(shown(way("ATTEMPTED"))[3]).toBe("Delivery attempt failed: current");
    expect(shown(way("READY_FOR_PICKUP"))[3]).toBe("Ready for pickup: current");
  });
});
