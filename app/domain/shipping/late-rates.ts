import { localDay } from "./local-days";

interface Delivered {
  readonly carrier: string | null;
  readonly destination: string | null;
  readonly deliveredAt: Date;
  /** The day it was promised for first. */
  readonly promisedBy: Date | null;
}

export interface LateRate {
  readonly carrier: string | null;
  /** null = all of the carrier's. */
  readonly destination: string | null;
  readonly delivered: number;
  readonly late: number;
}

/** Lanes with fewer say nothing of their own. */
const FEWEST = 5;

/**
 * How many of the parcels that were promised for a day came on a later one, on the shop's calendar: by carrier, and by carrier
 * and destination, most parcels first.
 */
export function lateRates(parcels: readonly Delivered[], timeZone: string) {
  const carriers = new Map<string, LateRate>();
  const lanes = new Map<string, LateRate>();
  let late = 0;
  let delivered = 0;
  for (const { carrier, destination, deliveredAt, promisedBy } of parcels) {
    if (!promisedBy) continue;
    const isLate = localDay(deliveredAt, timeZone) > localDay(promisedBy, timeZone) ? 1 : 0;
    delivered += 1;
    late += isLate;
    count(carriers, { carrier, destination: null, delivered: 1, late: isLate });
    if (carrier && destination) count(lanes, { carrier, destination, delivered: 1, late: isLate });
  }
  const most = (a: LateRate, b: LateRate) => b.delivered - a.delivered;
  return {
    delivered,
    late,
    carriers: [...carriers.values()].sort(most),
    lanes: [...lanes.values()].filter((lane) => lane.delivered >= FEWEST).sort(most),
  };
}

function count(into: Map<string, LateRate>, one: LateRate): void {
  const key = `${one.carrier}|${one.destination}`;
  const there = into.get(key);
  into.set(key, there ? { ...there, delivered: there.delivered + one.delivered, late: there.late + one.late } : one);
}
