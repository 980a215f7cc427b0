import type { NoticeChoice } from "../../domain/shipping/types";
import type { ToldParcel } from "../../lib/shopper-words/shipping/tell-parcel";

/** What letters about shipping may show; all text, already formatted for the shopper's locale and the shop's time zone. */
export interface ShippingMailFacts {
  readonly shopName: string;
  readonly orderName: string;
  readonly firstName: string | null;
  readonly parcels: readonly ToldParcel[];
  /** The trouble was told before. */
  readonly again?: boolean;
  /** What the shopper may answer, and what was answered. */
  readonly choices?: readonly { readonly choice: NoticeChoice; readonly link: string }[];
  readonly answer?: NoticeChoice;
  /** What was to be cancelled has left before. */
  readonly tooLate?: boolean;
  /** Its page, where the shopper answers and sees what became of it. */
  readonly link?: string;
  /** By when a person answers. */
  readonly until?: string;
  /** What a shop that sells to the US must say when nothing is answered: 16 CFR 435.2(b)(1)(ii) and (iii). */
  readonly consent?: "silence" | "needed";
  /** When `needed`: without a yes by then the order is cancelled. */
  readonly cancelBy?: string;
  readonly goodwill?: MailGoodwill;
  /** A link for each score: CSAT 1 to 5, NPS 0 to 10. */
  readonly survey?: readonly string[];
}

export interface MailGoodwill {
  /** "10 %" or an amount. */
  readonly value: string;
  /** undefined = store credit */
  readonly code?: string;
  /** Smallest order it may be used on. */
  readonly minimum?: string;
  readonly expires?: string;
  /** Bound to the customer. */
  readonly personal?: boolean;
  /** It does not combine with other discounts. */
  readonly alone?: boolean;
}
