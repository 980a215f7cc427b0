import type { AnyPolicy } from "../../../app/domain/policy/kinds";
import { turnOnCautious } from "../../../app/records/turn-on-cautious";
import type { Lane } from "../../devstore/contract-parcels";
import { plantFleet } from "../../devstore/plant-fleet";
import { openTestApp, type TestApp } from "../open-test-app";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Odd, so that the app looks at every hour of the day in turn. */
const STEP = 5 * HOUR;
/** After the last order: what is late by then is told of, what is lost is told as often as it may be. */
const TAIL_DAYS = 40;

/** Every code is worth this; the budget of a month pays for one in some fifty orders, and runs out. */
export const GIFT = 5;

const LANES: readonly Lane[] = [
  {
    ...{ carrier: "UPS", countryCode: "US", service: "Standard", share: 5, scanEveryHours: 60 },
    ...{ days: { median: 4, spread: 0.3 }, delayChance: 0.04, stallChance: 0.015, lostChance: 0.004 },
    estimate: "honest",
  },
  {
    ...{ carrier: "USPS", countryCode: "US", service: "Economy", share: 3, scanEveryHours: 80 },
    ...{ days: { median: 6, spread: 0.35 }, delayChance: 0.05, stallChance: 0.02, lostChance: 0.006 },
    ...{ attemptChance: 0.03, estimate: "none" },
  },
  {
    ...{ carrier: "DHL Express", countryCode: "DE", service: "Express", share: 2, scanEveryHours: 40 },
    ...{ days: { median: 3, spread: 0.4 }, delayChance: 0.04, stallChance: 0.01, returnChance: 0.01 },
    ...{ attemptChance: 0.05, estimate: "optimistic" },
  },
];

export interface FleetSize {
  readonly orders: number;
  readonly days: number;
  readonly seed: number;
}

/** Every delay is told of, and paid for with a code while there is budget. */
function goodwill({ orders, days }: FleetSize): AnyPolicy {
  const aMonth = Math.max(1, Math.round((orders / days) * 30 * 0.02));
  const open = { perOrder: 2, perCustomer: 5, customerDays: 90, coolDownDays: 7, holdOutPercent: 10, staffLimit: "0" };
  return {
    ...{ language: 1, kind: "goodwill", rules: [] },
    otherwise: { do: "code", value: { amount: String(GIFT) }, validDays: 60, minimum: "0", combinesWith: ["shipping"] },
    settings: { monthlyBudget: String(aMonth * GIFT), ...open },
  };
}

/**
 * The app beside a store to which orders come by themselves and travel: all webhooks, real database, store time moved in
 * steps; every delay policy on as one click turns it on, and goodwill with a budget that runs out.
 */
export async function runFleet(size: FleetSize): Promise<TestApp & { close(): Promise<void> }> {
  const app = await openTestApp();
  const { store, world } = app.devstore;
  await app.turnOn(goodwill(size));
  await app.db.write((tx) => turnOnCautious(tx, app.shop, "Fleet", app.context.now(), "shipping"));
  plantFleet(store, {
    ...size,
    lanes: LANES,
    promiseDays: { max: 11 },
    lateChance: 0.04,
    neverChance: 0.005,
  });
  const steps = Math.ceil(((size.days + TAIL_DAYS) * DAY) / STEP);
  for (let step = 0; step < steps; step++) {
    await store.clock.advance(STEP);
    await world.webhooks.settled();
    await app.engine.drain();
  }
  return app;
}
