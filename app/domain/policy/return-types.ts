import type { ExchangeScope } from "../returns/exchange-scope";
import type { DeclineReason, RefundMoment, Resolution, ReturnReason, ReturnSource } from "../returns/types";
import type { Gid } from "../gid";
import type { ReturnableLine } from "../returns/native";

/** What a return policy says about one line of a request. */
export type ReturnOutcome =
  | {
      readonly do: "approve";
      /** What the shopper may choose from; at least one. */
      readonly resolutions: readonly Resolution[];
      /** Percent given on top of what is paid as store credit, 0–100. */
      readonly storeCreditBonusPercent: number;
      /** Percent of the line's price held back, 0–100. */
      readonly restockingFeePercent: number;
    }
  | {
      /** Refunded, and the shopper keeps it. */
      readonly do: "keep_item";
      readonly resolutions: readonly Exclude<Resolution, "exchange">[];
      readonly storeCreditBonusPercent: number;
    }
  | { readonly do: "review"; readonly because: string }
  | {
      readonly do: "decline";
      /** For the shopper; may have the placeholders of `decline-words.ts`. */
      readonly because: string;
      readonly reason: DeclineReason;
    };

/** Who makes the label; asked once per return. */
export type LabelOutcome =
  | {
      readonly do: "prepaid";
      /** Held back from the refund: decimal text in the shop's currency, zero = free. */
      readonly fee: string;
    }
  | { readonly do: "own" };

/** When money goes back; asked once per return. */
export interface RefundTimingOutcome {
  readonly do: "refund";
  readonly when: RefundMoment;
}

/** Whether a person should look first; asked once per return, before all others. It never refuses. */
export type AbuseOutcome = { readonly do: "pass" } | { readonly do: "review"; readonly because: string };

/** Settings that come with the return policy. Dates are ISO days (yyyy-MM-dd) in the shop's time zone. */
export interface ReturnSettings {
  /** Hours staff have to answer a request that waits for them; the shopper is told. */
  readonly reviewHours: number;
  /** Automatic approvals per hour above which the app stops and asks; 0 = no brake. */
  readonly brakePerHour: number;
  /** What is ordered from one day to another, both included, may be returned until a third, included. */
  readonly holidays: readonly Holiday[];
  /** Days taken for a parcel to arrive when no carrier said that it was delivered. */
  readonly transitDays: number;
  /** Days the shopper has to send it after it was approved. */
  readonly sendWithinDays: number;
  /** Days after approval at which a shopper who has not sent it is reminded. */
  readonly reminderDays: readonly number[];
  /** What a shopper may choose from where a rule offers an exchange. */
  readonly exchangeFor: ExchangeScope;
  /** When a prepaid label is bought: at once, or when the shopper asks for it. */
  readonly labelWhen: "approval" | "request";
  /** Days before the carrier's refund window ends at which a label never scanned is given back. */
  readonly voidBeforeDays: number;
  /** Handles of the reasons that need a photo. */
  readonly photoReasons: readonly string[];
  /** Handles of the reasons that are the shop's fault. */
  readonly shopFaultReasons: readonly string[];
  /** How to pack and send it, for the shopper; "" = nothing to add. */
  readonly instructions: string;
  /** Countries (ISO 3166-1 alpha-2) whose consumers have a right of withdrawal. */
  readonly withdrawalCountries: readonly string[];
}

export interface Holiday {
  readonly orderedFrom: string;
  readonly orderedUntil: string;
  readonly returnUntil: string;
}

/** What facts about a return are read from. */
export interface ReturnFactInput {
  /** Everything of the order that was shipped: when the last parcel came is read off it. */
  readonly shipped: readonly ReturnableLine[];
  /** All that the request asks to return. */
  readonly items: readonly ReturnItem[];
  /** The one of them a return policy is asked about; null for policies that are asked once per return. */
  readonly item: ReturnItem | null;
  /** Units the shopper was left with by earlier returns of the order, by fulfillment line; absent = none. */
  readonly kept?: ReadonlyMap<Gid, number>;
  /** null = the shopper has not chosen. */
  readonly wanted: Resolution | null;
  readonly gift: boolean;
  readonly askedBy: Lowercase<ReturnSource>;
  /** null = not looked up */
  readonly history: ReturnHistory | null;
  readonly settings: ReturnSettings;
}

/** Units of a line that somebody wants to return. */
export interface ReturnItem {
  readonly line: ReturnableLine;
  readonly quantity: number;
  readonly reason: ReturnReason | null;
  readonly hasPhoto: boolean;
}

/** What our own records tell of the order's customer in the last 365 days; all zero for a guest. */
export interface ReturnHistory {
  /** Orders placed and not cancelled, this one included. */
  readonly orders: number;
  /** Units in those orders. */
  readonly units: number;
  /** Units of those that were returned or are approved to be, this return not counted. */
  readonly returnedUnits: number;
  /** Returns asked for and not declined or withdrawn, this one not counted. */
  readonly returns: number;
  /** Of those, returns with a reason that `isClaim` says is a claim. */
  readonly claims: number;
  /** Of those, returns not yet done. */
  readonly openReturns: number;
  /** Besides those: returns asked for in the last 30 days and called off or never sent. */
  readonly calledOff: number;
}
