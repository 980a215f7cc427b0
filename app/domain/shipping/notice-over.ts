interface Standing {
  readonly id: string;
  readonly fulfillmentId: string | null;
  readonly state: string;
}

const hasLeft = ({ fulfillmentId, state }: Standing) => fulfillmentId === null && state !== "UNSHIPPED";

/** What became of the shipments a notice told of: of what had not left, the parcels it left in. */
export function parcelsNow<One extends Standing>(told: readonly One[], ofOrder: readonly One[]): readonly One[] {
  const sent = ofOrder.filter(({ fulfillmentId, state }) => fulfillmentId !== null && state !== "CANCELLED");
  return [...new Set(told.flatMap((one) => (hasLeft(one) ? sent : [one])))];
}

/** Why there is nothing left to answer about a delay; null = there may be. */
export function whyOver(
  order: { readonly isCancelled: boolean },
  told: readonly Standing[],
  ofOrder: readonly Standing[],
): "canceled" | "arrived" | null {
  const now = parcelsNow(told, ofOrder);
  if (order.isCancelled || now.every(({ state }) => state === "CANCELLED")) return "canceled";
  return now.every(({ state }) => state === "DELIVERED") ? "arrived" : null;
}

/** All of it has left since, and none of it was told of as a parcel. */
export const isAllSent = (told: readonly Standing[]) => told.every(hasLeft);
