import type { ShipmentState } from "../domain/shipping/types";
import type { ShipmentRow } from "../records/views/list-shipments";
import { type StepOnWay, type WayStep, wayOf } from "../domain/shipping/way";
import type { TellTime, TimeText } from "./time-text";

export interface ShipmentStep {
  readonly label: string;
  readonly at: TimeText | null;
  readonly progress: StepOnWay["progress"];
}

const LABELS: Readonly<Record<WayStep, string>> = {
  ordered: "Ordered",
  sent: "Marked as shipped",
  carrier: "With the carrier",
  close: "Out for delivery",
  attempted: "Delivery attempt failed",
  pickup: "Ready for pickup",
  delivered: "Delivered",
  returning: "Going back to you",
  returned: "Came back",
  lost: "Lost",
  cancelled: "Cancelled",
};

type Way = Pick<
  ShipmentRow,
  "state" | "orderedAt" | "shippedAt" | "handedOverAt" | "deliveredAt" | "endedAt" | "newsAt" | "fulfillmentId"
>;

/** The way of a parcel as staff read it. */
export function shipmentSteps(row: Way, tell: TellTime): readonly ShipmentStep[] {
  return wayOf({ ...row, state: row.state as ShipmentState }).map(({ step, at, progress }) => ({
    label: step === "sent" && row.fulfillmentId === null ? "Leaves you" : LABELS[step],
    at: at && tell(at),
    progress,
  }));
}
