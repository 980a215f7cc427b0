import type { Order, Refund, ShopState } from "../state/types.ts";
import { type Json, numericId } from "./json-text.ts";
import { lineItemFields } from "./line-item-fields.ts";
import { amount, amountNumber, moneySet } from "./money-fields.ts";
import { transactionFields } from "./transaction-fields.ts";

export function refundFields(state: ShopState, order: Order, refund: Refund): Json {
  const { currency } = order;
  return {
    id: numericId(refund.id),
    order_id: numericId(order.id),
    created_at: refund.createdAt,
    note: refund.note,
    user_id: null,
    processed_at: refund.processedAt,
    duties: [],
    total_duties_set: moneySet({ shop: 0, presentment: 0 }, order),
    return: refund.returnId && { id: numericId(refund.returnId), admin_graphql_api_id: refund.returnId },
    refund_shipping_lines: refund.shippingLines.map((line) => ({
      id: numericId(line.id),
      shipping_line_id: numericId(line.shippingLineId),
      subtotal_amount_set: moneySet(line.subtotal, order),
      tax_amount_set: moneySet(line.tax, order),
    })),
    restock: refund.lineItems.some(({ restocked }) => restocked),
    admin_graphql_api_id: refund.id,
    order_adjustments: refund.adjustments.map((adjustment) => ({
      id: numericId(adjustment.id),
      order_id: numericId(order.id),
      refund_id: numericId(refund.id),
      kind: adjustment.reason.toLowerCase(),
      reason: adjustment.reason.toLowerCase(),
      amount: amount(adjustment.amount.shop, currency),
      amount_set: moneySet(adjustment.amount, order),
      tax_amount: amount(adjustment.tax.shop, currency),
      tax_amount_set: moneySet(adjustment.tax, order),
    })),
    refund_line_items: refund.lineItems.map((item) => {
      const line = order.lineItems.find(({ id }) => id === item.lineItemId);
      return {
        id: numericId(item.id),
        quantity: item.quantity,
        line_item_id: numericId(item.lineItemId),
        location_id: numericId(item.locationId),
        restock_type: item.restockType.toLowerCase(),
        subtotal: amountNumber(item.subtotal.shop, currency),
        total_tax: amountNumber(item.tax.shop, currency),
        subtotal_set: moneySet(item.subtotal, order),
        total_tax_set: moneySet(item.tax, order),
        line_item: line ? lineItemFields(state, order, line) : null,
      };
    }),
    transactions: order.transactions
      .filter(({ id }) => refund.transactionIds.includes(id))
      .map((transaction) => transactionFields(order, transaction)),
  };
}
