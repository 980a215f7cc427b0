import type { DelayKind, NoticeChoice, PromiseSource, ShipmentSnapshot } from "../shipping/types";

/** What a delay policy says about a shipment in trouble. */
export type DelayOutcome =
  | {
      readonly do: "notify";
      /** What the shopper may answer; cancelling is offered only while nothing of it has left. */
      readonly choices: readonly NoticeChoice[];
      /** Also as a text message, where the shop sends them and the order has a number. */
      readonly sms: boolean;
      /** A person looks at it as well: the shopper is told, and somebody asks the carrier. */
      readonly alsoReview: boolean;
    }
  | { readonly do: "review"; readonly because: string }
  | { readonly do: "quiet" };

/** Settings that come with each delay policy. */
export interface DelaySettings {
  /** When the trouble begins: hours past what was to be expected, by kind (`domain/shipping/delay-kinds.ts`). */
  readonly afterHours: number;
  /** For `at_risk`: how likely it is to miss its promise, in percent. */
  readonly chancePercent: number;
  /** Days between two notices while the trouble lasts. */
  readonly everyDays: number;
  /** Notices of this kind per shipment. */
  readonly most: number;
}

/** What the goodwill policy says about a notice. Amounts are decimal text in the shop's currency. */
export type GoodwillOutcome =
  | {
      readonly do: "code";
      readonly value: { readonly percent: number } | { readonly amount: string };
      /** Days the code is good for. */
      readonly validDays: number;
      /** Smallest order it may be used on; "0" = any. */
      readonly minimum: string;
      readonly combinesWith: readonly ("order" | "product" | "shipping")[];
    }
  | { readonly do: "credit"; readonly amount: string; readonly validDays: number | null }
  | { readonly do: "none" };

/** Limits of what is given away. Amounts are decimal text in the shop's currency; "0" = no limit where it says so. */
export interface GoodwillSettings {
  /** What may be given in a calendar month of the shop; "0" = nothing at all. */
  readonly monthlyBudget: string;
  /** Most per order and per customer within `customerDays`. */
  readonly perOrder: number;
  readonly perCustomer: number;
  readonly customerDays: number;
  /** Days after one gift in which a customer gets no other by rule. */
  readonly coolDownDays: number;
  /** Percent of those who would get one and do not, to see whether it pays; 0–50. */
  readonly holdOutPercent: number;
  /** What one member of staff may give at a time; "0" = staff may give nothing. */
  readonly staffLimit: string;
}

/** What facts about a shipment are read from. */
export interface ShipmentFactInput {
  readonly shipment: ShipmentSnapshot;
  readonly kind: DelayKind;
  /** Whole days past the date that was told; 0 = not late yet. */
  readonly daysLate: number;
  /** That it misses its promise, 0–100; null = cannot be told. */
  readonly chancePercent: number | null;
  /** What would be told as the new date; null = not known. */
  readonly newBy: Date | null;
  readonly newSource: PromiseSource | null;
  /** Notices of this kind already sent for this shipment, and of any kind. */
  readonly noticesOfKind: number;
  readonly parcelsOfOrder: number;
  /** Goodwill the customer got within the last 365 days. */
  readonly giftsToCustomer: number;
}
