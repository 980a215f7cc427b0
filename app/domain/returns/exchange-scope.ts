import type { Gid } from "../gid";

/** What a shopper may choose from in exchange: the products of what comes back, or all that the shop sells. */
export type ExchangeScope = "same_product" | "any_product";

interface Sellable {
  readonly productId: Gid;
  /** The product is neither a draft nor archived. */
  readonly isActive: boolean;
  /** Everybody can see it in the online store. */
  readonly isPublished: boolean;
  readonly isGiftCard: boolean;
}

/**
 * Whether a shopper may have this instead. Of other products only what anybody can buy; never a gift card, which is as good
 * as money that nobody can take back.
 * @param returned products of what comes back
 */
export function isExchangeable(
  { productId, isActive, isPublished, isGiftCard }: Sellable,
  scope: ExchangeScope,
  returned: ReadonlySet<Gid | null>,
): boolean {
  if (!isActive || isGiftCard) return false;
  return returned.has(productId) || (scope === "any_product" && isPublished);
}
