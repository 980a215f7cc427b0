import { lateRates, type LateRate } from "../domain/shipping/late-rates";
import type { ListedNotice } from "../records/views/list-delay-notices";
import type { DeliveredParcel } from "../records/views/read-delivered";
import type { Sealer } from "../lib/seal";
import { answerWord, noticeBadge, waitsForStaff } from "./delay-notice-model";
import { openSealed } from "./open-sealed";
import { countText, shareText } from "./share-text";
import { dayText, shipmentsUrl, type TellShipment } from "./shipment-model";
import { delayWord, placeWord } from "./shipment-words";

export const NOTICE_TABS = [
  { id: "all", label: "All" },
  { id: "planned", label: "Being sent" },
  { id: "sent", label: "Sent" },
  { id: "withheld", label: "Not sent" },
  { id: "shadow", label: "Only watched" },
] as const;

/** A notice in a list. */
export function noticeRow(row: ListedNotice, telling: TellShipment) {
  const { id, orderId, orderName, state, because, parcels, answer, sentAt, plannedAt } = row;
  const kinds = [...new Set(parcels.map(({ kind }) => delayWord(kind)))].join(", ");
  const dates = parcels.map(({ newBy }) => newBy).filter((at) => at !== null);
  const latest = dates.length > 0 ? new Date(Math.max(...dates.map(Number))) : null;
  const told = latest ? `New date: by ${dayText(telling, latest)}.` : "New date: not known yet.";
  return {
    id,
    url: `${shipmentsUrl(orderId)}#${id}`,
    title: orderName,
    badge: noticeBadge(state),
    about: kinds,
    text: [state === "WITHHELD" ? because : told, answer ? `The shopper: ${answerWord(answer)}.` : ""]
      .filter(Boolean)
      .join(" "),
    at: telling.tell(sentAt ?? plannedAt),
  };
}

/** What a shopper asked for and nobody has done yet. */
export function answerRow(row: ListedNotice, { tell, sealer }: TellShipment & { readonly sealer: Sealer }) {
  const { id, orderId, orderName, answer, answeredAt, plannedAt, wordsSealed } = row;
  return {
    id,
    url: `${shipmentsUrl(orderId)}#${id}`,
    title: orderName,
    badge: { label: answerWord(answer ?? ""), tone: waitsForStaff(row) ? "attention" : "new" } as const,
    about: row.parcels.map(({ kind }) => delayWord(kind)).join(", "),
    text: openSealed(sealer, wordsSealed) ?? "",
    at: tell(answeredAt ?? plannedAt),
  };
}

const LANES_SHOWN = 20;
const CARRIERS_SHOWN = 8;

/** How many parcels came late, by carrier and lane; null = none was delivered with a promise. */
export function lateRatesModel(parcels: readonly DeliveredParcel[], telling: TellShipment) {
  const { delivered, late, carriers, lanes } = lateRates(parcels, telling.timeZone);
  const all = shareText(late, delivered);
  const since = parcels.at(-1)?.deliveredAt;
  if (!all || !since) return null;
  return {
    summary: `Of ${countText(delivered)} ${delivered === 1 ? "parcel" : "parcels"} delivered since ${dayText(telling, since)} with a promised day, ${countText(late)} came on a later day: ${all.text} (95 % interval ${all.interval}).`,
    carriers: carriers.slice(0, CARRIERS_SHOWN).map(rateModel),
    lanes: lanes.slice(0, LANES_SHOWN).map(rateModel),
    isCut: lanes.length > LANES_SHOWN,
  };
}
export type LateRatesModel = NonNullable<ReturnType<typeof lateRatesModel>>;

function rateModel({ carrier, destination, delivered, late }: LateRate) {
  const share = shareText(late, delivered)!;
  return {
    key: `${carrier}/${destination}`,
    carrier: carrier ?? "Carrier not known",
    destination: placeWord(destination),
    delivered: countText(delivered),
    late: countText(late),
    ...share,
  };
}
