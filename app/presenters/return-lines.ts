import type { ReturnableLine } from "../domain/returns/native";
import type { DeclineReason, LineAnswer, ReturnTerms } from "../domain/returns/types";
import { formatMoney } from "../domain/money";
import type { Sealer } from "../lib/seal";
import type { ReturnPageRow } from "../records/views/read-return-page";
import type { Badge } from "./badge";
import { openSealed } from "./open-sealed";
import { DECLINE_REASONS, LINE_ANSWERS, REFUND_MOMENTS, RESOLUTIONS } from "./return-words";
import type { TellTime, TimeText } from "./time-text";

type LineRow = ReturnPageRow["lines"][number];

export interface ReturnLineModel {
  readonly id: string;
  readonly title: string;
  readonly sku: string;
  readonly quantity: number;
  readonly reason: string;
  /** In the words of who asked; "" = none, or deleted. */
  readonly note: string;
  readonly answer: LineAnswer;
  readonly badge: Badge;
  /** What the shopper is told; "" = approved. */
  readonly because: string;
  readonly declineReason: string;
  readonly fee: string;
  /** When it came to the shopper: what windows are counted from. */
  readonly since: { readonly label: string; readonly at: TimeText } | null;
  readonly photos: readonly string[];
}

interface FileRow {
  readonly key: string;
  readonly kind: string;
  readonly lineId: string | null;
}

export interface OpenLine {
  readonly tell: TellTime;
  readonly sealer: Sealer;
  readonly linkTo: (key: string) => string;
}

export function returnLine(line: LineRow, files: readonly FileRow[], { tell, sealer, linkTo }: OpenLine) {
  const facts = line.facts ? (JSON.parse(line.facts) as Partial<ReturnableLine>) : null;
  const answer = line.answer as LineAnswer;
  const model: ReturnLineModel = {
    id: line.id,
    title: line.title,
    sku: line.sku ?? "",
    quantity: line.quantity,
    reason: line.reasonName ?? "",
    note: openSealed(sealer, line.noteSealed) ?? "",
    answer,
    badge: LINE_ANSWERS[answer],
    because: line.because,
    declineReason:
      answer === "DECLINED" && line.declineReason ? DECLINE_REASONS[line.declineReason as DeclineReason] : "",
    fee: line.restockingFeePercent > 0 ? `${line.restockingFeePercent} % restocking fee` : "",
    since: facts && sinceWhen(facts, tell),
    photos: files.filter((file) => file.kind === "photo" && file.lineId === line.id).map(({ key }) => linkTo(key)),
  };
  return model;
}

function sinceWhen({ deliveredAt, fulfilledAt }: Partial<ReturnableLine>, tell: TellTime): ReturnLineModel["since"] {
  if (deliveredAt) return { label: "Delivered", at: tell(new Date(deliveredAt)) };
  return fulfilledAt ? { label: "Shipped, delivery not reported", at: tell(new Date(fulfilledAt)) } : null;
}

/** What was agreed, in plain words. `byRecipient`: with who got it as a gift, who has an account of their own. */
export function termsFacts(
  terms: ReturnTerms,
  byRecipient = false,
): readonly { readonly label: string; readonly value: string }[] {
  const { resolution, exchange, ifSoldOut, storeCreditBonusPercent: bonus, label, refundWhen, gift, notify } = terms;
  const facts = [
    { label: "The shopper gets", value: RESOLUTIONS[resolution] },
    { label: "In exchange", value: exchange.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ") },
    { label: "If that is sold out", value: resolution === "exchange" ? RESOLUTIONS[ifSoldOut] : "" },
    {
      label: "Bonus",
      value: resolution === "store_credit" && bonus > 0 ? `${bonus} % on top, as store credit` : "",
    },
    { label: "Label", value: labelText(label) },
    { label: "Money goes back", value: gift && !byRecipient ? "Never: it is a gift" : REFUND_MOMENTS[refundWhen] },
    { label: "Gift", value: gift ? GIFTS[byRecipient ? "recipient" : "giver"] : "" },
    { label: "Mails", value: notify ? "The shopper is told" : "The shopper is not told" },
  ];
  return facts.filter(({ value }) => value !== "");
}

const GIFTS = {
  giver: "Yes: no prices are told, and the giver is not refunded",
  recipient:
    "Yes, and its recipient asked: the giver is neither refunded nor told. Store credit goes to the recipient’s own account",
} as const;

export function labelText(label: ReturnTerms["label"]): string {
  switch (label.kind) {
    case "prepaid":
      return label.fee ? `Prepaid, ${formatMoney(label.fee)} are held back` : "Prepaid, free for the shopper";
    case "own":
      return "The shopper sends it at their own cost, with our slip";
    case "none":
      return "None: nothing is to be sent";
  }
}
