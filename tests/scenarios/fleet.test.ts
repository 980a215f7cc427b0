import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type FleetVerdict, judgeFleet } from "../support/fleet/judge-fleet";
import { runFleet } from "../support/fleet/run-fleet";

vi.setConfig({ hookTimeout: 240_000 });

let verdict: FleetVerdict;
let close = async () => {};

beforeAll(async () => {
  const app = await runFleet({ orders: 80, days: 10, seed: 11 });
  ({ close } = app);
  verdict = await judgeFleet(app);
});
afterAll(() => close());

it("a fleet over weeks: no notice after delivery, none on a superseded date, none too many, no budget overrun", () => {
  expect(verdict.wrongs).toEqual([]);
});

it("its shoppers were told, given codes until the budget was used up, and nearly all got their parcels", () => {
  const { parcels, delivered, notices, codes, overBudget } = verdict.figures;
  expect(parcels).toBeGreaterThan(70);
  expect(delivered).toBeGreaterThan(60);
  for (const count of [notices, codes, overBudget]) expect(count).toBeGreaterThan(0);
});
