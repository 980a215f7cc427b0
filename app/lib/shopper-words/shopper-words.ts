/**
 * One language's words for everything a shopper reads about a return outside of a letter: the parts of a mail below its
 * text, the page behind its link, the slip and the question at the end. Words in braces are filled in.
 */
export interface ShopperWords {
  /** BCP 47 */
  readonly language: string;
  /** What follows a label, with the space before it where the language writes one. */
  readonly colon: string;
  /**
   * Reasons the app itself brings, by their English words; "" = says nothing that is not said anyway. Any other stands as
   * the merchant wrote it.
   */
  readonly reasons: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<Label, string>>;
  /** In which an item came. */
  readonly conditions: Readonly<Record<"new" | "opened" | "used" | "damaged" | "wrong_item" | "not_received", string>>;
  readonly parts: Readonly<Record<MoneyPart, string>>;
  readonly steps: Readonly<Record<Step, string>>;
  readonly progress: Readonly<Record<"done" | "current" | "next", string>>;
  readonly standings: Readonly<Record<Standing, { readonly title: string; readonly text: string }>>;
  readonly page: Readonly<Record<PageWord, string>>;
  readonly survey: SurveyWords;
  readonly slip: Readonly<Record<SlipWord, string>>;
}

export type Label =
  | "title"
  | "rma"
  | "order"
  | "askedAt"
  | "sendBy"
  | "sendTo"
  | "tracking"
  | "items"
  | "declined"
  | "newItems"
  | "keep" /** beside an item that need not be sent back */
  | "toSend"
  | "missing" /** never came */
  | "refused" /** came, and was not accepted */
  | "unpaid" /** beside an item nothing was given for */
  | "amounts"
  | "fees"
  | "instructions";

/** Parts of what is given back; the last four are sums. */
export type MoneyPart =
  | "items"
  | "discount"
  | "tax"
  | "restocking"
  | "label"
  | "exchange"
  | "quoted" /** what had been promised */
  | "short" /** how much less it became */
  | "earlier" /** given by an earlier step */
  | "refund" /** to the original payment */
  | "credit"
  | "bonus"
  | "due";

export type Step = "approved" | "sent" | "arrived" | "refunded" | "credited" | "exchanged" | "done";

/** How a return stands for the shopper. */
export type Standing =
  | "review"
  | "opening"
  | "to_send"
  | "label" /** there is a label to send it with */
  | "label_on_request"
  | "label_coming"
  | "on_its_way"
  | "arrived"
  | "paying"
  | "refunded"
  | "credited"
  | "exchanged"
  | "done"
  | "declined"
  | "canceled"
  | "person"; /** something went wrong on our side */

export type PageWord =
  | "givenOn" /** how much was given when: {amount}, {date} */
  | "showLabel"
  | "downloadLabel"
  | "qr" /** above the code */
  | "getLabel"
  | "slip"
  | "track"
  | "callOff"
  | "confirmTitle"
  | "confirmText"
  | "confirmYes"
  | "confirmNo"
  | "labelAsked"
  | "cancelAsked"
  | "notTaken"
  | "unknownTitle"
  | "unknownText";

export interface SurveyWords {
  readonly question: string;
  /** Where nothing was to be sent back. */
  readonly questionKept: string;
  /** Scores 1 (very hard) to 5 (very easy). */
  readonly answers: readonly [string, string, string, string, string];
  readonly more: string;
  readonly send: string;
  readonly thanksTitle: string;
  readonly thanksText: string;
  readonly change: string;
  /** {answer} */
  readonly answered: string;
  readonly answeredTitle: string;
  readonly answeredText: string;
  readonly expiredTitle: string;
  readonly expiredText: string;
  readonly choose: string;
  readonly tooLong: string;
}

export type SlipWord =
  | "heading"
  | "rmaNumber"
  | "order"
  | "from"
  | "sendTo"
  | "item"
  | "reason"
  | "quantity"
  | "steps"
  | "footer"
  | "stepSlip"
  | "stepLabel"
  | "stepAddress"
  | "stepSend"
  | "stepSendBy"
  | "stepProof";
