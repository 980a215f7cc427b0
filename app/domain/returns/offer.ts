import type { Money } from "../money";
import type { ReturnableLine, ReturnQuote } from "./native";
import type { DeclineReason, LabelTerms, LineAnswer, RefundMoment, Resolution, ReturnReason } from "./types";

/** What somebody who thinks about returning is told before they ask: every line's answer, and the money to the cent. */
export interface ReturnOffer {
  readonly lines: readonly OfferedLine[];
  /** What the shopper may choose from for all lines together; of lines under review what would be offered; empty = nobody knows. */
  readonly resolutions: readonly Resolution[];
  /** What is given as things are: what was asked for, or what was chosen for when that is sold out. */
  readonly given: Resolution;
  /** As Shopify calculates it for the lines that are approved or kept; null = there are none, or a gift. */
  readonly quote: ReturnQuote | null;
  /** On top of the quote, as store credit; null = none. */
  readonly bonus: Money | null;
  readonly label: LabelTerms;
  readonly refundWhen: RefundMoment;
}

export interface OfferedLine {
  readonly line: ReturnableLine;
  readonly quantity: number;
  readonly reason: ReturnReason | null;
  readonly answer: LineAnswer;
  /** For the shopper; "" = approved. */
  readonly because: string;
  readonly declineReason: DeclineReason | null;
  /** ISO day in the shop's zone until which it can come back; null = no window known. */
  readonly deadline: string | null;
  readonly restockingFeePercent: number;
}
