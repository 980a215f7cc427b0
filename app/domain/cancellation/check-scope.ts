import type { OrderSnapshot } from "../order";
import { hasShipped } from "./judge-stop";
import type { CancellationScope } from "./types";

/** What is physically so, whatever a policy says. */
export type ScopeCheck =
  | { readonly outcome: "possible"; readonly scope: CancellationScope }
  | { readonly outcome: "already_cancelled" }
  | { readonly outcome: "shipped" }
  | { readonly outcome: "impossible"; readonly because: string };

/** Checks what is asked against the order as it is. Asking for every open unit of every line is the whole order. */
export function checkScope(order: OrderSnapshot, scope: CancellationScope): ScopeCheck {
  if (order.cancelledAt !== null) return { outcome: "already_cancelled" };
  if (scope.whole) return hasShipped(order, scope) ? { outcome: "shipped" } : { outcome: "possible", scope };

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
  return { outcome: "possible", scope: everything ? { whole: true } : scope };
}
