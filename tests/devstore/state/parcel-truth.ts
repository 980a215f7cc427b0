import type { ParcelTruth } from "../contract-parcels.ts";
import { toSeconds } from "./shop-context.ts";
import type { ShopState } from "./types.ts";
import type { Parcel } from "./parcel-types.ts";

const iso = (at: number | null): string | null => (at === null ? null : toSeconds(new Date(at)));

/** What was planned for a parcel and what happened to it. */
export function parcelTruth(state: ShopState, parcel: Parcel): ParcelTruth {
  const { lane, plan } = parcel;
  const events = state.fulfillments.get(parcel.fulfillmentId)?.events ?? [];
  return {
    fulfillmentId: parcel.fulfillmentId,
    orderId: parcel.orderId,
    orderName: state.orders.get(parcel.orderId)?.name ?? "",
    carrier: lane.carrier,
    service: lane.service ?? null,
    countryCode: lane.countryCode ?? null,
    dispatchedAt: toSeconds(new Date(parcel.dispatchedAt)),
    state: parcel.state,
    planned: { ...plan, deliveredAt: iso(plan.deliveredAt === null ? null : plan.deliveredAt + parcel.shift) },
    deliveredAt: events.findLast(({ status }) => status === "DELIVERED")?.happenedAt ?? null,
    events: events.map(({ status, happenedAt, estimatedDeliveryAt }) => ({ status, happenedAt, estimatedDeliveryAt })),
  };
}
