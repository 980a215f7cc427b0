import type { Condition, RefundMoment } from "../../domain/returns/types";
import type { MoneyPart } from "../../lib/shopper-words/shopper-words";

/** What letters about a return may show; all text, already formatted for the shopper's locale and time zone. */
export interface ReturnMailFacts {
  readonly shopName: string;
  readonly orderName: string;
  readonly firstName: string | null;
  readonly rma: string;
  /** No money is told, whatever else these facts hold. */
  readonly gift: boolean;
  /** The shop was at fault. */
  readonly fault: boolean;
  /** A prepaid label waits to be asked for. */
  readonly onRequest: boolean;
  readonly hasLabel: boolean;
  /** There is a code to show instead of a printed label. */
  readonly hasQr: boolean;
  /** It was called off because nothing was sent in time. */
  readonly expired: boolean;
  /** Money is given as store credit. */
  readonly credit: boolean;
  /** Given before the parcel was sent: it is still to come. */
  readonly unsent?: boolean;
  /** The shopper keeps all of it: nothing ever comes back. */
  readonly kept?: boolean;
  /** undefined = it has been given already. */
  readonly when?: RefundMoment;
  readonly ending?: "not_received" | "not_accepted";
  readonly askedAt?: string;
  /** When a person answers. */
  readonly until?: string;
  readonly sendBy?: string;
  readonly daysLeft?: number;
  /** What is, or will be, given back. */
  readonly total?: string;
  readonly bonus?: string;
  readonly due?: string;
  /** What had been promised, and how much less was given in the end. */
  readonly quoted?: string;
  readonly short?: string;
  /** What adds up to it; empty = not known in parts. */
  readonly parts?: readonly MailAmount[];
  /** Fees that were agreed, where no parts are told. */
  readonly fees?: readonly MailAmount[];
  readonly items?: readonly MailLine[];
  readonly declined?: readonly MailLine[];
  readonly newItems?: readonly MailLine[];
  /** What is still to be sent, where money was given before. */
  readonly toSend?: readonly MailLine[];
  /** What never came, and what came but was not accepted; neither was paid for. */
  readonly missing?: readonly MailLine[];
  readonly refused?: readonly MailLine[];
  /** Where it is sent, line by line. */
  readonly address?: readonly string[];
  /** The merchant's own words; may have several lines. */
  readonly instructions?: string;
  readonly link?: string;
  readonly trackingNumber?: string;
  readonly trackingUrl?: string;
  /** The question at the end: a link for each score, 1 (very hard) to 5 (very easy). */
  readonly survey?: readonly string[];
}

export interface MailAmount {
  readonly part: MoneyPart;
  readonly amount: string;
}

export interface MailLine {
  readonly title: string;
  readonly quantity: number;
  /** The shopper keeps it. */
  readonly keep?: boolean;
  /** Why not; the app's own reasons are translated. */
  readonly because?: string;
  /** Nothing was given for it; not told of a gift. */
  readonly unpaid?: boolean;
  /** In which condition it came. */
  readonly condition?: Condition;
}
