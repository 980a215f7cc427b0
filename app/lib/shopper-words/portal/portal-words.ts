/** One language's words for the shop's pages where a guest finds their order. Words in braces are filled in. */
export interface PortalWords {
  /** BCP 47 */
  readonly language: string;
  readonly find: Readonly<Record<FindWord, string>>;
  readonly code: Readonly<Record<CodeWord, string>>;
  readonly order: Readonly<Record<OrderWord, string>>;
  readonly way: Readonly<Record<WayWord, string>>;
  /** Beside a step, for who does not see its colour. */
  readonly progress: Readonly<Record<"done" | "current" | "next" | "wrong", string>>;
}

type FindWord =
  | "title"
  | "text"
  | "number"
  | "numberHint"
  | "contact"
  | "button"
  | "incomplete" /** a field is empty, or far too long */
  | "tooMany";

type CodeWord =
  | "title"
  | "text"
  | "code"
  | "button"
  | "wrong" /** not right, used, or too late: it does not say which */
  | "again"
  | "opening" /** title of the page that goes on by itself */
  | "goOn";

type OrderWord =
  | "title"
  | "orderedOn"
  | "cancelled"
  | "parcel" /** heading of one of several */
  | "unsent" /** heading of what has not left */
  | "items"
  | "tracking"
  | "carrier"
  | "arrivesBy"
  | "leavesBy"
  | "noDate"
  | "arrivedOn"
  | "none" /** nothing to follow yet */
  | "expiredTitle"
  | "expired"
  | "findAgain";

/** Steps of a parcel's way. */
type WayWord =
  | "ordered"
  | "sent"
  | "carrier"
  | "close"
  | "attempted"
  | "pickup"
  | "delivered"
  | "returning"
  | "returned"
  | "lost"
  | "cancelled";
