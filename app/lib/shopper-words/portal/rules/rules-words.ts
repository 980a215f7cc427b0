/** One language's words for the page with a shop's rules. Words in braces are filled in; `{time}` comes with its unit. */
export interface RulesWords {
  /** Of the link that leads there. */
  readonly link: string;
  readonly title: string;
  readonly intro: string;
  readonly returns: Readonly<Record<ReturnsWord, string>>;
  readonly cancel: Readonly<Record<CancelWord, string>>;
  readonly withdraw: Readonly<Record<"title" | "text" /** {time} */, string>>;
  readonly delays: Readonly<Record<"title" | "told" | "untold", string>>;
  /** Heading of the shop's own policies. */
  readonly more: string;
}

type ReturnsWord =
  | "title"
  | "everyone" /** a person looks at every return, within {time} */
  | "firstDay"
  | "upTo" /** {time} after delivery */
  | "between" /** {time} is a range */
  | "later"
  | "always"
  | "APPROVED"
  | "KEEP"
  | "REVIEW" /** answer within {time} */
  | "DECLINED"
  | "ways" /** {ways} */
  | "refund"
  | "store_credit"
  | "moreCredit" /** {percent} on top */
  | "exchange"
  | "account" /** store credit needs one */
  | "labelFree"
  | "labelFee" /** {amount} is held back */
  | "heldBack" /** {percent} of the price */
  | "photo"
  | "send" /** {time} after it was approved */
  | "holiday"; /** ordered {from} to {until}: comes back until {last} */

type CancelWord =
  | "title"
  | "unsent"
  | "waiting"
  | "packing"
  | "upTo" /** {time} after it was ordered */
  | "later"
  | "cancel"
  | "stop" /** the warehouse has to be asked */
  | "undo" /** {time} */
  | "review" /** answer within {time} */
  | "decline"
  | "sent";
