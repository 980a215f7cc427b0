import type { Lane } from "../contract-parcels.ts";
import { logNormal } from "./random.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Four of five parcels arrive before this many standard deviations above the median. */
const P80 = 0.84;

/** Times in milliseconds. */
export interface PlannedScan {
  readonly at: number;
  readonly status: string;
  readonly message: string;
  readonly estimate: number | null;
}

export interface TravelPlan {
  readonly outcome: "delivered" | "lost" | "returned";
  readonly deliveredAt: number | null;
  readonly delayed: boolean;
  readonly stalled: boolean;
  readonly attempted: boolean;
  readonly scans: readonly PlannedScan[];
}

/** Everything that will happen to a parcel. The dice are thrown in the same order whatever the chances are. */
export function planTravel(lane: Lane, random: () => number, dispatchedAt: number): TravelPlan {
  const usual = logNormal(random, lane.days) * DAY;
  const delayed = random() < (lane.delayChance ?? 0);
  const stalled = random() < (lane.stallChance ?? 0);
  const lost = random() < (lane.lostChance ?? 0);
  const returned = random() < (lane.returnChance ?? 0);
  const attempted = returned || random() < (lane.attemptChance ?? 0);
  const moving = usual * (delayed ? 1.5 + 1.5 * random() : 1);
  const rest = { from: dispatchedAt + moving * (0.2 + 0.5 * random()), length: stalled ? (3 + 7 * random()) * DAY : 0 };
  const vanishes = lost ? dispatchedAt + moving * (0.2 + 0.6 * random()) : Infinity;
  const onTheClock = (at: number) => (at < rest.from ? at : at + rest.length);
  const atTheDoor = onTheClock(dispatchedAt + moving);

  const scans: PlannedScan[] = [];
  const add = (at: number, status: string, message: string, estimate: number | null = null) =>
    scans.push({ at: wholeSecond(at), status, message, estimate: estimate && wholeSecond(estimate) });
  const said = estimateOf(lane, dispatchedAt);
  const pickedUp = dispatchedAt + Math.min((2 + 10 * random()) * HOUR, moving * 0.1);
  add(dispatchedAt, "LABEL_PRINTED", "Label created");
  add(pickedUp, "CARRIER_PICKED_UP", "Picked up by the carrier", said);
  for (let at = pickedUp; ;) {
    at += (lane.scanEveryHours ?? 12) * HOUR * (0.7 + 0.6 * random());
    if (at > dispatchedAt + moving - 8 * HOUR || at > vanishes) break;
    add(onTheClock(at), "IN_TRANSIT", "Processed at a facility");
  }
  const noticed = dispatchedAt + usual * 0.6;
  if (delayed && noticed < vanishes)
    add(onTheClock(noticed), "DELAYED", "Delayed in transit", newEstimate(lane, dispatchedAt, atTheDoor));
  if (!lost) {
    add(atTheDoor - (2 + 4 * random()) * Math.min(HOUR, moving / 12), "OUT_FOR_DELIVERY", "Out for delivery");
    if (attempted) add(atTheDoor, "ATTEMPTED_DELIVERY", "Nobody was there");
    if (attempted && !returned) add(atTheDoor + 20 * HOUR, "OUT_FOR_DELIVERY", "Out for delivery");
    if (returned) add(atTheDoor + 3 * DAY, "FAILURE", "Returned to sender");
    else add(attempted ? atTheDoor + DAY : atTheDoor, "DELIVERED", "Delivered");
  }
  scans.sort((a, b) => a.at - b.at);
  const outcome = lost ? "lost" : returned ? "returned" : "delivered";
  const deliveredAt = outcome === "delivered" ? (scans.at(-1)?.at ?? null) : null;
  return { outcome, deliveredAt, delayed, stalled, attempted: attempted && !lost, scans };
}

function estimateOf({ estimate = "none", days }: Lane, from: number): number | null {
  const factor = { none: null, honest: Math.exp(P80 * days.spread), optimistic: 0.7 }[estimate];
  return factor === null ? null : from + days.median * DAY * factor;
}

/** After a delay the honest carrier tells what it knows, the optimistic one what sounds better. */
function newEstimate({ estimate = "none" }: Lane, from: number, due: number): number | null {
  return { none: null, honest: due + DAY / 4, optimistic: from + (due - from) * 0.8 }[estimate];
}

const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;
