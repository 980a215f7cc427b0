import { hasShipmentEnded } from "../domain/shipping/lifecycle";
import { nextSendAt } from "../domain/shipping/quiet-hours";
import { shippingIn } from "../domain/shipping/settings";
import { isSameNews, noticeBasis } from "../domain/shipping/notice-basis";
import { outdated } from "../domain/shipping/withheld";
import { openCancellationOf } from "../records/cancellations";
import { readNotice } from "../records/delay-notices";
import { shipmentsOf } from "../records/shipments";
import { readShop } from "../records/shops";
import type { EffectContext } from "./effect-definition";

export type NoticeCheck =
  | { readonly do: "send" }
  | { readonly do: "withhold"; readonly because: string }
  | { readonly do: "wait"; readonly until: Date };

const SEND = { do: "send" } as const;
const withhold = (because: string) => ({ do: "withhold", because }) as const;

/**
 * Whether a notice is still true in the moment it is sent: never after delivery, never with a date newer news made wrong,
 * and not in quiet hours, which may have begun while a mail server did not answer. Each message of a notice is asked about:
 * the letter may leave hours after the text.
 */
export async function checkNotice({ db, now }: EffectContext, shop: string, noticeId: string): Promise<NoticeCheck> {
  const notice = await readNotice(db, shop, noticeId);
  if (!notice) return withhold("What it was about no longer exists.");
  if (notice.state === "WITHHELD") return withhold(notice.because);
  const last = [notice.cancelBy, ...notice.parcels.map(({ newBy }) => newBy)];
  if (last.some((at) => at && at <= now())) return withhold(outdated("passed"));
  const shipments = new Map((await shipmentsOf(db, shop, notice.orderId)).map((one) => [one.id, one]));
  for (const { shipmentId, basis } of notice.parcels) {
    const shipment = shipments.get(shipmentId);
    if (!shipment) return withhold("The parcel it was about no longer exists.");
    if (shipment.state === "DELIVERED") return withhold(outdated("delivered"));
    if (hasShipmentEnded(shipment.state)) return withhold(outdated("ended"));
    if (!isSameNews(noticeBasis(shipment), basis, notice.state === "SENT")) return withhold(outdated("newer"));
    const isUnshipped = shipment.state === "UNSHIPPED";
    if (isUnshipped && (await openCancellationOf(db, shop, notice.orderId))) return withhold(outdated("cancelling"));
  }
  const row = await readShop(db, shop);
  const [first] = notice.parcels;
  const destination = (first && shipments.get(first.shipmentId)?.destination) ?? null;
  const until = nextSendAt(now(), destination, shippingIn(JSON.parse(row?.settings ?? "{}")), row?.timeZone ?? "UTC");
  return until > now() ? { do: "wait", until } : SEND;
}

/** How an effect waits for the end of the quiet hours. */
export const inTheMorning = (at: Date) =>
  ({ found: "later", at, because: "Quiet hours: it goes out when they are over." }) as const;
