import type { Gid } from "../gid";
import type { Money } from "../money";

/** Where a return stands for us; Shopify's own ReturnStatus is kept beside it. The table of moves is `lifecycle.ts`. */
export type ReturnState =
  | "REVIEW" /** a person decides */
  | "OPENING" /** being created or approved at Shopify */
  | "AWAITING_PARCEL" /** open: the shopper is to send it */
  | "IN_TRANSIT" /** the carrier has it */
  | "DELIVERED" /** arrived, not inspected */
  | "PROCESSING" /** units are being processed and refunded at Shopify */
  | "CLOSED" /** done */
  | "DECLINED" /** the policy or staff said no */
  | "CANCELED" /** withdrawn, or never sent */
  | "FAILED"; /** needs a person; can be tried again or settled */

/** Shopify's ReturnStatus. */
export type ReturnStatus = "REQUESTED" | "OPEN" | "CLOSED" | "DECLINED" | "CANCELED";

/** Shopify's ReturnDeclineReason. */
export type DeclineReason = "FINAL_SALE" | "OTHER" | "RETURN_PERIOD_ENDED";

/** Shopify's ReverseFulfillmentOrderDispositionType. */
export type Disposition = "RESTOCKED" | "NOT_RESTOCKED" | "PROCESSING_REQUIRED" | "MISSING";

/** What the shopper gets for what comes back. */
export type Resolution = "refund" | "store_credit" | "exchange";

/** When money goes back: as soon as it is approved, scanned by the carrier, delivered to us, or inspected by us. */
export type RefundMoment = "approved" | "first_scan" | "delivered" | "inspected";

/** SHOPIFY: made by staff, another app or the shopper in Shopify itself. */
export type ReturnSource = "SHOPPER" | "STAFF" | "SHOPIFY";

/** A ReturnReasonDefinition of the shop. */
export interface ReturnReason {
  readonly id: Gid;
  /** Shopify's handle, e.g. "size-too-small". */
  readonly handle: string;
  readonly name: string;
}

export type LineAnswer =
  "APPROVED" | "KEEP" /** refunded, the shopper keeps it */ | "DECLINED" | "REVIEW"; /** a person decides */

/** One line of a return. Quantities are units. */
export interface ReturnLine {
  readonly id: string;
  readonly fulfillmentLineItemId: Gid;
  readonly lineItemId: Gid;
  /** Once it exists at Shopify. */
  readonly returnLineItemId: Gid | null;
  readonly title: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly reason: ReturnReason | null;
  readonly answer: LineAnswer;
  /** For the shopper: why it was declined or must be looked at; "" = approved. */
  readonly because: string;
  readonly declineReason: DeclineReason | null;
  /** Percent of the line's price held back, 0–100. */
  readonly restockingFeePercent: number;
}

/** An item wanted in exchange. */
export interface ExchangeItem {
  readonly variantId: Gid;
  readonly title: string;
  readonly quantity: number;
}

/** Who makes the label. `fee` is held back from the refund, in the order's presentment currency; null = free. */
export type LabelTerms =
  | { readonly kind: "prepaid"; readonly fee: Money | null }
  /** The shopper sends it at their own cost, with our slip. */
  | { readonly kind: "own" }
  /** Nothing is to be sent: everything is kept. */
  | { readonly kind: "none" };

/** What was agreed when the return was decided; it stays so whatever policies say later. */
export interface ReturnTerms {
  readonly resolution: Resolution;
  readonly exchange: readonly ExchangeItem[];
  /** What happens when an item wanted in exchange is sold out. */
  readonly ifSoldOut: Exclude<Resolution, "exchange">;
  /** Percent on top of what is given as store credit. */
  readonly storeCreditBonusPercent: number;
  readonly label: LabelTerms;
  readonly refundWhen: RefundMoment;
  /** The recipient of a gift returns it: no prices are told, and the giver is not refunded. */
  readonly gift: boolean;
  /** Tell the shopper by mail. */
  readonly notify: boolean;
}

/** A return as automations see it: without the words of who asked, which only who shows them opens. UTC instants. */
export interface OrderReturn {
  readonly id: string;
  readonly shop: string;
  readonly orderId: Gid;
  readonly orderName: string;
  /** What the shopper writes on the parcel; unique per shop. */
  readonly rma: string;
  /** Shopify's return, once there is one. */
  readonly nativeId: Gid | null;
  readonly nativeStatus: ReturnStatus | null;
  readonly source: ReturnSource;
  readonly state: ReturnState;
  readonly lines: readonly ReturnLine[];
  readonly terms: ReturnTerms;
  readonly requestedBy: string;
  /** The recipient of a gift asked, with a mailbox of their own: whoever ordered is told nothing of it. */
  readonly byRecipient: boolean;
  readonly sentence: string;
  readonly policyVersionId: string | null;
  readonly decisionId: string | null;
  readonly requestedAt: Date;
  readonly openedAt: Date | null;
  /** Until when the shopper should have sent it. */
  readonly sendBy: Date | null;
  /** When the shopper or staff asked for a label that is not bought at once. */
  readonly labelAskedAt: Date | null;
  readonly customerId: Gid | null;
  readonly scannedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly endedAt: Date | null;
}

/** Units counted in by the warehouse, as one row of the receiving screen says it. */
export interface CountedUnits {
  readonly id: string;
  /** null = something that was not announced */
  readonly returnLineId: string | null;
  readonly quantity: number;
  readonly condition: Condition;
  readonly disposition: Disposition;
  /** Where they are put; needed for RESTOCKED. */
  readonly locationId: Gid | null;
  /** Whether they count for the refund. */
  readonly accepted: boolean;
}

export const CONDITIONS = ["new", "opened", "used", "damaged", "wrong_item"] as const;
/** `not_received`: said of units that never came. */
export type Condition = (typeof CONDITIONS)[number] | "not_received";

/** What a label is to the plan of the next step. UTC instants. */
export interface LabelView {
  readonly id: string;
  readonly state: LabelState;
  readonly isPrepaid: boolean;
  readonly preparedAt: Date;
  readonly voidUntil: Date | null;
  readonly scannedAt: Date | null;
  readonly isAttached: boolean;
}

export type LabelState =
  | "PREPARED" /** a price is known, nothing bought */
  | "BOUGHT"
  | "VOIDING" /** given back, the carrier has not said yes */
  | "VOIDED"
  | "SPENT"; /** the carrier did not take it back */
