import { fulfillableUnits, fulfilledUnits } from "../state/order-status.ts";
import type { DiscountAllocation, LineItem, MoneyBag, Order, ShopState, TaxLine } from "../state/types.ts";
import { type Json, numericId } from "./json-text.ts";
import { amount, moneySet } from "./money-fields.ts";

export const taxLineFields = (taxLine: TaxLine, order: Order): Json => ({
  channel_liable: taxLine.channelLiable,
  price: amount(taxLine.price.shop, order.currency),
  price_set: moneySet(taxLine.price, order),
  rate: taxLine.rate,
  title: taxLine.title,
});

export const allocationFields = (allocation: DiscountAllocation, order: Order): Json => ({
  amount: amount(allocation.amount.shop, order.currency),
  amount_set: moneySet(allocation.amount, order),
  discount_application_index: allocation.applicationIndex,
});

const zero: MoneyBag = { shop: 0, presentment: 0 };

/** What a line item looks like inside fulfillments and refunds. */
export function lineItemFields(state: ShopState, order: Order, line: LineItem): Record<string, Json> {
  const variant = line.variantId ? state.variants.get(line.variantId) : undefined;
  const item = variant ? state.inventoryItems.get(variant.inventoryItemId) : undefined;
  return {
    id: numericId(line.id),
    variant_id: numericId(line.variantId),
    title: line.title,
    quantity: line.quantity,
    sku: line.sku,
    variant_title: line.variantTitle,
    vendor: line.vendor,
    fulfillment_service: line.fulfillmentService ?? "manual",
    product_id: numericId(line.productId),
    requires_shipping: line.requiresShipping,
    taxable: line.taxable,
    gift_card: line.isGiftCard,
    name: line.name,
    variant_inventory_management: item?.tracked ? "shopify" : null,
    properties: line.customAttributes.map(({ key, value }) => ({ name: key, value })),
    product_exists: line.productId !== null && state.products.has(line.productId),
    fulfillable_quantity: fulfillableUnits(state, order, line),
    grams: line.grams,
    price: amount(line.unitPrice.shop, order.currency),
    total_discount: amount(0, order.currency),
    fulfillment_status: fulfillmentStatus(state, order, line),
    price_set: moneySet(line.unitPrice, order),
    total_discount_set: moneySet(zero, order),
    discount_allocations: line.discountAllocations.map((each) => allocationFields(each, order)),
    duties: [],
    admin_graphql_api_id: line.id,
    tax_lines: line.taxLines.map((each) => taxLineFields(each, order)),
  };
}

/** A line item inside an order, which knows a little more. */
export const orderLineItemFields = (state: ShopState, order: Order, line: LineItem): Json => ({
  ...lineItemFields(state, order, line),
  attributed_staffs: [],
  current_quantity: line.currentQuantity,
  sales_line_item_group_id: null,
});

function fulfillmentStatus(state: ShopState, order: Order, line: LineItem): string | null {
  const shipped = fulfilledUnits(state, order, line.id);
  if (shipped === 0) return null;
  return shipped >= line.currentQuantity ? "fulfilled" : "partial";
}
