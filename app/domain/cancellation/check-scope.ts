import type { OrderSnapshot } from "../order";
import { hasShipped } from "./judge-stop";
import type { CancellationScope } from "./types";

/** What is physically so, whatever a policy says. */
export type ScopeCheck =
  | { readonly outcome: "possible"; readonly scope: CancellationScope }
  | { readonly outcome: "already_cancelled" }
  | { readonly outcome: "shipped" }
  | { readonly outcome: "impossible"; readonly because: string };

/**
 * Checks what is asked against the order as it is. Asking for every open unit is the whole order, unless something of it has
 * left, be it back again: of such an order Shopify cancels only units.
 */
export function checkScope(order: OrderSnapshot, scope: CancellationScope): ScopeCheck {
  if (order.cancelledAt !== null) return { outcome: "already_cancelled" };
  const isUnsent = order.fulfillments.every(({ status }) => status !== "SUCCESS");
  if (scope.whole) {
    if (hasShipped(order, scope)) return { outcome: "shipped" };
    if (isUnsent) return { outcome: "possible", scope };
    const units = openUnits(order);
    return units.length > 0 ? { outcome: "possible", scope: { whole: false, units } } : { outcome: "shipped" };
  }

  const seen = new Set<string>();
  for (const { lineItemId, quantity } of scope.units) {
    const line = order.lines.find(({ id }) => id === lineItemId);
    if (!line) return { outcome: "impossible", because: "One of the items is not part of this order." };
    if (seen.has(lineItemId)) return { outcome: "impossible", because: "An item was named twice." };
    seen.add(lineItemId);
    if (quantity > line.currentQuantity) {
      return { outcome: "impossible", because: "More units were asked for than the order still holds." };
    }
  }
  if (hasShipped(order, scope)) return { outcome: "shipped" };
  const open = order.lines.filter((line) => line.currentQuantity > 0);
  const everything = open.every((line) =>
    scope.units.some(({ lineItemId, quantity }) => lineItemId === line.id && quantity === line.currentQuantity),
  );
  return { outcome: "possible", scope: everything && isUnsent ? { whole: true } : scope };
}

/** What of an order has neither left nor been taken out of it, in units by line. */
export const openLines = (order: OrderSnapshot) =>
  order.lines
    .map(({ id, title, unfulfilledQuantity, currentQuantity }) => ({
      lineItemId: id,
      title,
      quantity: Math.min(unfulfilledQuantity ?? currentQuantity, currentQuantity),
    }))
    .filter(({ quantity }) => quantity > 0);

/** The same without their titles. */
export const openUnits = (order: OrderSnapshot) =>
  openLines(order).map(({ lineItemId, quantity }) => ({ lineItemId, quantity }));
