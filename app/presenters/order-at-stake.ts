import type { CancellationScope } from "../domain/cancellation/types";
import { formatMoney } from "../domain/money";
import type { OrderSnapshot } from "../domain/order";
import { humanise } from "./badge";
import type { TellTime, TimeText } from "./time-text";

/** What somebody who decides about an order's money has to see of it. */
export function orderAtStake(order: OrderSnapshot, scope: CancellationScope, tell: TellTime) {
  const count = order.customer?.orderCount ?? null;
  const facts: readonly { readonly label: string; readonly value: string | TimeText }[] = [
    { label: "Items", value: itemsText(order, scope) },
    { label: "Order total", value: formatMoney(order.total) },
    { label: "Payment", value: order.financialStatus ? humanise(order.financialStatus) : "" },
    {
      label: "Still to be paid",
      value: order.outstanding && order.outstanding.minor > 0 ? formatMoney(order.outstanding) : "",
    },
    { label: "Shipping", value: order.cancelledAt ? "Order is cancelled" : humanise(order.fulfillmentStatus) },
    { label: "Placed", value: tell(new Date(order.processedAt)) },
    { label: "Orders by this customer", value: count === null ? "" : String(count) },
  ];
  return facts.filter(({ value }) => value !== "");
}

function itemsText({ lines }: OrderSnapshot, scope: CancellationScope): string {
  const counts = scope.whole
    ? lines.map(({ title, currentQuantity }) => ({ title, quantity: currentQuantity }))
    : scope.units.map(({ lineItemId, quantity }) => ({
        title: lines.find(({ id }) => id === lineItemId)?.title ?? "An item of the order",
        quantity,
      }));
  return counts
    .filter(({ quantity }) => quantity > 0)
    .map(({ title, quantity }) => `${quantity} × ${title}`)
    .join(", ");
}
