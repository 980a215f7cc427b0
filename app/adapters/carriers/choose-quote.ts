import type { Money } from "../../domain/money";
import type { Quote } from "./port";

/** What the merchant's label policy allows. Empty lists and null allow everything. */
export interface QuoteWish {
  readonly carriers: readonly string[];
  readonly services: readonly string[];
  /** Quotes in another currency cannot be compared with it and do not fit. */
  readonly maxCost: Money | null;
  /** Only quotes for which a QR code can be had. */
  readonly qrOnly: boolean;
}

export type ChosenQuote =
  | { readonly outcome: "chosen"; readonly quote: Quote }
  | {
      readonly outcome: "none";
      /** The first wish nothing was left after. */
      readonly reason: "no_quotes" | "carrier_not_allowed" | "service_not_allowed" | "no_qr" | "too_expensive";
      /** Cheapest among those the last wish left out, null when there was none: what staff may allow by hand. */
      readonly nearest: Quote | null;
    };

/**
 * The cheapest quote that fits; equal prices go to the faster, then to the earlier in the alphabet, so that the same
 * quotes always give the same label. Without a limit, quotes are compared in the currency of the first one.
 */
export function chooseQuote(quotes: readonly Quote[], wish: QuoteWish): ChosenQuote {
  const currency = wish.maxCost?.currency ?? quotes[0]?.cost.currency;
  const wishes = [
    ["carrier_not_allowed", ({ carrier }: Quote) => allows(wish.carriers, carrier)],
    ["service_not_allowed", ({ service }: Quote) => allows(wish.services, service)],
    ["no_qr", ({ qr }: Quote) => qr || !wish.qrOnly],
    [
      "too_expensive",
      ({ cost }: Quote) => cost.currency === currency && (!wish.maxCost || cost.minor <= wish.maxCost.minor),
    ],
  ] as const;
  let left = quotes.toSorted(cheaper);
  if (left.length === 0) return { outcome: "none", reason: "no_quotes", nearest: null };
  for (const [reason, fits] of wishes) {
    const kept = left.filter(fits);
    if (kept.length === 0) return { outcome: "none", reason, nearest: left[0] ?? null };
    left = kept;
  }
  return { outcome: "chosen", quote: left[0]! };
}

const allows = (list: readonly string[], name: string) =>
  list.length === 0 || list.some((each) => each.toLowerCase() === name.toLowerCase());

function cheaper(a: Quote, b: Quote): number {
  return (
    a.cost.minor - b.cost.minor ||
    (a.days ?? 999) - (b.days ?? 999) ||
    compare(a.carrier, b.carrier) ||
    compare(a.service, b.service) ||
    compare(a.quoteId, b.quoteId)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
