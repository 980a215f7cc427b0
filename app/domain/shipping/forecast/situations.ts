import { bucketOf, windowOf } from "./buckets";
import type { OpenParcel, PastDelivery, Phase } from "./types";

/**
 * What a parcel is compared with: past parcels that stood at the same point. Two clocks are read, as each is blind where the
 * other sees: how long it has been (age), and how far the promised day is (slip). While nobody has handed a parcel over, its
 * fellows are those that were not handed over at that point either.
 */
const WAITED = [0, 1, 2, 3, 4, 5, 7, 9, 12, 15, 19, 24, 30, 40, 60, 90, 130] as const;
const LEFT = [130, 90, 60, 45, 35, 28, 22, 18, 15, 12, 10, 8, 7, 6, 5, 4, 3, 2, 1] as const;
const WINDOWS = 30;

/** A name for the shop at large, and one for each length of promise. */
interface Names {
  readonly any: string;
  readonly within: readonly string[];
}

const names = (name: string): Names => ({
  any: name,
  within: Array.from({ length: WINDOWS }, (_, window) => `${name}@${window}`),
});
const TRANSIT = { age: names("age"), slip: names("slip") };
const WAITING = {
  age: WAITED.map((days) => names(`age, ${days} waited`)),
  slip: LEFT.map((days) => names(`slip, ${days} left`)),
};
const windowIn = (days: number) => Math.min(WINDOWS - 1, windowOf(days));

/** Calls `count` for each table a delivered parcel belongs to: its name, the one for its length of promise, the bucket. */
export function eachSituation(
  delivery: PastDelivery,
  count: (any: string, within: string | null, bucket: number) => void,
): void {
  const { purchased, delivered, promised } = delivery;
  // Nobody said when it left: then it was waiting, as far as anybody knew, until it was there.
  const handed = Math.max(purchased, Math.min(delivery.handedOver ?? delivered, delivered));
  const add = (table: Names, days: number, from: number) =>
    count(table.any, promised === null ? null : (table.within[windowIn(promised - from)] ?? null), bucketOf(days));

  add(TRANSIT.age, delivered - handed, handed);
  WAITED.forEach((days, at) => {
    const table = WAITING.age[at];
    if (table && days <= handed - purchased) add(table, delivered - purchased, purchased);
  });
  if (promised === null) return;
  add(TRANSIT.slip, delivered - promised, handed);
  LEFT.forEach((days, at) => {
    const table = WAITING.slip[at];
    const wasWaiting = promised - days <= handed && promised - days >= purchased;
    if (table && (wasWaiting || at === 0)) add(table, delivered - promised, purchased);
  });
}

export interface Standing {
  readonly phase: Phase;
  /** The day its age counts from. */
  readonly since: number;
  readonly age: Names;
  readonly slip: Names;
  /** Null without a promise. */
  readonly window: number | null;
}

/** Where an open parcel stands at the start of a day. */
export function standingOf(parcel: OpenParcel, today: number): Standing {
  const { purchased, handedOver, promised } = parcel;
  const since = handedOver ?? purchased;
  const window = promised === null ? null : windowIn(promised - since);
  if (handedOver !== null) return { phase: "transit", since, ...TRANSIT, window };
  const waited = WAITED.findLastIndex((days) => days <= today - purchased);
  const left = LEFT.findLastIndex((days) => promised !== null && promised - today <= days);
  return {
    phase: "waiting",
    since,
    age: WAITING.age[Math.max(0, waited)] ?? TRANSIT.age,
    slip: WAITING.slip[Math.max(0, left)] ?? TRANSIT.slip,
    window,
  };
}
