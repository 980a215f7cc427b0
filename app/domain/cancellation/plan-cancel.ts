import type { OrderSnapshot } from "../order";
import type { PlannedEffect } from "../planned-effect";
import type { Cancellation } from "./types";

/** Money has come in, so units are taken out by a refund; before that an order edit lowers what is owed. */
const MONEY_CAME_IN = new Set(["PAID", "PARTIALLY_PAID", "PARTIALLY_REFUNDED"]);

/** The one effect that really cancels: the whole order, or single units of it. */
export function planCancel(cancellation: Cancellation, order: OrderSnapshot): readonly PlannedEffect[] {
  const { id, orderId, scope, terms } = cancellation;
  const note = `Asked by ${cancellation.requestedBy} (Aftercare ${id})`.slice(-255);
  if (scope.whole) {
    const input = { orderId, reason: terms.reason, refund: terms.refund, restock: terms.restock, staffNote: note };
    return [{ kind: "cancel-order", key: `cancel-order/${id}`, input }];
  }
  if (terms.refund === "original_payment" && MONEY_CAME_IN.has(order.financialStatus ?? "")) {
    // Shopify takes paid units off the order only together with putting them back into stock.
    const input = { orderId, units: scope.units, restock: true, note };
    return [{ kind: "refund-units", key: `refund-units/${id}`, input }];
  }
  const quantities = scope.units.map(({ lineItemId, quantity }) => ({
    lineItemId,
    quantity: Math.max(0, (order.lines.find((line) => line.id === lineItemId)?.currentQuantity ?? 0) - quantity),
  }));
  const input = { orderId, quantities, restock: terms.restock, staffNote: note };
  return [{ kind: "edit-quantities", key: `edit-quantities/${id}`, input }];
}
