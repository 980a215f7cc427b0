import type { Gid } from "../gid";
import type { ReturnFactInput, ReturnHistory, ReturnSettings } from "../policy/return-types";
import type { ShopContext } from "../policy/types";
import type { Said } from "./ask-policy";
import type { ReturnableLine, ReturnableOrder } from "./native";
import type { DeclineReason, LabelTerms, LineAnswer, RefundMoment, Resolution, ReturnReason } from "./types";

/** Units somebody asks to return. */
export interface RequestedUnits {
  readonly fulfillmentLineItemId: Gid;
  readonly quantity: number;
  readonly reason: ReturnReason | null;
  readonly hasPhoto: boolean;
}

/** A request to return, with all that is known when it is decided. */
export interface ReturnQuestion {
  readonly order: ReturnableOrder;
  readonly lines: readonly RequestedUnits[];
  /** null = the shopper has not chosen. */
  readonly wanted: Resolution | null;
  /** The recipient of a gift asks. */
  readonly gift: boolean;
  /** They proved a mailbox of their own, not the order's; absent = they did not. */
  readonly byRecipient?: boolean;
  readonly askedBy: ReturnFactInput["askedBy"];
  /** null = not looked up */
  readonly history: ReturnHistory | null;
  /** Units left with the shopper by earlier returns of the order, by fulfillment line; absent = none. */
  readonly kept?: ReadonlyMap<Gid, number>;
  readonly settings: ReturnSettings;
  readonly shop: ShopContext;
  readonly now: Date;
}

/** The answer to one requested line. */
export interface DecidedLine {
  readonly requested: RequestedUnits;
  /** null = the order has no such shipped line. */
  readonly line: ReturnableLine | null;
  readonly answer: LineAnswer;
  /** For the shopper: why it was declined or must be looked at; "" = approved or kept. */
  readonly because: string;
  readonly declineReason: DeclineReason | null;
  /** Percent of the line's price held back; for a line under review what the policy would hold back. */
  readonly restockingFeePercent: number;
  /** What the shopper may choose from; empty when it is declined or nobody knows yet. */
  readonly offered: readonly Resolution[];
  readonly storeCreditBonusPercent: number;
  /** The last day (yyyy-MM-dd, shop's time zone) on which it can or could be returned; null = no day decides that. */
  readonly deadline: string | null;
  /** What the return policy said; null = it was not asked. */
  readonly said: Said<"return"> | null;
}

/** What holds for the return as a whole. For lines under review it is what would hold if they were approved. */
export interface DecidedTerms {
  /** What the shopper may choose from for all that is approved or kept. */
  readonly offered: readonly Resolution[];
  /** What was chosen, or the first that is offered. */
  readonly resolution: Resolution;
  /** Of several lines the lowest. */
  readonly storeCreditBonusPercent: number;
  readonly label: LabelTerms;
  readonly refundWhen: RefundMoment;
}

export interface DecidedReturn extends DecidedTerms {
  readonly lines: readonly DecidedLine[];
  /** What the policies said that are asked once per return, in the order they were asked. */
  readonly said: readonly Said[];
}
