import { gidTail } from "../domain/gid";
import { formatMoney } from "../domain/money";
import type { ReturnQuote } from "../domain/returns/native";
import type { Condition, Disposition, ReturnState, ReturnTerms } from "../domain/returns/types";
import type { Sealer } from "../lib/seal";
import type { ToReceiveRow } from "../records/views/find-to-receive";
import type { PhotoRow, ToReceive } from "../records/views/read-to-receive";
import type { ActionLink } from "./action-result";
import type { Badge } from "./badge";
import { openSealed } from "./open-sealed";
import { CONDITION_WORDS, countUnits, DISPOSITION_WORDS, returnBadge } from "./return-words";
import type { TellTime, TimeText } from "./time-text";

/** A return among several, or among those that wait. */
export interface ReceiveChoice {
  readonly id: string;
  readonly title: string;
  readonly badge: Badge;
  readonly units: string;
  readonly at: TimeText;
}

export function receiveChoice(row: ToReceiveRow, tell: TellTime): ReceiveChoice {
  return {
    id: row.id,
    title: `${row.rma} · ${row.orderName}`,
    badge: returnBadge(row.state),
    units: countUnits(row.units),
    at: tell(row.deliveredAt ?? row.requestedAt),
  };
}

/** One announced line. Quantities are units. */
export interface ReceiveLine {
  readonly id: string;
  readonly title: string;
  readonly sku: string | null;
  readonly announced: number;
  /** Counted in before. */
  readonly came: number;
  /** Said to be missing before. */
  readonly missing: number;
  /** Of those that came, the ones that count for the refund. */
  readonly accepted: number;
  readonly reason: string;
  /** The shopper's words; "" = none. */
  readonly note: string;
  readonly photos: readonly { readonly key: string; readonly url: string }[];
}

export interface CountedRow {
  readonly id: string;
  readonly text: string;
  /** Where they went, why they do not count, what was noted. */
  readonly about: string;
  readonly by: string;
  readonly at: TimeText;
}

export interface ReceiveModel {
  readonly id: string;
  readonly rma: string;
  readonly orderName: string;
  readonly orderUrl: string;
  readonly returnUrl: string;
  readonly badge: Badge;
  /** Why nothing can be counted in, and what to do; null = it can. */
  readonly obstacle: { readonly title: string; readonly text: string; readonly link: ActionLink } | null;
  /** To know before counting; "" = nothing. */
  readonly warning: string;
  /** By itself it will soon stand elsewhere. */
  readonly isMoving: boolean;
  readonly lines: readonly ReceiveLine[];
  /** Not to be expected: declined, or kept by the shopper. */
  readonly others: readonly string[];
  readonly counted: readonly CountedRow[];
  /** Of what was not announced. */
  readonly photos: readonly { readonly key: string; readonly url: string }[];
  readonly money: ReceiveMoney;
}

/** What a count does to the money, as far as it is known before it is made. */
export interface ReceiveMoney {
  readonly paysNow: "by_count" | "by_other_moment" | "gift" | "recipient" | "exchange";
  /** All of the return in words and to the minor unit, e.g. "$12.50 to the original payment"; "" = not known. */
  readonly whole: string;
}

interface About {
  readonly photos: readonly PhotoRow[];
  readonly locations: ReadonlyMap<string, string>;
  readonly sealer: Sealer;
  readonly tell: TellTime;
  /** A link to a stored file that ends by itself. */
  readonly linkTo: (key: string) => string;
}

export function receiveModel(row: ToReceive, about: About): ReceiveModel {
  const photosOf = (lineId: string) =>
    about.photos.filter((photo) => photo.lineId === lineId).map(({ key }) => ({ key, url: about.linkTo(key) }));
  const open = row.lines.filter(({ answer }) => answer === "APPROVED" || answer === "REVIEW");
  return {
    id: row.id,
    rma: row.rma,
    orderName: row.orderName,
    orderUrl: `/app/orders/${gidTail(row.orderId)}`,
    returnUrl: `/app/returns/${row.id}`,
    badge: returnBadge(row.state),
    obstacle: obstacleOf(row),
    warning: warningOf(row),
    isMoving: row.state === "OPENING",
    lines: open.map((line) => {
      const own = row.counts.filter(({ returnLineId }) => returnLineId === line.id);
      return {
        id: line.id,
        title: line.title,
        sku: line.sku,
        announced: line.quantity,
        came: sum(own.filter(({ disposition }) => disposition !== "MISSING")),
        missing: sum(own.filter(({ disposition }) => disposition === "MISSING")),
        accepted: sum(own.filter(({ accepted }) => accepted)),
        reason: line.reasonName ?? "",
        note: openSealed(about.sealer, line.noteSealed) ?? "",
        photos: photosOf(line.id),
      };
    }),
    others: row.lines.flatMap(({ answer, quantity, title }) => {
      if (answer === "KEEP") return `${quantity} × ${title}: the shopper keeps it.`;
      return answer === "DECLINED" ? `${quantity} × ${title}: declined, it should not come.` : [];
    }),
    counted: row.counts.map((count) => ({
      id: count.id,
      text: `${count.quantity} × ${titleOf(row, count)}`,
      about: [
        CONDITION_WORDS[count.condition as Condition],
        whereTo(count, about.locations),
        count.accepted ? "" : "does not count for the refund",
        count.note,
      ]
        .filter(Boolean)
        .join(" · "),
      by: count.countedBy,
      at: about.tell(count.countedAt),
    })),
    photos: photosOf(""),
    money: moneyOf(row),
  };
}

type Count = ToReceive["counts"][number];

const sum = (counts: readonly Count[]) => counts.reduce((units, { quantity }) => units + quantity, 0);

function titleOf({ lines }: ToReceive, { returnLineId, title }: Count): string {
  return lines.find(({ id }) => id === returnLineId)?.title ?? `${title} (not announced)`;
}

function whereTo({ disposition, locationId }: Count, locations: ReadonlyMap<string, string>): string {
  const place = disposition === "RESTOCKED" && locationId ? locations.get(locationId) : undefined;
  const words = DISPOSITION_WORDS[disposition as Disposition];
  return place ? `${words}, ${place}` : words;
}

/** Returns that nothing can be counted in for, or not as they are. */
function obstacleOf({ id, state, rma, nativeId, nativeStatus, sentence }: ToReceive): ReceiveModel["obstacle"] {
  const link = { label: "Open the return", url: `/app/returns/${id}` };
  switch (state as ReturnState) {
    case "DECLINED":
      return {
        title: `${rma} was declined`,
        text: `${sentence} Set the parcel aside: it goes back to the shopper, or somebody starts a new return for it.`,
        link,
      };
    case "CANCELED":
      return {
        title: `${rma} was called off`,
        text: "Set the parcel aside and start a new return for the order, so that the shopper gets what they are owed.",
        link,
      };
    case "OPENING":
      if (nativeId) return null;
      return { title: `${rma} is being opened`, text: "It can be counted in a moment: this page waits for it.", link };
    case "REVIEW":
      if (nativeStatus === "OPEN") return null;
      return {
        title: `${rma} waits for a decision`,
        text: "Nobody has said yes to it, and here it is. Have it decided first, or set the parcel aside.",
        link: { ...link, label: "Decide it" },
      };
    default:
      if (nativeId) return null;
      return { title: `${rma} is not open in Shopify`, text: `${sentence} Have it looked at first.`, link };
  }
}

function warningOf({ state }: ToReceive): string {
  if (state === "CLOSED") return "This return is done. Count only what has come on top: it is opened again for that.";
  if (state === "REVIEW") return "Somebody has to look at this return. Count it in all the same.";
  return state === "FAILED" ? "A step of this return did not work. Count it in; somebody has to look at the rest." : "";
}

function moneyOf(row: ToReceive): ReceiveMoney {
  const terms = JSON.parse(row.terms) as ReturnTerms;
  const whole = row.counts.length === 0 && row.refundedMinor === 0n ? wholeRefund(row, terms) : "";
  if (row.byRecipient) return { paysNow: "recipient", whole: "" };
  if (terms.gift) return { paysNow: "gift", whole: "" };
  if (isPaidOtherwise(row, terms)) return { paysNow: "by_other_moment", whole: "" };
  if (terms.resolution === "exchange") return { paysNow: "exchange", whole: "" };
  return { paysNow: "by_count", whole };
}

/** The policy pays at a moment that has come already. */
function isPaidOtherwise({ scannedAt, deliveredAt }: ToReceive, { refundWhen }: ReturnTerms): boolean {
  if (refundWhen === "approved") return true;
  return refundWhen === "first_scan" ? scannedAt !== null : refundWhen === "delivered" && deliveredAt !== null;
}

function wholeRefund({ quote }: ToReceive, { resolution }: ReturnTerms): string {
  const refund = quote ? (JSON.parse(quote) as ReturnQuote).refund : null;
  if (!refund) return "";
  return `${formatMoney(refund)} ${resolution === "store_credit" ? "as store credit" : "to the original payment"}`;
}
