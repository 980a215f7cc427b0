/** One language's words for claims, questions and help. Words in braces are filled in. */
export interface CaseWords {
  /** BCP 47 */
  readonly language: string;
  readonly kinds: Readonly<Record<"damaged" | "wrong_item" | "missing_item" | "not_arrived" | "question", string>>;
  /** What can be done on the page of an order. */
  readonly acts: Readonly<Record<"help" | "claim" | "write" | "mine" | "one" | "track", string>>;
  /** Where a shopper writes. */
  readonly form: Readonly<
    Record<
      | "claimTitle"
      | "questionTitle"
      | "text"
      | "kind"
      | "items"
      | "itemsHint"
      | "words"
      | "message"
      | "about"
      | "photoHint"
      | "send"
      | "chooseKind"
      | "chooseItems"
      | "noWords"
      | "tooMany"
      | "taken",
      string
    >
  >;
  /** The page of what was written. */
  readonly page: Readonly<
    Record<
      "title" | "open" | "openUntil" | "late" | "answered" | "closed" | "you" | "photo" | "reply" | "taken",
      string
    >
  >;
  /** Help without a person. */
  readonly help: Readonly<Record<"title" | "ask" | "other", string>>;
  /** What it is about. */
  readonly topics: Readonly<Record<HelpTopic, string>>;
  /** What is said to a topic as the order stands. */
  readonly answers: Readonly<Record<HelpAnswer, string>>;
}

export type HelpTopic = "where" | "late" | "cancel" | "address" | "return" | "wrong" | "refund" | "other";

export type HelpAnswer =
  | "cancelled"
  | "stopping"
  | "unsent"
  | "onWay"
  | "arrived"
  | "trouble"
  | "canCancel"
  | "noCancel"
  | "addressOpen"
  | "addressGone"
  | "canReturn"
  | "noReturn"
  | "allBack"
  | "wrong"
  | "wrongUnsent"
  | "refund"
  | "write";
