import { readTime } from "../read-time";
import type { TrackerDetail, TrackerRead, WebhookRead } from "../tracker";
import { type ShippoTrack, trackSchema, webhookSchema } from "./schemas";
import { isPossession, toEventStatus } from "./statuses";

/** Shippo's track in our words. */
export function readTrack(track: ShippoTrack): TrackerRead {
  const now = track.tracking_status;
  // The newest status may be missing in the history, or be its last entry.
  const all = [...track.tracking_history, ...(now ? [now] : [])].flatMap((each): TrackerDetail[] => {
    const at = readTime(each.status_date);
    if (at === null) return [];
    return [
      {
        at,
        status: toEventStatus(each.status, each.substatus),
        providerStatus: each.status,
        providerDetail: each.substatus,
        message: each.status_details,
        city: each.location?.city ?? "",
        provinceCode: each.location?.state ?? "",
        countryCode: each.location?.country ?? "",
        postcode: each.location?.zip ?? "",
        possession: isPossession(each.status, each.substatus),
      },
    ];
  });
  const details = [
    ...new Map(all.map((each) => [`${each.at} ${each.providerStatus} ${each.providerDetail}`, each])).values(),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const [status, detail] = [now?.status ?? "UNKNOWN", now?.substatus ?? ""];
  const updatedAt = readTime(now?.object_updated) ?? readTime(now?.status_date);
  const byStatus = isPossession(status, detail) ? updatedAt : null;
  return {
    carrier: track.carrier,
    trackingNumber: track.tracking_number,
    status: toEventStatus(status, detail),
    providerStatus: status,
    providerDetail: detail,
    details,
    estimatedDeliveryAt: readTime(track.eta),
    updatedAt,
    firstPossessionAt: details.find(({ possession }) => possession)?.at ?? byStatus,
    deliveredAt: status === "DELIVERED" ? (readTime(now?.status_date) ?? updatedAt) : null,
    publicUrl: null,
  };
}

/**
 * Reads a webhook of Shippo. Shippo signs nothing: the door has to compare the secret in the URL, in constant time, before.
 * The event id is made of what the event says, as Shippo sends none: the same news twice has the same id.
 */
export function readShippoWebhook(rawBody: Uint8Array): Exclude<WebhookRead, { outcome: "forged" }> {
  const parsed = webhookSchema.safeParse(parseJson(rawBody));
  if (!parsed.success) return { outcome: "not_for_us", kind: "unreadable" };
  const { event, data, test } = parsed.data;
  if (event !== "track_updated") return { outcome: "not_for_us", kind: event };
  const track = trackSchema.safeParse(data);
  if (!track.success) return { outcome: "not_for_us", kind: "track_updated, unreadable" };
  const read = readTrack(track.data);
  const { carrier, trackingNumber, providerStatus, providerDetail, updatedAt, estimatedDeliveryAt } = read;
  return {
    outcome: "event",
    event: {
      ...read,
      provider: "shippo",
      eventId: [carrier, trackingNumber, updatedAt, providerStatus, providerDetail, estimatedDeliveryAt].join("/"),
      labelId: track.data.transaction || null,
      test: test ?? track.data.test ?? false,
    },
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}
