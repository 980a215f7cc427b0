import { financialStatusOf, fulfillmentStatusOf } from "../state/order-status.ts";
import { outstandingOf, shippingParts, totalsOf } from "../state/order-totals.ts";
import { addMoney, multiplyMoney, subtractMoney, ZERO } from "../state/money.ts";
import type { MoneyBag, Order, ShippingLine, ShopState } from "../state/types.ts";
import { addressFields, customerInOrder } from "./customer-fields.ts";
import { fulfillmentFields } from "./fulfillment-fields.ts";
import { type Json, numericId } from "./json-text.ts";
import { allocationFields, orderLineItemFields, taxLineFields } from "./line-item-fields.ts";
import { amount, moneySet } from "./money-fields.ts";
import { refundFields } from "./refund-fields.ts";

/** REST knows three values and null; GraphQL's finer ones are all "not shipped yet". */
const fulfillmentStatuses: Readonly<Record<string, string>> = {
  FULFILLED: "fulfilled",
  PARTIALLY_FULFILLED: "partial",
  RESTOCKED: "restocked",
};

/** The body of `orders/*`: everything about an order as it is now. */
export function orderFields(state: ShopState, order: Order): Json {
  const ordered = totalsOf(order, "ordered");
  const current = totalsOf(order, "current");
  const customer = order.customerId ? state.customers.get(order.customerId) : undefined;
  const itemsPrice = addMoney(...order.lineItems.map((line) => multiplyMoney(line.unitPrice, line.quantity)));
  const text = (bag: MoneyBag) => amount(bag.shop, order.currency);
  const set = (bag: MoneyBag) => moneySet(bag, order);
  const digits = String(numericId(order.id));
  return {
    id: numericId(order.id),
    admin_graphql_api_id: order.id,
    app_id: null,
    browser_ip: null,
    buyer_accepts_marketing: false,
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    cancelled_at: order.cancelledAt,
    cart_token: null,
    checkout_token: null,
    client_details: null,
    closed_at: order.closedAt,
    confirmation_number: order.confirmationNumber,
    confirmed: true,
    contact_email: order.email,
    created_at: order.createdAt,
    currency: order.currency,
    current_shipping_price_set: set(current.shipping),
    current_subtotal_price: text(current.subtotal),
    current_subtotal_price_set: set(current.subtotal),
    current_total_additional_fees_set: null,
    current_total_discounts: text(current.discount),
    current_total_discounts_set: set(current.discount),
    current_total_duties_set: null,
    current_total_price: text(current.total),
    current_total_price_set: set(current.total),
    current_total_tax: text(current.tax),
    current_total_tax_set: set(current.tax),
    customer_locale: order.customerLocale,
    device_id: null,
    discount_codes: order.discountCodes.map((code) => discountCode(order, code)),
    duties_included: false,
    email: order.email,
    estimated_taxes: false,
    financial_status: financialStatusOf(order)?.toLowerCase() ?? null,
    fulfillment_status: fulfillmentStatuses[fulfillmentStatusOf(state, order)] ?? null,
    landing_site: null,
    landing_site_ref: null,
    location_id: null,
    merchant_business_entity_id: null,
    merchant_of_record_app_id: null,
    name: order.name,
    note: order.note,
    note_attributes: order.customAttributes.map(({ key, value }) => ({ name: key, value })),
    number: order.number - 1000,
    order_number: order.number,
    order_status_url: `https://${state.shop.domain}/orders/${digits}/authenticate?key=${order.confirmationNumber}`,
    original_total_additional_fees_set: null,
    original_total_duties_set: null,
    payment_gateway_names: [...new Set(order.transactions.map(({ gateway }) => gateway))],
    phone: order.phone,
    po_number: order.poNumber,
    presentment_currency: order.presentmentCurrency,
    processed_at: order.processedAt,
    reference: null,
    referring_site: null,
    source_identifier: order.sourceIdentifier,
    source_name: order.sourceName ?? "web",
    source_url: null,
    subtotal_price: text(ordered.subtotal),
    subtotal_price_set: set(ordered.subtotal),
    tags: order.tags.join(", "),
    tax_exempt: false,
    tax_lines: order.lineItems.flatMap((line) => line.taxLines.map((each) => taxLineFields(each, order))),
    taxes_included: order.taxesIncluded,
    test: order.test,
    token: order.confirmationNumber,
    total_cash_rounding_payment_adjustment_set: set(ZERO),
    total_cash_rounding_refund_adjustment_set: set(ZERO),
    total_discounts: text(ordered.discount),
    total_discounts_set: set(ordered.discount),
    total_line_items_price: text(itemsPrice),
    total_line_items_price_set: set(itemsPrice),
    total_outstanding: text(outstandingOf(order)),
    total_price: text(ordered.total),
    total_price_set: set(ordered.total),
    total_shipping_price_set: set(ordered.shipping),
    total_tax: text(ordered.tax),
    total_tax_set: set(ordered.tax),
    total_tip_received: text(ZERO),
    total_weight: order.lineItems.reduce((sum, line) => sum + line.grams * line.quantity, 0),
    updated_at: order.updatedAt,
    user_id: null,
    billing_address: addressFields(order.billingAddress),
    customer: customer ? customerInOrder(customer, state.shop) : null,
    discount_applications: order.discountApplications.map(discountApplication(order)),
    fulfillments: order.fulfillmentIds.flatMap((id) => {
      const fulfillment = state.fulfillments.get(id);
      return fulfillment ? [fulfillmentFields(state, order, fulfillment)] : [];
    }),
    line_items: order.lineItems.map((line) => orderLineItemFields(state, order, line)),
    payment_terms: null,
    refunds: order.refunds.map((refund) => refundFields(state, order, refund)),
    shipping_address: addressFields(order.shippingAddress),
    shipping_lines: order.shippingLines.map((line) => shippingLineFields(order, line)),
    returns: [],
    line_item_groups: [],
  };
}

function shippingLineFields(order: Order, line: ShippingLine): Json {
  const parts = shippingParts(line);
  const discounted = subtractMoney(parts.original, parts.discount);
  return {
    id: numericId(line.id),
    carrier_identifier: null,
    code: line.code,
    current_discounted_price_set: moneySet(subtractMoney(discounted, line.refunded), order),
    discounted_price: amount(discounted.shop, order.currency),
    discounted_price_set: moneySet(discounted, order),
    is_removed: false,
    phone: null,
    price: amount(line.price.shop, order.currency),
    price_set: moneySet(line.price, order),
    requested_fulfillment_service_id: null,
    source: line.source,
    title: line.title,
    tax_lines: line.taxLines.map((each) => taxLineFields(each, order)),
    discount_allocations: line.discountAllocations.map((each) => allocationFields(each, order)),
  };
}

function discountCode(order: Order, code: string): Json {
  const application = order.discountApplications.find(({ title }) => title === code);
  const lines = [...order.lineItems, ...order.shippingLines].flatMap(({ discountAllocations }) => discountAllocations);
  const given = lines.filter(({ applicationIndex }) => applicationIndex === application?.index);
  return {
    code,
    amount: amount(addMoney(...given.map((each) => each.amount)).shop, order.currency),
    type: application?.target === "SHIPPING_LINE" ? "shipping" : (application?.value.type ?? "fixed"),
  };
}

const discountApplication =
  (order: Order) =>
  (application: Order["discountApplications"][number]): Json => ({
    target_type: application.target.toLowerCase(),
    type: application.kind.toLowerCase(),
    value:
      application.value.type === "percentage"
        ? String(application.value.percentage)
        : amount(application.value.amount.shop, order.currency),
    value_type: application.value.type === "percentage" ? "percentage" : "fixed_amount",
    allocation_method: application.onEachItem ? "each" : "across",
    target_selection: "all",
    ...(application.kind === "DISCOUNT_CODE" ? { code: application.title } : { title: application.title }),
  });
