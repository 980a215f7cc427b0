import { type FtcFields, ftcFields } from "../domain/shipping/ftc";
import type { ShippingSettings } from "../domain/shipping/settings";
import type { Trouble } from "../domain/shipping/watch-shipments";
import type { DelayNotice } from "../records/delay-notices";

/** Of the notices this order had since it last had to leave: what was told of its shipping, and whether waiting was agreed to. */
export function ftcOf(
  { shipment, newDate }: Trouble,
  notices: readonly DelayNotice[],
  shipping: ShippingSettings,
  now: Date,
): FtcFields | null {
  const earlier = notices.flatMap(({ state, ftc, agreedAt, plannedAt }) =>
    state === "SENT" && ftc && plannedAt >= shipment.orderedAt ? [{ ftc, hasAgreed: agreedAt !== null }] : [],
  );
  const country = shipment.destination?.slice(0, 2) ?? null;
  return ftcFields({ oldBy: shipment.promisedBy, newBy: newDate.by, earlier, now }, country, shipping);
}
