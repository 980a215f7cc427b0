/**
 * One language's words for what a shopper reads about shipping outside of a letter's text: the parts of a mail below it,
 * the page behind its links, and questions that come by themselves. Words in braces are filled in.
 */
export interface ShippingWords {
  /** BCP 47 */
  readonly language: string;
  readonly labels: Readonly<Record<ShippingLabel, string>>;
  /** How a parcel stands, in few words. */
  readonly kinds: Readonly<
    Record<
      | "lost"
      | "returning"
      | "failed_attempt"
      | "missed"
      | "not_shipped"
      | "carrier_late"
      | "no_pickup"
      | "no_scan"
      | "at_risk",
      string
    >
  >;
  /** Why, as a sentence that blames nobody. */
  readonly reasons: Readonly<
    Record<
      "weather" | "customs" | "address" | "missorted" | "damaged" | "refused" | "nobody_home" | "held" | "carrier",
      string
    >
  >;
  readonly choices: Readonly<Record<"wait" | "cancel" | "change_address" | "claim", ChoiceWords>>;
  readonly page: Readonly<Record<NoticePageWord, string>>;
  readonly csat: QuestionWords & { readonly answers: readonly [string, string, string, string, string] };
  /** `question` has {shop}; low and high are the ends of the scale from 0 to 10. */
  readonly nps: QuestionWords & { readonly low: string; readonly high: string };
  /** Below a question: how not to be asked again, and what is said when that was done. */
  readonly stop: Readonly<Record<"ask" | "yes" | "doneTitle" | "doneText", string>>;
  /** What is said while an answer is kept by itself: it may still be changed. */
  readonly kept: string;
}

export type ShippingLabel =
  | "parcel" /** {number}, {kind} */
  | "rest" /** what has not left yet, beside parcels: {kind} */
  | "items"
  | "carrier"
  | "tracking"
  | "oldSending"
  | "newSending"
  | "oldArrival"
  | "newArrival"
  | "between" /** {from}, {by} */
  | "by" /** {by} */
  | "unknown" /** instead of a date */
  | "why"
  | "lastSeen"
  | "choices"
  | "code"
  | "off" /** {value} */
  | "minimum" /** {amount} */
  | "expires" /** {date} */
  | "once"
  | "onceYou" /** bound to the customer */
  | "alone";

export interface ChoiceWords {
  /** On the link. */
  readonly label: string;
  /** On its page: what it means, and the button. */
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** After the answer. */
  readonly thanks: string;
  readonly next: string;
}

export interface QuestionWords {
  readonly question: string;
}

export type NoticePageWord =
  | "title" /** {order} */
  | "intro"
  | "words" /** above a text field for a message */
  | "address" /** above a text field for an address */
  | "empty" /** a text field must be filled */
  | "tooLong"
  | "other" /** above the other answers */
  | "refund" /** whole order, nothing shipped: {amount} */
  | "refundPart"
  | "back"
  | "answered" /** {answer} */
  | "change"
  | "taken" /** a cancellation is under way and cannot be changed here */
  | "checking" /** the wish to cancel was taken, and waits for a person */
  | "settled"
  | "arrivedTitle"
  | "arrived" /** {date} */
  | "arrivedAll"
  | "canceledTitle"
  | "canceled"
  | "shippedTitle"
  | "shipped"
  | "newerTitle"
  | "newer"
  | "newerLink"
  | "expiredTitle"
  | "expired"
  | "notTaken";
