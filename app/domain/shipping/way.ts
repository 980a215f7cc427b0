import type { ShipmentState } from "./types";

export type WayStep =
  | "ordered"
  | "sent"
  | "carrier" /** it has it */
  | "close" /** out for delivery */
  | "attempted"
  | "pickup"
  | "delivered"
  | "returning"
  | "returned"
  | "lost"
  | "cancelled";

export interface StepOnWay {
  readonly step: WayStep;
  readonly at: Date | null;
  readonly progress: "done" | "current" | "next" | "wrong";
}

/** How far each state is along the way: ordered 0, left 1, with the carrier 2, close 3, arrived 4. */
const REACHED: Readonly<Record<ShipmentState, number>> = {
  UNSHIPPED: 0,
  LABELED: 1,
  IN_TRANSIT: 2,
  OUT_FOR_DELIVERY: 3,
  ATTEMPTED: 3,
  READY_FOR_PICKUP: 3,
  RETURNING: 2,
  LOST: 2,
  DELIVERED: 4,
  RETURNED: 2,
  CANCELLED: 0,
  SHIPPED: 1,
};
/** What stands at its end instead of the arrival. */
const OTHER_END: Readonly<Partial<Record<ShipmentState, WayStep>>> = {
  RETURNING: "returning",
  RETURNED: "returned",
  LOST: "lost",
  CANCELLED: "cancelled",
};
const CLOSE: Readonly<Partial<Record<ShipmentState, WayStep>>> = { ATTEMPTED: "attempted", READY_FOR_PICKUP: "pickup" };

/** A shipment, as far as its way needs it. */
export interface OnItsWay {
  readonly state: ShipmentState;
  readonly orderedAt: Date;
  readonly shippedAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly endedAt: Date | null;
  readonly newsAt: Date | null;
}

/** The way of a parcel in five steps at most, with the time of each that is known. */
export function wayOf({ state, newsAt, endedAt, ...at }: OnItsWay): readonly StepOnWay[] {
  const reached = REACHED[state] ?? 0;
  const other = OTHER_END[state];
  const steps = [
    { step: "ordered", at: at.orderedAt, rank: 0 },
    { step: "sent", at: at.shippedAt, rank: 1 },
    { step: "carrier", at: at.handedOverAt, rank: 2 },
    { step: CLOSE[state] ?? "close", at: reached === 3 ? newsAt : null, rank: 3 },
    { step: "delivered", at: at.deliveredAt, rank: 4 },
  ] as const;
  // What of an order has left goes on as parcels of their own.
  if (state === "SHIPPED") return steps.slice(0, 2).map((one) => stand({ ...one, at: one.at ?? endedAt }, 2));
  if (!other) return steps.map((one) => stand(one, reached === 4 ? 5 : reached));
  const begun = steps.filter(({ rank, at: when }) => rank === 0 || (rank <= reached && when !== null));
  const isCancelled = other === "cancelled";
  return [
    ...begun.map((one) => stand(one, 5)),
    { step: other, at: isCancelled ? endedAt : newsAt, progress: isCancelled ? "done" : "wrong" },
  ];
}

function stand({ step, at, rank }: { step: WayStep; at: Date | null; rank: number }, reached: number): StepOnWay {
  return { step, at, progress: rank < reached ? "done" : rank === reached ? "current" : "next" };
}
