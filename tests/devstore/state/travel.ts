import type { Lane, ParcelStep } from "../contract-parcels.ts";
import { addFulfillmentEvent } from "./fulfillment-events.ts";
import type { Parcel } from "./parcel-types.ts";
import { planTravel } from "./plan-travel.ts";
import { pickByWeight, randomOf } from "./random.ts";
import { type ShopContext, toSeconds } from "./shop-context.ts";
import { trackingUrl } from "./tracking-url.ts";
import type { Fulfillment, Order, ShopState } from "./types.ts";

/** The lane a parcel of this order would travel on; null when none fits. */
export function laneFor(state: ShopState, order: Order, company: string | null): Lane | null {
  const country = order.shippingAddress?.countryCode;
  const shipping = order.shippingLines[0];
  const services = [shipping?.title, shipping?.code].map((text) => text?.toLowerCase());
  const fitting = state.carriers.lanes.filter(
    (lane) =>
      (!company || lane.carrier === company) &&
      (!lane.countryCode || lane.countryCode === country) &&
      (!lane.service || services.includes(lane.service.toLowerCase())),
  );
  return pickByWeight(luckOf(state, order, 1), fitting, (lane) => lane.share ?? 1);
}

const luckOf = (state: ShopState, order: Order, throwNumber: number) =>
  randomOf(state.carriers.seed, order.number, order.fulfillmentIds.length, throwNumber);

/** Sends a fulfillment on its way. What happens depends on the seed, the order's number and the lane alone. */
export function startTravel(context: ShopContext, order: Order, fulfillment: Fulfillment, lane: Lane): void {
  const { state } = context;
  const random = luckOf(state, order, 2);
  if (!fulfillment.tracking.some(({ number }) => number)) {
    const digits = String(Math.floor(random() * 1e10)).padStart(10, "0");
    const number = `${lane.carrier.replace(/[^A-Za-z]/g, "").toUpperCase()}${order.number}${digits}`;
    fulfillment.tracking = [{ number, url: trackingUrl(lane.carrier, number), company: lane.carrier }];
  }
  const { scans, ...plan } = planTravel(lane, random, context.time());
  const parcel: Parcel = {
    fulfillmentId: fulfillment.id,
    orderId: order.id,
    lane,
    dispatchedAt: context.time(),
    plan,
    scans,
    next: 0,
    shift: 0,
    stalledSince: null,
    state: "travelling",
    turn: 0,
  };
  state.parcels.set(fulfillment.id, parcel);
  awaitScan(context, parcel);
}

function awaitScan(context: ShopContext, parcel: Parcel): void {
  const scan = parcel.scans[parcel.next];
  if (!scan) return end(parcel, parcel.plan.outcome === "lost" ? "lost" : "ended");
  const turn = ++parcel.turn;
  context.later(
    (later) => {
      if (parcel.turn === turn) scanNext(later, parcel);
    },
    Math.max(0, scan.at + parcel.shift - context.time()),
  );
}

function scanNext(context: ShopContext, parcel: Parcel): void {
  const scan = parcel.scans[parcel.next];
  const fulfillment = context.state.fulfillments.get(parcel.fulfillmentId);
  const over = fulfillment?.status === "CANCELLED" || fulfillment?.events.some(({ status }) => status === "DELIVERED");
  if (!scan || !fulfillment || over) return end(parcel, "ended");
  parcel.next += 1;
  addFulfillmentEvent(context, fulfillment, {
    status: scan.status,
    message: scan.message,
    happenedAt: context.now(),
    estimatedDeliveryAt: scan.estimate === null ? null : toSeconds(new Date(scan.estimate + parcel.shift)),
    country: parcel.lane.countryCode ?? null,
    address1: null,
    city: null,
    province: null,
    zip: null,
    latitude: null,
    longitude: null,
  });
  awaitScan(context, parcel);
}

function end(parcel: Parcel, state: Parcel["state"]): void {
  parcel.state = state;
  parcel.scans = [];
  parcel.turn += 1;
}

/** Holds a parcel up, lets it go on, loses it, or makes its next scan happen now. Throws when it does not travel. */
export function steerParcel(context: ShopContext, fulfillmentId: string, step: ParcelStep): void {
  const parcel = context.state.parcels.get(fulfillmentId);
  if (!parcel) throw new Error(`${fulfillmentId} does not travel by itself`);
  if (parcel.state !== "travelling" && parcel.state !== "stalled")
    throw new Error(`${fulfillmentId} does not travel any more: ${parcel.state}`);
  const resume = () => {
    if (parcel.stalledSince !== null) parcel.shift += context.time() - parcel.stalledSince;
    parcel.stalledSince = null;
    parcel.state = "travelling";
  };
  if (step === "lose") return end(parcel, "lost");
  if (step === "stall") {
    parcel.turn += 1;
    parcel.stalledSince ??= context.time();
    parcel.state = "stalled";
    return;
  }
  resume();
  if (step === "go-on") return awaitScan(context, parcel);
  const scan = parcel.scans[parcel.next];
  if (scan) parcel.shift = context.time() - scan.at;
  scanNext(context, parcel);
}
