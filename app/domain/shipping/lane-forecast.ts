import { forecast, type Tuning } from "./forecast/forecast";
import type { History } from "./forecast/history";
import { lanesOf } from "./forecast/lanes";
import type { LikeIt, OpenParcel } from "./forecast/types";
import { endOfLocalDay, localDay } from "./local-days";
import type { LaneForecast } from "./promise";
import type { ShipmentSnapshot } from "./types";

type Parcel = Pick<
  ShipmentSnapshot,
  "orderedAt" | "handedOverAt" | "promisedBy" | "carrier" | "service" | "origin" | "destination"
>;

/** A parcel as the forecast counts it: days on the shop's calendar. */
export function openParcel(shipment: Parcel, timeZone: string): OpenParcel {
  const day = (at: Date | null) => at && localDay(at, timeZone);
  return {
    purchased: localDay(shipment.orderedAt, timeZone),
    handedOver: day(shipment.handedOverAt),
    promised: day(shipment.promisedBy),
    lanes: lanesOf(shipment),
  };
}

/** What the shop's own parcels say of one that is under way; null = too few were ever delivered. */
export function laneForecast(
  history: History,
  tuning: Tuning,
  shipment: Parcel,
  timeZone: string,
  now: Date,
): LaneForecast | null {
  const parcel = openParcel(shipment, timeZone);
  const made = forecast(history, tuning, parcel, localDay(now, timeZone));
  if (!made) return null;
  return {
    parcels: made.like?.parcels ?? history.deliveries,
    p50: endOfLocalDay(made.days.P50, timeZone),
    p90: endOfLocalDay(made.days.P90, timeZone),
    lateProbability: (by, lookedAt) => {
      const looked = forecast(history, tuning, parcel, localDay(lookedAt, timeZone));
      return looked?.lateProbability(localDay(by, timeZone)) ?? 0;
    },
    because: made.like ? sentenceOf(made.like) : `From ${history.deliveries} deliveries of this shop.`,
  };
}

function sentenceOf({ phase, days, daysLeft, parcels, late }: LikeIt): string {
  const stood =
    phase === "transit"
      ? `still under way ${days} days after the carrier had them`
      : `not handed over after ${days} days`;
  const share = Math.round((100 * late) / parcels);
  return `Of ${parcels} parcels like this that were ${stood}, with ${daysLeft} days left, ${share} % came after the promised day.`;
}
