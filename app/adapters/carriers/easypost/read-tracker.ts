import { readTime } from "../read-time";
import type { TrackerDetail, TrackerRead } from "../tracker";
import type { EasypostTracker } from "./schemas";
import { isPossession, toEventStatus } from "./statuses";

/** EasyPost's tracker in our words. */
export function readTrackerObject(tracker: EasypostTracker): TrackerRead {
  const details = tracker.tracking_details
    .flatMap((detail): TrackerDetail[] => {
      const at = readTime(detail.datetime);
      if (at === null) return [];
      const place = detail.tracking_location;
      return [
        {
          at,
          status: toEventStatus(detail.status, detail.status_detail),
          providerStatus: detail.status,
          providerDetail: detail.status_detail,
          message: detail.message || detail.description,
          city: place?.city ?? "",
          provinceCode: place?.state ?? "",
          countryCode: place?.country ?? "",
          postcode: place?.zip ?? "",
          possession: isPossession(detail.status, detail.status_detail),
        },
      ];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const updatedAt = readTime(tracker.updated_at);
  const { status, status_detail: detail } = tracker;
  // A summary can know of a scan that its list of details leaves out.
  const byStatus = isPossession(status, detail) ? updatedAt : null;
  return {
    carrier: tracker.carrier,
    trackingNumber: tracker.tracking_code,
    status: wasAttempted(tracker) ? "ATTEMPTED_DELIVERY" : toEventStatus(status, detail),
    providerStatus: status,
    providerDetail: detail,
    details,
    estimatedDeliveryAt: readTime(tracker.est_delivery_date),
    updatedAt,
    firstPossessionAt: details.find(({ possession }) => possession)?.at ?? byStatus,
    deliveredAt:
      status === "delivered"
        ? (details.findLast(({ providerStatus }) => providerStatus === "delivered")?.at ?? updatedAt)
        : null,
    publicUrl: tracker.public_url || null,
  };
}

/** An attempt is news only while the parcel is on its last leg, not once it was delivered or turned back. */
function wasAttempted({ status, carrier_detail: detail }: EasypostTracker): boolean {
  return Boolean(detail?.initial_delivery_attempt) && (status === "in_transit" || status === "out_for_delivery");
}
