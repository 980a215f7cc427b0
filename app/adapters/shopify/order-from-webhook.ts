import { parse } from "lossless-json";
import { isGid, toGid, type Gid } from "../../domain/gid";
import { parseMoney } from "../../domain/money";
import type { LineSnapshot, OrderRead, OrderSnapshot, PersonalData } from "../../domain/order";
import { orderPayload, type LinePayload, type OrderPayload } from "./order-payload";
import { toUtc } from "./to-utc";

/**
 * The order in an orders/* webhook body: JSON text, or what lossless-json made of it. Parts a payload does not tell are
 * null. Answers null when it is not an order (orders/delete, orders/edited, nonsense).
 */
export function orderFromWebhook(body: unknown): OrderRead | null {
  const parsed = orderPayload.safeParse(typeof body === "string" ? parseText(body) : body);
  if (!parsed.success) return null;
  try {
    return { snapshot: readSnapshot(parsed.data), personal: readPersonal(parsed.data) };
  } catch (error) {
    // An amount too large, or with decimals its currency does not have, or a time of no calendar.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parseText(body: string): unknown {
  try {
    return parse(body);
  } catch {
    return null;
  }
}

function readSnapshot(order: OrderPayload): OrderSnapshot {
  const { customer, shipping_address: address, currency } = order;
  const utc = (time: string | null | undefined) => (time ? toUtc(time) : null);
  return {
    id: idOf("Order", order),
    name: order.name,
    createdAt: toUtc(order.created_at),
    processedAt: toUtc(order.processed_at ?? order.created_at),
    updatedAt: toUtc(order.updated_at),
    cancelledAt: utc(order.cancelled_at),
    cancelReason: order.cancel_reason?.toUpperCase() ?? null,
    closedAt: utc(order.closed_at),
    test: order.test ?? false,
    sourceName: order.source_name ?? null,
    gateways: order.payment_gateway_names ?? [],
    tags: splitTags(order.tags),
    hasNote: Boolean(order.note),
    total: parseMoney(order.total_price, currency),
    // A payload lists refunds in the currencies they were paid in: only "none" can be told without arithmetic.
    refunded: order.refunds?.length === 0 ? parseMoney("0", currency) : null,
    outstanding: order.total_outstanding ? parseMoney(order.total_outstanding, currency) : null,
    discountCodes: (order.discount_codes ?? []).map(({ code }) => code),
    financialStatus: order.financial_status?.toUpperCase() ?? null,
    fulfillmentStatus: fulfillmentStatusOf(order.fulfillment_status),
    returnStatus: null,
    customer: customer ? { id: idOf("Customer", customer), orderCount: null, tags: splitTags(customer.tags) } : null,
    shipTo: address ? { countryCode: address.country_code ?? null, provinceCode: address.province_code ?? null } : null,
    shippingTitle: order.shipping_lines?.find(({ is_removed: removed }) => !removed)?.title ?? null,
    risk: null,
    lines: order.line_items.map((line) => readLine(line, currency)),
    fulfillmentOrders: null,
    fulfillments: (order.fulfillments ?? []).map((one) => ({
      id: idOf("Fulfillment", one),
      status: one.status?.toUpperCase() ?? "",
      createdAt: toUtc(one.created_at),
    })),
  };
}

function readLine(line: LinePayload, currency: string): LineSnapshot {
  return {
    id: idOf("LineItem", line),
    title: line.name ?? line.title ?? "",
    sku: line.sku ?? null,
    quantity: line.quantity,
    currentQuantity: line.current_quantity ?? line.quantity,
    unfulfilledQuantity: line.fulfillable_quantity ?? null,
    requiresShipping: line.requires_shipping ?? true,
    isGiftCard: line.gift_card ?? false,
    productId: line.product_id ? toGid("Product", line.product_id) : null,
    productType: null,
    vendor: line.vendor ?? null,
    productTags: null,
    unitPrice: parseMoney(line.price, currency),
  };
}

function readPersonal(order: OrderPayload): PersonalData {
  const { customer } = order;
  return {
    email: order.email || order.contact_email || customer?.email || null,
    phone: order.phone || customer?.phone || null,
    firstName: customer?.first_name || null,
    postcode: order.shipping_address?.zip || order.billing_address?.zip || null,
    locale: order.customer_locale || null,
  };
}

const FULFILLMENT_STATUS: Readonly<Record<string, string>> = {
  "": "UNFULFILLED",
  partial: "PARTIALLY_FULFILLED",
};

/** REST's word for it in GraphQL's: the other words are the same in capitals. */
function fulfillmentStatusOf(status: string | null | undefined): string {
  return FULFILLMENT_STATUS[status ?? ""] ?? (status ?? "").toUpperCase();
}

/** The GID a payload gives is exact; the number beside it only where it was not rounded on its way. */
function idOf(
  kind: string,
  { id, admin_graphql_api_id: gid }: { id: string; admin_graphql_api_id?: string | null },
): Gid {
  return isGid(gid, kind) ? gid : toGid(kind, id);
}

function splitTags(tags: string | null | undefined): string[] {
  return (tags ?? "")
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
