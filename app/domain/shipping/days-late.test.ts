import { expect, test } from "vitest";
import { daysLate } from "./days-late";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 12));
const none = { promisedBy: null, delayKind: null, delaySince: null };

test.each([
  ["past its promise", { ...none, promisedBy: at(3) }, 5],
  ["on time", { ...none, promisedBy: at(12) }, 0],
  ["told as not known yet", { ...none, delayKind: "missed", delaySince: at(1) } as const, 7],
  ["in another trouble, of which nothing was told", { ...none, delayKind: "no_scan", delaySince: at(1) } as const, 0],
  ["never promised", none, 0],
])("days late of a shipment %s", (_name, shipment, days) => {
  expect(daysLate(shipment, "missed", at(8), "America/New_York")).toBe(days);
});
