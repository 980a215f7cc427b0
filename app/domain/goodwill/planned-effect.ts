import type { Gid } from "../gid";

interface OfGoodwill {
  readonly orderId: Gid;
  /** Its row has code, value and limits. */
  readonly goodwillId: string;
}

export type PlannedGoodwillEffect =
  /** Makes the code at Shopify. */
  | { readonly kind: "create-discount-code"; readonly key: string; readonly input: OfGoodwill }
  /** Ends a code nobody used. */
  | { readonly kind: "revoke-discount-code"; readonly key: string; readonly input: OfGoodwill }
  /** Adds store credit instead of a code. */
  | { readonly kind: "give-goodwill-credit"; readonly key: string; readonly input: OfGoodwill }
  /** Takes store credit back that nobody spent. */
  | { readonly kind: "take-goodwill-credit"; readonly key: string; readonly input: OfGoodwill };

/** Those that give it. */
export const GIVING_KINDS = ["create-discount-code", "give-goodwill-credit"] as const;
