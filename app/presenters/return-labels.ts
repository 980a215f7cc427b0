import { formatMoney } from "../domain/money";
import type { LabelState, ReturnState, ReturnTerms } from "../domain/returns/types";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import type { CountedRow, ReturnLabelRow, ReturnPageRow } from "../records/views/read-return-page";
import { type Badge, humanise } from "./badge";
import { CONDITION_WORDS, countUnits, DISPOSITION_WORDS, labelBadge, parcelText } from "./return-words";
import type { TellTime, TimeText } from "./time-text";

export interface LabelModel {
  readonly id: string;
  readonly badge: Badge;
  /** "USPS Ground Advantage" */
  readonly service: string;
  readonly facts: readonly { readonly label: string; readonly value: string | TimeText }[];
  readonly trackingNumber: string;
  readonly trackingUrl: string | null;
  readonly fileUrl: string | null;
  readonly qrUrl: string | null;
  readonly note: string;
  readonly events: readonly { readonly id: string; readonly at: TimeText; readonly text: string }[];
  readonly canGiveBack: boolean;
}

export function labelModel(row: ReturnLabelRow, tell: TellTime, linkTo: (key: string) => string): LabelModel {
  const { state, carrier, service, provider, costMinor, currency, voidUntil, trackingUrl } = row;
  const cost = costMinor !== null && currency ? formatMoney({ minor: Number(costMinor), currency }) : "";
  const isUsable = state === "BOUGHT" && row.scannedAt === null;
  const facts = [
    { label: "Cost", value: cost && row.billing === "on_scan" ? `${cost}, paid when it is scanned` : cost },
    { label: "Parcel", value: parcelText(row.parcelStatus) },
    { label: "Bought", value: row.boughtAt && provider !== "upload" ? tell(row.boughtAt) : "" },
    { label: "First scan", value: row.scannedAt ? tell(row.scannedAt) : "" },
    {
      label: "Expected",
      value: row.estimatedDeliveryAt && !row.deliveredAt ? tell(row.estimatedDeliveryAt) : "",
    },
    { label: "Delivered", value: row.deliveredAt ? tell(row.deliveredAt) : "" },
    { label: "Given back", value: row.voidedAt ? tell(row.voidedAt) : "" },
    { label: "Saved", value: state === "VOIDED" && row.billing === "prepaid" ? cost : "" },
    { label: "Unused, the carrier takes it back until", value: isUsable && voidUntil ? tell(voidUntil) : "" },
    { label: "In Shopify", value: row.reverseDeliveryId ? "On the return" : "" },
  ];
  return {
    id: row.id,
    badge: labelBadge(row),
    service:
      [carrier, service].filter(Boolean).join(" ") || (provider === "upload" ? "Uploaded label" : humanise(provider)),
    facts: facts.filter(({ value }) => value !== ""),
    trackingNumber: row.trackingNumber ?? "",
    trackingUrl: isWebAddress(trackingUrl) ? trackingUrl : null,
    fileUrl: row.fileKey ? linkTo(row.fileKey) : null,
    qrUrl: row.qrFileKey ? linkTo(row.qrFileKey) : null,
    note: row.note,
    events: row.events.map(({ id, at, status, text, place }) => ({
      id,
      at: tell(at),
      text: [text || parcelText(status), place].filter(Boolean).join(", "),
    })),
    canGiveBack: isUsable && provider !== "upload",
  };
}

/** Addresses come from carriers: nothing but the web is linked to. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url);
}

/** What staff can do about labels now. */
export function labelActions({ state, labels, openedAt, deliveredAt }: ReturnPageRow, terms: ReturnTerms) {
  const isOpen = !hasReturnEnded(state as ReturnState) && state !== "REVIEW";
  const going: readonly LabelState[] = ["PREPARED", "BOUGHT"];
  const hasLabel = labels.some((label) => going.includes(label.state as LabelState));
  const mayAsk = terms.label.kind === "prepaid" && (state === "AWAITING_PARCEL" || state === "OPENING");
  const isToSend = isOpen && openedAt !== null && deliveredAt === null && terms.label.kind !== "none";
  return { canAsk: mayAsk && !hasLabel, canUpload: isOpen && deliveredAt === null, canPrintSlip: isToSend };
}

export interface CountedModel {
  readonly id: string;
  readonly title: string;
  readonly isUnexpected: boolean;
  readonly facts: string;
  readonly accepted: boolean;
  readonly note: string;
  readonly by: string;
  readonly at: TimeText;
  readonly photos: readonly string[];
}

interface CountedWith {
  readonly titles: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, string>;
  readonly photos: readonly string[];
  readonly tell: TellTime;
}

export function countedModel(row: CountedRow, { titles, locations, photos, tell }: CountedWith): CountedModel {
  const conditions: Readonly<Record<string, string>> = CONDITION_WORDS;
  const dispositions: Readonly<Record<string, string>> = DISPOSITION_WORDS;
  const place = row.locationId ? locations.get(row.locationId) : undefined;
  const parts = [
    row.disposition === "MISSING" ? "" : (conditions[row.condition] ?? humanise(row.condition)),
    dispositions[row.disposition] ?? humanise(row.disposition),
    place ? `at ${place}` : "",
  ];
  return {
    id: row.id,
    title: `${countUnits(row.quantity)} of ${titles.get(row.returnLineId ?? "") ?? row.title}`,
    isUnexpected: row.returnLineId === null,
    facts: parts.filter(Boolean).join(", "),
    accepted: row.accepted,
    note: row.note,
    by: row.countedBy.startsWith("Staff") ? "Staff" : row.countedBy,
    at: tell(row.countedAt),
    photos,
  };
}
