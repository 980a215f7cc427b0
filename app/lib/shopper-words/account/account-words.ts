/** One language's words for what a shopper sees in their customer account beside what letters say. Words in braces are filled in. */
export interface AccountWords {
  /** BCP 47 */
  readonly language: string;
  /** Why something cannot be, by the English words the app itself brings; any other stands as the merchant wrote it. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly cancellation: Readonly<Record<CancellationStanding, { readonly title: string; readonly text: string }>>;
  readonly labels: Readonly<Record<AccountLabel, string>>;
  readonly keep: Readonly<Record<"label" | "title" | "text" | "thanks" | "next", string>>;
  /** Shopify's own return reasons, by their handles; a merchant's own are shown as they wrote them. */
  readonly returnReasons: Readonly<Record<ReturnReasonHandle, string>>;
  readonly obstacles: Readonly<Record<"unsent" | "returned" | "later", string>>;
}

/** How a wish to cancel stands for who asked. */
export type CancellationStanding =
  | "stopping"
  | "warehouse"
  | "review"
  | "undo" /** {until} */
  | "undoPart" /** {until} */
  | "cancelling"
  | "cancellingPart"
  | "cancelled"
  | "cancelledPart"
  | "declined"
  | "refused"
  | "shipped"
  | "kept";

type AccountLabel = "because" | "sentOn" /** {date} */ | "perUnit" /** {price} */;

export type ReturnReasonHandle =
  | "changed-my-mind"
  | "item-not-as-described"
  | "received-the-wrong-item"
  | "damaged-or-defective"
  | "too-small"
  | "too-big"
  | "style"
  | "color"
  | "other-reason"
  | "unknown";
