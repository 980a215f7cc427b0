import type { Fleet, FleetReport, Lane } from "../contract-parcels.ts";
import { fulfillOrder, placeOrder } from "./merchant-actions.ts";
import { fulfillmentOrdersOf } from "./order-status.ts";
import { logNormal, pickByWeight, randomOf } from "./random.ts";
import { type ShopContext, toSeconds } from "./shop-context.ts";
import type { Order } from "./types.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SKUS = ["TEE-S", "TEE-M", "TOTE", "SHOE-42", "MUG", "BLANKET", "LAMP", "SCARF", "COAT-M"];
const LOCALES = ["en", "en", "de", "fr", "es", "it"];

type Counts = { -readonly [Key in keyof FleetReport]: FleetReport[Key] };

/**
 * Lets orders come by themselves from now on, as the clock is moved. Only the next order is planned at a time, so the
 * store holds what has happened and what is under way, and not what is to come.
 */
export function plantFleet(context: ShopContext, fleet: Fleet): FleetReport {
  const { state } = context;
  state.carriers = { ...state.carriers, seed: fleet.seed, lanes: fleet.lanes };
  const start = context.time();
  const counts: Counts = { placed: 0, shipped: 0, late: 0, never: 0, cancelled: 0, until: "" };
  counts.until = toSeconds(new Date(start + fleet.days * DAY));
  state.fleets.push(counts);
  const plan = (now: ShopContext, index: number) => {
    if (index >= fleet.orders) return;
    const at = start + ((index + 1) / fleet.orders) * fleet.days * DAY;
    now.later(
      (later) => {
        comeIn(later, fleet, index, counts);
        plan(later, index + 1);
      },
      Math.max(0, at - now.time()),
    );
  };
  plan(context, 0);
  return counts;
}

function comeIn(context: ShopContext, fleet: Fleet, index: number, counts: Counts): void {
  const random = randomOf(fleet.seed, index, 3);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const lane = pickByWeight(random, fleet.lanes, (item) => item.share ?? 1);
  const buyer = Math.floor(random() * (fleet.buyers ?? Math.ceil(fleet.orders / 3)));
  const promise = fleet.promiseDays;
  const inDays = (days: number) => new Date(context.time() + days * DAY).toISOString();
  const order = placeOrder(context, {
    lines: [{ sku: pick(SKUS), quantity: 1 + Math.floor(random() * 2) }],
    customer: { email: `buyer${buyer}@example.com`, firstName: "Buyer", lastName: `${buyer}`, locale: pick(LOCALES) },
    countryCode: lane?.countryCode,
    shippingMethod: lane?.service,
    ...(promise && {
      deliveryPromise: { max: inDays(promise.max), ...(promise.min ? { min: inDays(promise.min) } : {}) },
    }),
  });
  counts.placed += 1;
  const handling = logNormal(random, fleet.handlingHours ?? { median: 18, spread: 0.5 }) * HOUR;
  const late = random() < (fleet.lateChance ?? 0.03);
  const delay = handling + (late ? (3 + 7 * random()) * DAY : 0);
  if (random() < (fleet.neverChance ?? 0.01)) counts.never += 1;
  else {
    if (late) counts.late += 1;
    context.later((later) => dispatch(later, order, lane, counts), delay);
  }
}

/** Ships what is not cancelled; what is held back is tried again a day later. */
function dispatch(context: ShopContext, order: Order, lane: Lane | null, counts: Counts): void {
  const statuses = fulfillmentOrdersOf(context.state, order).map((item) => item.status);
  if (statuses.some((status) => status === "OPEN" || status === "IN_PROGRESS")) {
    fulfillOrder(context, order, { onLane: lane ?? true });
    counts.shipped += 1;
  } else if (statuses.includes("ON_HOLD")) context.later((later) => dispatch(later, order, lane, counts), DAY);
  else counts.cancelled += 1;
}
