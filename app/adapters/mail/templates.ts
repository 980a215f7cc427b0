/** Mails about cancellations and cases, and the code for a guest. Every template exists in every language of `locales.ts`. */
export type TemplateName =
  | "cancellation-received" /** acknowledgement: what happens next and by when */
  | "cancellation-undo" /** will be cancelled at …, link to keep the order */
  | "cancellation-done" /** cancelled, what was refunded */
  | "cancellation-lines-done" /** some units cancelled */
  | "cancellation-declined" /** no, because … */
  | "cancellation-review" /** a person looks at it, by when */
  | "cancellation-refused" /** warehouse could not stop it */
  | "cancellation-shipped" /** already shipped: return it instead */
  | "cancellation-kept" /** undone, order goes on */
  | "case-received" /** we have what you wrote, and answer by … */
  | "case-answered" /** what staff answered, link to write back */
  | "order-code" /** opens a guest's order on the shop's pages */
  | "withdrawal-receipt"; /** a consumer withdrew from their contract: what they stated, and when */

/** What templates may show; all text, already formatted for the shopper's locale and time zone. */
export interface TemplateFacts {
  readonly shopName: string;
  readonly orderName: string;
  readonly firstName: string | null;
  readonly reason?: string;
  readonly amount?: string;
  /** Only some of the order is cancelled. */
  readonly part?: boolean;
  readonly lines?: readonly { readonly title: string; readonly quantity: number }[];
  /** Date and time in words. */
  readonly until?: string;
  readonly link?: string;
  /** Digits that open a guest's order. */
  readonly code?: string;
  /** Who withdrew, as they wrote it. */
  readonly name?: string;
  /** What they withdrew from, as they wrote it; "" = everything. */
  readonly items?: string;
  /** When it reached the shop: date and time in words. */
  readonly receivedAt?: string;
  /** Of a case. */
  readonly caseNumber?: string;
  /** What staff wrote to the shopper; may have several lines. */
  readonly answer?: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The language really used. */
  readonly language: string;
  /** Why a merchant's own words were not used, and ours were; missing = nothing went wrong. */
  readonly problem?: string;
}
