import { formatMoney, type Money } from "../domain/money";
import type { ReturnQuote } from "../domain/returns/native";
import type { ReturnTerms } from "../domain/returns/types";
import type { ReturnPageRow } from "../records/views/read-return-page";
import type { ReturnAction } from "./return-actions";
import { countUnits } from "./return-words";

interface About {
  readonly row: ReturnPageRow;
  readonly terms: ReturnTerms;
  readonly quote: ReturnQuote | null;
}

/** What exactly will happen, in a sentence for each action that asks once more. */
export type Prospects = Readonly<Partial<Record<ReturnAction, string>>>;

export function prospects(about: About, actions: readonly ReturnAction[]): Prospects {
  return Object.fromEntries(actions.map((action) => [action, WORDS[action]?.(about) ?? ""]));
}

const WORDS: Readonly<Partial<Record<ReturnAction, (about: About) => string>>> = {
  approve: (about) => [opened(about.terms), money(about), told(about.terms)].filter(Boolean).join(" "),
  decline: ({ terms }) => ["Nothing is given back.", told(terms)].join(" "),
  "refund-now": ({ terms, quote, row }) => {
    const left = quote && { ...quote.refund, minor: Math.max(0, quote.refund.minor - Number(row.refundedMinor)) };
    const what = terms.resolution === "exchange" ? "The items wanted in exchange are released" : given(terms, left);
    return `${what} now, before anything has arrived. If the parcel never comes, the money is gone. This cannot be taken back.`;
  },
  "no-more": ({ row }) => {
    const { left } = unitsOf(row);
    return `${countUnits(left)} not counted in ${left === 1 ? "is" : "are"} written down as missing and not paid for. Then the return is closed.`;
  },
  cancel: ({ terms }) =>
    ["The return is cancelled in Shopify and an unused label is given back.", told(terms), NO_WAY_BACK].join(" "),
  reopen: ({ row }) => {
    const { left, missing } = unitsOf(row);
    if (left > 0) return `The return is opened again in Shopify, and waits for ${countUnits(left)} still to come.`;
    if (missing > 0) return `${NOTHING_COMES} ${missingText(missing)}`;
    return `${NOTHING_COMES} ${END_AGAIN}`;
  },
};

const NOTHING_COMES = "The return is opened again in Shopify, but waits for nothing.";
const missingText = (missing: number) =>
  missing === 1
    ? "1 unit is written down as missing and stays so. If it comes after all, count it in: that reopens the return by itself."
    : `${countUnits(missing)} are written down as missing and stay so. If they come after all, count them in: that reopens the return by itself.`;
const END_AGAIN = "Do this only to change something there; then end it with “Finished by hand”.";

/** Units of what was approved: not counted yet, and said to be missing. */
function unitsOf({ lines, counts }: Pick<ReturnPageRow, "lines" | "counts">) {
  const sum = (rows: readonly { readonly quantity: number }[]) => rows.reduce((units, row) => units + row.quantity, 0);
  const left = lines
    .filter(({ answer }) => answer === "APPROVED")
    .map(({ id, quantity }) => Math.max(0, quantity - sum(counts.filter(({ returnLineId }) => returnLineId === id))));
  return {
    left: left.reduce((units, one) => units + one, 0),
    missing: sum(counts.filter(({ disposition }) => disposition === "MISSING")),
  };
}

const NO_WAY_BACK = "This cannot be taken back; a new return can be started.";

function opened({ label }: ReturnTerms): string {
  const how = { prepaid: " with a prepaid label", own: "; the shopper sends it at their own cost", none: "" };
  return `The return is opened in Shopify${how[label.kind]}.`;
}

const AFTER = {
  approved: "at once",
  first_scan: "as soon as the carrier has scanned the parcel",
  delivered: "as soon as it has arrived",
  inspected: "once it was counted in and accepted",
} as const;

function money({ terms, quote, row }: About): string {
  if (row.byRecipient)
    return `The giver is not refunded. ${RECIPIENT_GETS[terms.resolution === "exchange" ? "exchange" : "credit"]}`;
  if (terms.gift) return "Nobody is refunded: it is a gift.";
  if (terms.resolution === "exchange") return `The exchange is released ${AFTER[terms.refundWhen]}.`;
  return `${given(terms, quote?.refund ?? null)} ${AFTER[terms.refundWhen]}. What the shopper may keep is paid at once.`;
}

const RECIPIENT_GETS = {
  credit: "Its recipient gets store credit on their own account, once it was counted in and accepted.",
  exchange: "The exchange is released once it was counted in and accepted.",
} as const;

function given({ resolution }: ReturnTerms, amount: Money | null): string {
  const what = amount ? `Up to ${formatMoney(amount)}` : "What Shopify calculates";
  return resolution === "store_credit" ? `${what} goes back as store credit` : `${what} goes back to the payment`;
}

const told = ({ notify }: ReturnTerms) => (notify ? "The shopper is told by mail." : "The shopper is not told.");
