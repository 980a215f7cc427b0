import { normalizeTags, toAddress } from "./addresses.ts";
import { upsertCustomer } from "./customers.ts";
import { buildLines, buildShippingLines } from "./order-lines.ts";
import { createFulfillment } from "./create-fulfillment.ts";
import { availableUnits, changeStock } from "./inventory.ts";
import { setMetafield } from "./metafields.ts";
import { toMinor, ZERO } from "./money.ts";
import type { MoneyBagInput, OrderInput, UserError } from "./order-input.ts";
import { financialStatusOf, fulfillmentOrdersOf } from "./order-status.ts";
import { routeOrder } from "./route-order.ts";
import { type ShopContext, toSeconds } from "./shop-context.ts";
import type { MoneyBag, Order, ShopState, Transaction, TransactionKind } from "./types.ts";

export type InventoryBehaviour = "BYPASS" | "DECREMENT_IGNORING_POLICY" | "DECREMENT_OBEYING_POLICY";

/** Places an order. Nothing is kept when it is refused. */
export function createOrder(
  context: ShopContext,
  input: OrderInput,
  behaviour: InventoryBehaviour = "BYPASS",
): { order: Order } | { errors: readonly UserError[] } {
  const errors = validate(context, input, behaviour);
  if (errors.length > 0) return { errors };
  const order = buildOrder(context, input);
  rememberOrder(context, order);
  if (behaviour !== "BYPASS")
    for (const line of order.lineItems)
      changeStock(context.state, line, null, { available: -line.quantity, committed: line.quantity });
  routeOrder(context, order);
  for (const { namespace, key, type, value } of input.metafields ?? [])
    if (key && value) setMetafield(context, { ownerId: order.id, namespace, key, type, value });
  announce(context, order);
  if (input.fulfillment || input.fulfillmentStatus === "FULFILLED") fulfillAtOnce(context, order, input);
  return { order };
}

function rememberOrder({ state }: ShopContext, order: Order): void {
  state.orders.set(order.id, order);
  if (order.customerId === null) return;
  const theirs = state.orderIdsByCustomer.get(order.customerId);
  if (theirs) theirs.push(order.id);
  else state.orderIdsByCustomer.set(order.customerId, [order.id]);
}

/** Orders of a customer, oldest first. */
export function ordersOfCustomer(state: ShopState, customerId: string): Order[] {
  return (state.orderIdsByCustomer.get(customerId) ?? []).flatMap((id) => state.orders.get(id) ?? []);
}

function buildOrder(context: ShopContext, input: OrderInput): Order {
  const { state } = context;
  const now = context.now();
  const currency =
    input.currency ??
    input.lineItems?.find((line) => line.priceSet)?.priceSet?.shopMoney.currencyCode ??
    state.shop.currencyCode;
  const presentmentCurrency =
    input.presentmentCurrency ??
    input.lineItems?.find((line) => line.priceSet?.presentmentMoney)?.priceSet?.presentmentMoney?.currencyCode ??
    currency;
  const money = (bag: MoneyBagInput): MoneyBag => toBag(bag, currency, presentmentCurrency);
  const { shippingLines, shippingDiscounts } = buildShippingLines(context, input, money);
  const { lineItems, discountApplications } = buildLines(context, input, currency, money);
  const id = context.newId("Order");
  const number = state.nextOrderNumber++;
  const customer = upsertCustomer(context, input);
  return {
    id,
    name: input.name ?? `#${number}`,
    number,
    confirmationNumber: confirmationNumber(number),
    createdAt: now,
    // Since API 2026-07 a time in the future counts as now.
    processedAt:
      input.processedAt && Date.parse(input.processedAt) < context.time()
        ? toSeconds(new Date(input.processedAt))
        : now,
    updatedAt: now,
    cancelledAt: null,
    cancelReason: null,
    cancelStaffNote: null,
    closedAt: input.closedAt ?? null,
    cancelJobId: null,
    currency,
    presentmentCurrency,
    email: input.customer?.toUpsert?.email ?? input.email ?? customer?.email ?? null,
    phone: input.phone ?? null,
    customerId: customer?.id ?? null,
    customerLocale: input.customerLocale ?? null,
    note: input.note ?? null,
    poNumber: input.poNumber ?? null,
    tags: normalizeTags(input.tags ?? []),
    customAttributes: (input.customAttributes ?? []).map(({ key, value }) => ({ key, value })),
    test: input.test ?? false,
    taxesIncluded: input.taxesIncluded ?? false,
    sourceName: input.sourceName ?? null,
    sourceIdentifier: input.sourceIdentifier ?? null,
    billingAddress: input.billingAddress ? toAddress(context, input.billingAddress) : null,
    shippingAddress: input.shippingAddress ? toAddress(context, input.shippingAddress) : null,
    deliveryPromise: input.deliveryPromise ?? null,
    discountCodes: [...discountApplications, ...shippingDiscounts].map((application) => application.title),
    discountApplications: [...discountApplications, ...shippingDiscounts],
    lineItems,
    shippingLines,
    transactions: (input.transactions ?? []).map((transaction): Transaction => ({
      id: context.newId("OrderTransaction"),
      orderId: id,
      kind: (transaction.kind ?? "SALE") as TransactionKind,
      status: (transaction.status ?? "SUCCESS") as Transaction["status"],
      gateway: transaction.gateway ?? "",
      amount: money(transaction.amountSet),
      parentId: null,
      test: transaction.test ?? false,
      authorizationCode: transaction.authorizationCode ?? null,
      createdAt: now,
      processedAt: transaction.processedAt ?? now,
    })),
    refunds: [],
    fulfillmentOrderIds: [],
    fulfillmentIds: [],
    returnIds: [],
    returnFees: ZERO,
    financialStatusGiven: input.financialStatus ?? null,
    edited: false,
    risk: riskOf(input.riskLevel),
  };
}

/** Amounts of an input in minor units; what is not said in presentment currency is taken as equal. */
export function toBag(bag: MoneyBagInput, currency: string, presentmentCurrency: string): MoneyBag {
  const presented = bag.presentmentMoney ?? bag.shopMoney;
  return { shop: toMinor(bag.shopMoney.amount, currency), presentment: toMinor(presented.amount, presentmentCurrency) };
}

function riskOf(level: OrderInput["riskLevel"]): Order["risk"] {
  if (!level) return { recommendation: "NONE", assessments: [] };
  const recommendation = ({ HIGH: "CANCEL", MEDIUM: "INVESTIGATE", LOW: "ACCEPT", NONE: "NONE" } as const)[level];
  const sentiment = ({ HIGH: "NEGATIVE", MEDIUM: "NEUTRAL", LOW: "POSITIVE", NONE: "NEUTRAL" } as const)[level];
  const description = `Characteristics of this order are similar to ${level.toLowerCase()} risk orders`;
  return { recommendation, assessments: [{ riskLevel: level, facts: [{ description, sentiment }] }] };
}

function confirmationNumber(number: number): string {
  return ((number * 2654435761) % 36 ** 6).toString(36).toUpperCase().padStart(9, "QX7ZK2M4B");
}

function announce(context: ShopContext, order: Order): void {
  context.emit("orders/create", order.id);
  for (const transaction of order.transactions)
    context.emit("order_transactions/create", transaction.id, { orderId: order.id });
  if (financialStatusOf(order) === "PAID") context.emit("orders/paid", order.id);
  for (const item of fulfillmentOrdersOf(context.state, order))
    context.emit("fulfillment_orders/order_routing_complete", item.id);
  if (order.risk.assessments.length > 0) context.emit("orders/risk_assessment_changed", order.id);
}

function fulfillAtOnce(context: ShopContext, order: Order, input: OrderInput): void {
  const open = fulfillmentOrdersOf(context.state, order);
  const { fulfillment } = input;
  createFulfillment(context, {
    groups: open.map((item) => ({
      fulfillmentOrder: item,
      lines: item.lineItems.map((line) => ({ line, quantity: line.remainingQuantity })),
    })),
    tracking:
      fulfillment?.trackingNumber || fulfillment?.trackingCompany
        ? [{ number: fulfillment.trackingNumber ?? null, url: null, company: fulfillment.trackingCompany ?? null }]
        : [],
    originAddress: null,
  });
}

function validate(context: ShopContext, input: OrderInput, behaviour: InventoryBehaviour): UserError[] {
  const errors: UserError[] = [];
  const lines = input.lineItems ?? [];
  const refuse = (field: readonly string[], message: string, code = "INVALID") =>
    errors.push({ field: ["order", ...field], message, code });
  if (lines.length === 0) refuse(["lineItems"], "Line items must have at least one line item");
  lines.forEach((line, index) => {
    const at = ["lineItems", String(index)];
    if (line.quantity <= 0) refuse([...at, "quantity"], "Quantity must be greater than 0");
    if (!line.variantId && !line.title?.trim()) refuse([...at, "title"], "Title can't be blank");
    if (line.priceSet && Number(line.priceSet.shopMoney.amount) < 0)
      refuse([...at, "priceSet"], "Price must be greater than or equal to 0");
    const handles = [...context.state.fulfillmentServices.values()].map((service) => service.handle);
    if (line.fulfillmentService && !handles.includes(line.fulfillmentService))
      refuse([...at, "fulfillmentService"], "Fulfillment service is invalid", "FULFILLMENT_SERVICE_INVALID");
    if (behaviour === "DECREMENT_OBEYING_POLICY" && line.variantId && context.state.variants.has(line.variantId)) {
      if (availableUnits(context.state, line.variantId) < line.quantity)
        refuse([...at, "variantId"], "Unable to reserve inventory", "INVENTORY_CLAIM_FAILED");
    }
  });
  if (input.customerId && input.customer)
    refuse(["customerId"], "Cannot specify both customerId and customer", "REDUNDANT_CUSTOMER_FIELDS");
  const associated = input.customer?.toAssociate?.id ?? input.customerId;
  if (associated && !context.state.customers.has(associated)) refuse(["customer"], "Customer does not exist");
  return errors;
}
