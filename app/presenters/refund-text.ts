import type { CancellationScope, CancellationTerms } from "../domain/cancellation/types";
import { formatMoney, type Money } from "../domain/money";
import type { OrderSnapshot } from "../domain/order";

const NOTHING_CAME_IN = new Set(["PENDING", "AUTHORIZED", "EXPIRED", "VOIDED"]);

/** What cancelling would give back, as far as the order was last seen, e.g. "Refund $115.70". "" when the order is not known. */
export function refundText(order: OrderSnapshot | null, scope: CancellationScope, terms: CancellationTerms): string {
  if (!order) return "";
  if (terms.refund === "none") return "No refund";
  if (NOTHING_CAME_IN.has(order.financialStatus ?? "")) return "Nothing was paid, nothing to refund";
  if (order.financialStatus === "REFUNDED") return "Refunded already";
  const left = moneyLeft(order);
  if (scope.whole) return left ? `Refund ${formatMoney(left)}` : "Refund what is left of the payment";
  const asked = scope.units.reduce((sum, { lineItemId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineItemId);
    return sum + quantity * (line?.unitPrice.minor ?? 0);
  }, 0);
  // Taxes and discounts of single units are worked out by Shopify when it refunds them.
  const minor = left ? Math.min(asked, left.minor) : asked;
  return `Refund about ${formatMoney({ minor, currency: order.total.currency })}`;
}

/** What came in and was not given back; null = not known. */
function moneyLeft({ total, outstanding, refunded }: OrderSnapshot): Money | null {
  if (outstanding === null || refunded === null) return null;
  return { minor: Math.max(0, total.minor - outstanding.minor - refunded.minor), currency: total.currency };
}
