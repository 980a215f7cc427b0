/** Shopify did it. */
export interface Done {
  readonly outcome: "done";
}

/** What Shopify refuses as business (`userErrors`). */
export interface Refused {
  readonly outcome: "refused";
  /** Shopify's error code, "" when it gives none. */
  readonly code: string;
  readonly message: string;
}
