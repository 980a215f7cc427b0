import type { Order, Transaction } from "../state/types.ts";
import { type Json, numericId } from "./json-text.ts";
import { amount } from "./money-fields.ts";

/** A transaction; alone it also tells how it was paid, inside a refund it does not. */
export function transactionFields(order: Order, transaction: Transaction): Record<string, Json> {
  const unsettled = { amount: "0.0", currency: order.currency };
  return {
    id: numericId(transaction.id),
    order_id: numericId(order.id),
    kind: transaction.kind.toLowerCase(),
    gateway: transaction.gateway,
    status: transaction.status.toLowerCase(),
    message: null,
    created_at: transaction.createdAt,
    test: transaction.test,
    authorization: transaction.authorizationCode,
    location_id: null,
    user_id: null,
    parent_id: numericId(transaction.parentId),
    processed_at: transaction.processedAt,
    device_id: null,
    error_code: null,
    source_name: order.sourceName ?? "web",
    receipt: {},
    amount: amount(transaction.amount.shop, order.currency),
    currency: order.currency,
    payment_id: `${order.name}.${order.transactions.indexOf(transaction) + 1}`,
    total_unsettled_set: { presentment_money: unsettled, shop_money: unsettled },
    manual_payment_gateway: transaction.gateway === "manual",
    amount_rounding: null,
    admin_graphql_api_id: transaction.id,
  };
}

export const transactionPayload = (order: Order, transaction: Transaction): Json => ({
  ...transactionFields(order, transaction),
  payment_details: {
    credit_card_bin: null,
    avs_result_code: null,
    cvv_result_code: null,
    credit_card_number: null,
    credit_card_company: null,
    buyer_action_info: null,
    credit_card_name: null,
    credit_card_wallet: null,
    credit_card_expiration_month: null,
    credit_card_expiration_year: null,
    payment_method_name: transaction.gateway,
  },
});
