import { hasShipmentEnded } from "../domain/shipping/lifecycle";
import { noticeBasis } from "../domain/shipping/notice-basis";
import { outdated } from "../domain/shipping/withheld";
import { openCancellationOf } from "../records/cancellations";
import { readNotice } from "../records/delay-notices";
import { shipmentsOf } from "../records/shipments";
import type { EffectContext } from "./effect-definition";

export type NoticeCheck = "send" | { readonly withhold: string };

/** Whether a notice is still true in the moment it is sent: never after delivery, never with a date newer news made wrong. */
export async function checkNotice({ db }: EffectContext, shop: string, noticeId: string): Promise<NoticeCheck> {
  const notice = await readNotice(db, shop, noticeId);
  if (!notice) return { withhold: "What it was about no longer exists." };
  if (notice.state === "WITHHELD") return { withhold: notice.because };
  // Once sent, only a repeat of the same letter after a lost answer comes here: it says what it said.
  if (notice.state === "SENT") return "send";
  const shipments = new Map((await shipmentsOf(db, shop, notice.orderId)).map((one) => [one.id, one]));
  for (const { shipmentId, basis } of notice.parcels) {
    const shipment = shipments.get(shipmentId);
    if (!shipment) return { withhold: "The parcel it was about no longer exists." };
    if (shipment.state === "DELIVERED") return { withhold: outdated("delivered") };
    if (hasShipmentEnded(shipment.state)) return { withhold: outdated("ended") };
    if (noticeBasis(shipment) !== basis) return { withhold: outdated("newer") };
    const isUnshipped = shipment.state === "UNSHIPPED";
    if (isUnshipped && (await openCancellationOf(db, shop, notice.orderId)))
      return { withhold: outdated("cancelling") };
  }
  return "send";
}
