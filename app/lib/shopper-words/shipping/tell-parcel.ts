import { tellDays } from "../../tell-day";
import { fill } from "..";
import type { ShippingLabel, ShippingWords } from "./shipping-words";

/** One parcel, or what has not left yet (then its dates are of sending, else of arrival), as its shopper reads it. */
export interface ToldParcel {
  readonly kind: keyof ShippingWords["kinds"];
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  readonly carrier?: string;
  readonly trackingNumber?: string;
  readonly trackingUrl?: string;
  /** What was told before. */
  readonly oldBy?: string;
  /** undefined = not known yet */
  readonly newBy?: string;
  readonly newFrom?: string;
  readonly reason?: keyof ShippingWords["reasons"];
  /** Day of the last news of it. */
  readonly lastSeen?: string;
  readonly daysLate?: number;
}

interface Told {
  readonly kind: ToldParcel["kind"];
  readonly oldBy: Date | null;
  readonly newFrom: Date | null;
  readonly newBy: Date | null;
  readonly reason: keyof ShippingWords["reasons"] | null;
}

interface Parcel {
  readonly items: ToldParcel["items"];
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly lastScanAt: Date | null;
}

/** A parcel in a shopper's locale, its days in the shop's time zone: nobody knows the one of the destination. */
export function tellParcel(
  told: Told,
  parcel: Parcel,
  { timeZone, locale, now }: { readonly timeZone: string; readonly locale: string; readonly now: Date },
): ToldParcel {
  const tell = tellDays(timeZone, locale);
  const day = (at: Date | null) => (at ? tell.weekday(at) : undefined);
  const { kind, oldBy, newBy, newFrom, reason } = told;
  // A range of one day is a day.
  const from = newFrom && newBy && tell.daysUntil(newFrom, newBy) > 0 ? newFrom : null;
  const late = oldBy ? tell.daysUntil(oldBy, now) : 0;
  return {
    kind,
    items: parcel.items.map(({ title, quantity }) => ({ title, quantity })),
    carrier: parcel.carrier ?? undefined,
    trackingNumber: parcel.trackingNumber ?? undefined,
    trackingUrl: webAddress(parcel.trackingUrl),
    oldBy: day(oldBy),
    newBy: day(newBy),
    newFrom: day(from),
    reason: reason ?? undefined,
    lastSeen: day(parcel.lastScanAt),
    daysLate: late > 0 ? late : undefined,
  };
}

/** Addresses come from carriers: nothing but the web is linked to. */
const webAddress = (url: string | null) => (url && /^https?:\/\/\S+$/.test(url) ? url : undefined);

export interface ParcelPart {
  readonly label: string;
  readonly rows: readonly { readonly label: string; readonly text: string; readonly href?: string }[];
  readonly items: ToldParcel["items"];
}

/** Nobody waits for a date of these. */
const DATELESS: ReadonlySet<ToldParcel["kind"]> = new Set(["lost", "returning"]);

/** What stands of each parcel in a letter and on a page; how it stands, and why, only where there are several. */
export function parcelParts(words: ShippingWords, parcels: readonly ToldParcel[]): readonly ParcelPart[] {
  const isSeveral = parcels.length > 1;
  const row = (label: ShippingLabel, text: string | undefined, href?: string) =>
    text ? [{ label: words.labels[label], text, ...(href && { href }) }] : [];
  return parcels.map(({ kind, items, carrier, trackingNumber, trackingUrl, reason, lastSeen, ...dates }, index) => {
    const isUnsent = kind === "not_shipped";
    const title = fill(words.labels.parcel, { number: String(index + 1), kind: words.kinds[kind] });
    const newDate = dates.newBy
      ? sayDate(words, dates.newBy, dates.newFrom)
      : DATELESS.has(kind)
        ? undefined
        : words.labels.unknown;
    return {
      label: !isSeveral ? words.labels.items : isUnsent ? words.labels.rest : title,
      rows: [
        ...row(isUnsent ? "oldSending" : "oldArrival", dates.oldBy && sayDate(words, dates.oldBy)),
        ...row(isUnsent ? "newSending" : "newArrival", newDate),
        ...(isSeveral && reason ? row("why", words.reasons[reason]) : []),
        ...(isSeveral ? row("lastSeen", lastSeen) : []),
        ...row("carrier", carrier),
        ...row("tracking", trackingNumber ?? trackingUrl, trackingUrl),
      ],
      items,
    };
  });
}

const sayDate = ({ labels }: ShippingWords, by: string, from?: string) =>
  from ? fill(labels.between, { from, by }) : fill(labels.by, { by });
