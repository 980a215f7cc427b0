import type { ShipmentState } from "../domain/shipping/types";
import type { ShipmentRow } from "../records/views/list-shipments";
import type { TellTime, TimeText } from "./time-text";

export interface ShipmentStep {
  readonly label: string;
  readonly at: TimeText | null;
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
const OTHER_END: Readonly<Partial<Record<ShipmentState, string>>> = {
  RETURNING: "Going back to you",
  RETURNED: "Came back",
  LOST: "Lost",
  CANCELLED: "Cancelled",
};
const CLOSE: Readonly<Partial<Record<ShipmentState, string>>> = {
  ATTEMPTED: "Delivery attempt failed",
  READY_FOR_PICKUP: "Ready for pickup",
};

type Way = Pick<
  ShipmentRow,
  "state" | "orderedAt" | "shippedAt" | "handedOverAt" | "deliveredAt" | "endedAt" | "newsAt" | "fulfillmentId"
>;

/** The way of a parcel in five steps at most, with the time of each that is known. */
export function shipmentSteps(row: Way, tell: TellTime): readonly ShipmentStep[] {
  const state = row.state as ShipmentState;
  const reached = REACHED[state] ?? 0;
  const other = OTHER_END[state];
  const steps = [
    { label: "Ordered", at: row.orderedAt, rank: 0 },
    { label: row.fulfillmentId ? "Marked as shipped" : "Leaves you", at: row.shippedAt, rank: 1 },
    { label: "With the carrier", at: row.handedOverAt, rank: 2 },
    { label: CLOSE[state] ?? "Out for delivery", at: reached === 3 ? row.newsAt : null, rank: 3 },
    { label: "Delivered", at: row.deliveredAt, rank: 4 },
  ];
  // What of an order has left goes on as parcels of their own.
  if (state === "SHIPPED")
    return steps.slice(0, 2).map((one) => stepOf({ ...one, at: one.at ?? row.endedAt }, 2, tell));
  if (!other) return steps.map((one) => stepOf(one, reached === 4 ? 5 : reached, tell));
  const begun = steps.filter(({ rank, at }) => rank === 0 || (rank <= reached && at !== null));
  const end = { label: other, at: state === "CANCELLED" ? row.endedAt : row.newsAt };
  return [
    ...begun.map((one) => stepOf(one, 5, tell)),
    { label: end.label, at: end.at && tell(end.at), progress: state === "CANCELLED" ? "done" : "wrong" },
  ];
}

function stepOf(
  { label, at, rank }: { readonly label: string; readonly at: Date | null; readonly rank: number },
  reached: number,
  tell: TellTime,
): ShipmentStep {
  const progress = rank < reached ? "done" : rank === reached ? "current" : "next";
  return { label, at: at && tell(at), progress };
}
