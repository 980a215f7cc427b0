import { changeStock } from "./inventory.ts";
import { exchangeParts } from "./return-money.ts";
import { routeOrder } from "./route-order.ts";
import type { ShopContext } from "./shop-context.ts";
import type { DiscountApplication, ExchangeLine, LineItem, Order } from "./types.ts";

/** Units of an exchange become a line of the order with work of its own. */
export function appendExchange(context: ShopContext, order: Order, exchange: ExchangeLine, quantity: number): LineItem {
  const { state } = context;
  const variant = state.variants.get(exchange.variantId);
  const product = variant && state.products.get(variant.productId);
  const parts = exchangeParts(order, exchange, exchange.processed, quantity);
  const application = discountApplication(order, exchange, parts.discount);
  if (application) order.discountApplications.push(application);
  const title = product?.title ?? "";
  const variantTitle = variant && variant.title !== "Default Title" ? variant.title : null;
  const line: LineItem = {
    id: context.newId("LineItem"),
    title,
    variantTitle,
    name: variantTitle ? `${title} - ${variantTitle}` : title,
    sku: variant?.sku ?? null,
    vendor: product?.vendor ?? null,
    variantId: variant?.id ?? null,
    productId: product?.id ?? null,
    quantity,
    currentQuantity: quantity,
    takenSlots: [],
    reservedSlots: [],
    refundedQuantity: 0,
    unitPrice: exchange.unitPrice,
    taxLines:
      exchange.taxRate > 0
        ? [{ title: taxTitle(order), rate: exchange.taxRate, price: parts.tax, channelLiable: false }]
        : [],
    discountAllocations: application ? [{ applicationIndex: application.index, amount: parts.discount }] : [],
    requiresShipping: true,
    taxable: variant?.taxable ?? true,
    isGiftCard: false,
    grams: 0,
    customAttributes: [],
    fulfillmentService: null,
  };
  order.lineItems.push(line);
  exchange.lineItemIds.push(line.id);
  exchange.processed += quantity;
  routeOrder(context, order, [line]);
  changeStock(state, line, null, { available: -quantity, committed: quantity });
  const work = order.fulfillmentOrderIds.at(-1);
  if (work) context.emit("fulfillment_orders/order_routing_complete", work);
  return line;
}

const taxTitle = (order: Order): string =>
  order.lineItems.find((line) => line.taxLines.length > 0)?.taxLines[0]?.title ?? "Tax";

function discountApplication(
  order: Order,
  { discount }: ExchangeLine,
  amount: { readonly shop: number; readonly presentment: number },
): DiscountApplication | null {
  if (!discount || amount.shop <= 0) return null;
  return {
    index: order.discountApplications.length,
    kind: "MANUAL",
    title: discount.description ?? "",
    target: "LINE_ITEM",
    value: { type: "fixed", amount },
  };
}
