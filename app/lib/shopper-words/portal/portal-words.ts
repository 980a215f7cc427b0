/** One language's words for the shop's pages where a guest finds their order. Words in braces are filled in. */
export interface PortalWords {
  /** BCP 47 */
  readonly language: string;
  readonly find: Readonly<Record<FindWord, string>>;
  readonly code: Readonly<Record<CodeWord, string>>;
  readonly order: Readonly<Record<OrderWord, string>>;
  readonly acts: Readonly<Record<ActWord, string>>;
  readonly cancel: Readonly<Record<CancelWord, string>> & {
    /** Why somebody cancels, in the order shown. */
    readonly reasons: readonly string[];
  };
  readonly giveBack: Readonly<Record<GiveBackWord, string>>;
  readonly offer: Readonly<Record<OfferWord, string>>;
  readonly withdraw: Readonly<Record<WithdrawWord, string>>;
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

type ActWord =
  | "title"
  | "cancel"
  | "return"
  | "returns" /** heading of the returns there are */
  | "answer" /** leads to a notice of delay that can be answered */
  | "back"
  | "busy" /** Shopify does not answer */
  | "notTaken" /** not possible any more */;

type CancelWord =
  | "title"
  | "text"
  | "whole"
  | "some"
  | "units" /** of {item}, at most {most} */
  | "reason"
  | "noReason" /** the choice of giving none */
  | "note"
  | "choose" /** only some items, and none chosen */
  | "both" /** the whole order, and items beside it */
  | "button"
  | "taken" /** asked for, nothing decided yet */;

type GiveBackWord =
  | "title"
  | "text"
  | "nothing" /** nothing can come back now */
  | "quantity"
  | "none" /** not this item */
  | "reason"
  | "chooseReason"
  | "withPhoto" /** {reason} that needs one */
  | "note"
  | "photo"
  | "photoHint"
  | "photosKept" /** {count} were uploaded before */
  | "gift"
  | "next"
  | "choose" /** nothing was chosen */
  | "needsReason" /** of {item} */
  | "badPhoto"
  | "largePhoto"
  | "largePhotos" /** together: the form was cut off */
  | "manyPhotos";

export type OfferWord =
  | "title"
  | "APPROVED"
  | "KEEP"
  | "REVIEW"
  | "DECLINED"
  | "until" /** can come back until {date} */
  | "resolution"
  | "refund"
  | "store_credit"
  | "exchange"
  | "insteadOf" /** {item} */
  | "nothingInstead"
  | "soldOut" /** beside a variant */
  | "ifSoldOut"
  | "findOther" /** another product */
  | "find"
  | "found" /** {items} */
  | "foundNone" /** for {words} */
  | "soldOutNow" /** {instead}: what is given */
  | "notReserved" /** new items */
  | "amounts"
  | "total"
  | "due"
  | "payLater" /** what is due */
  | "giftAmounts" /** no prices are shown */
  | "later" /** a person looks first */
  | "labelPrepaid"
  | "labelOwn"
  | "labelNone"
  | "whenApproved"
  | "whenFirstScan"
  | "whenDelivered"
  | "whenInspected"
  | "update"
  | "changed" /** what is chosen is not what was shown */
  | "refused" /** what is wanted cannot be */
  | "chooseInstead" /** an exchange, but for nothing yet */
  | "ask"
  | "change"
  | "taken"; /** asked for */

/** A consumer's right in the European Union: the words are those of the law. */
type WithdrawWord =
  | "link"
  | "title"
  | "text"
  | "name"
  | "number"
  | "email"
  | "emailHint"
  | "items"
  | "itemsHint"
  | "next"
  | "incomplete"
  | "tooMany"
  | "confirmTitle"
  | "statement" /** of {name} about order {number} */
  | "about" /** {items} */
  | "everything"
  | "receipt" /** goes to {email} */
  | "confirm"
  | "change"
  | "doneTitle"
  | "done" /** reached the shop on {time}, receipt goes to {email} */;

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
