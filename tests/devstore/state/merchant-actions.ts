import type { PlaceOrder, Store } from "../contract.ts";
import { createFulfillment, type FulfillmentPlan } from "./create-fulfillment.ts";
import { createOrder, toBag } from "./create-order.ts";
import { useDiscount } from "./code-discounts.ts";
import { lineParts } from "./line-parts.ts";
import { addMoney, subtractMoney, toDecimal, toMinor } from "./money.ts";
import type { OrderInput } from "./order-input.ts";
import { buildLines } from "./order-lines.ts";
import { redeemCode } from "./redeem-code.ts";
import { fulfillmentOrdersOf } from "./order-status.ts";
import { markAsPaid } from "./pay-order.ts";
import { refuseStep, takeStep } from "./request-fulfillment.ts";
import { THIRD_PARTY_HANDLE } from "./seed-shop.ts";
import { type ShopContext, toSeconds } from "./shop-context.ts";
import type { FulfillmentOrder, Order, ProductVariant } from "./types.ts";

const TAX_RATE = 0.08;
const SHIPPING = "5.00";

/** An order as a shopper places it: known goods, tax, shipping and payment. Throws for what the shop does not sell. */
export function placeOrder(context: ShopContext, wanted: PlaceOrder): Order {
  const { state } = context;
  const currency = state.shop.currencyCode;
  const lines = wanted.lines.map((line) => ({
    variant: variantBySku(context, line.sku),
    quantity: line.quantity ?? 1,
  }));
  const shipping = wanted.shippingAmount ?? SHIPPING;
  const redeemed = wanted.discountCode
    ? redeemCode(context, {
        code: wanted.discountCode,
        customer: wanted.customer,
        subtotal: lines.reduce((sum, { variant, quantity }) => sum + variant.price * quantity, 0),
        units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      })
    : null;
  const method = wanted.shippingMethod ?? "Standard";
  const input: OrderInput = {
    currency,
    discountCode: redeemed?.input,
    email: wanted.customer?.email,
    note: wanted.note,
    tags: wanted.tags,
    processedAt: wanted.processedAt,
    sourceName: "web",
    customerLocale: wanted.customer?.locale ?? "en",
    deliveryPromise: wanted.deliveryPromise && {
      min: wanted.deliveryPromise.min ? isoOf(wanted.deliveryPromise.min) : null,
      max: isoOf(wanted.deliveryPromise.max),
    },
    riskLevel: wanted.riskLevel,
    customer: wanted.customer ? { toUpsert: { ...wanted.customer } } : null,
    shippingAddress: addressIn(wanted),
    billingAddress: addressIn(wanted),
    lineItems: lines.map(({ variant, quantity }) => ({
      variantId: variant.id,
      quantity,
      requiresShipping: true,
      taxLines: [{ title: "Sales Tax", rate: TAX_RATE }],
      fulfillmentService: wanted.thirdParty ? THIRD_PARTY_HANDLE : null,
    })),
    shippingLines: [
      { title: method, code: method.toLowerCase(), source: "shopify", priceSet: bag(shipping, currency) },
    ],
  };
  const total = goodsTotal(context, input, currency) + toMinor(shipping, currency);
  const amountSet = bag(toDecimal(total, currency), currency);
  const status = wanted.financialStatus ?? "PAID";
  const transaction = {
    PAID: { kind: "SALE", status: "SUCCESS", gateway: "shopify_payments", amountSet },
    AUTHORIZED: { kind: "AUTHORIZATION", status: "SUCCESS", gateway: "shopify_payments", amountSet },
    PENDING: { kind: "SALE", status: "PENDING", gateway: "manual", amountSet },
  }[status];
  const result = createOrder(context, { ...input, transactions: [transaction] }, "DECREMENT_IGNORING_POLICY");
  if ("errors" in result) throw new Error(result.errors.map((error) => error.message).join(", "));
  if (wanted.fulfillBy)
    for (const item of fulfillmentOrdersOf(state, result.order)) item.fulfillBy = isoOf(wanted.fulfillBy);
  if (redeemed) useDiscount(context, redeemed.discount, result.order);
  context.record({ mutation: "orderCreate", arguments: wanted, resourceIds: [result.order.id] });
  return result.order;
}

const bag = (amount: string, currencyCode: string) => ({ shopMoney: { amount, currencyCode } });

const isoOf = (value: string) => toSeconds(new Date(value));

/** Lines after discount, with tax, as the order will count them; their ids are thrown away. */
function goodsTotal(context: ShopContext, input: OrderInput, currency: string): number {
  const { lineItems } = buildLines({ ...context, newId: () => "" }, input, currency, (given) =>
    toBag(given, currency, currency),
  );
  return addMoney(
    ...lineItems.map((line) => {
      const { original, discount, tax } = lineParts(line, line.quantity);
      return addMoney(subtractMoney(original, discount), tax);
    }),
  ).shop;
}

function variantBySku(context: ShopContext, sku: string): ProductVariant {
  const variant = [...context.state.variants.values()].find((item) => item.sku === sku);
  if (!variant) throw new Error(`the shop sells nothing with the SKU ${sku}`);
  return variant;
}

function addressIn(wanted: PlaceOrder) {
  const firstName = wanted.customer?.firstName ?? "Alex";
  const lastName = wanted.customer?.lastName ?? "Doe";
  const person = { firstName, lastName, address1: "1 Main Street" };
  const places = {
    US: { city: "Boston", provinceCode: "MA", zip: "02108" },
    CA: { city: "Toronto", provinceCode: "ON", zip: "M5H 2M9" },
    DE: { city: "Berlin", provinceCode: null, zip: "10115" },
  };
  const countryCode = wanted.countryCode ?? "US";
  const place = places[countryCode as keyof typeof places] ?? { city: "Capital", provinceCode: null, zip: "1000" };
  return { ...person, ...place, countryCode };
}

/** Ships what is open, as staff or the warehouse would. Throws when there is nothing to ship. */
export function fulfillOrder(
  context: ShopContext,
  order: Order,
  options: NonNullable<Parameters<Store["fulfillOrder"]>[2]>,
): string[] {
  if (order.cancelledAt) throw new Error(`${order.name} is cancelled`);
  const wanted = new Map((options.lines ?? []).map((line) => [line.sku, line.quantity]));
  const ready = ["OPEN", "IN_PROGRESS", ...(options.ignoreHolds ? ["ON_HOLD"] : [])];
  const plans = fulfillmentOrdersOf(context.state, order)
    .filter((item) => ready.includes(item.status))
    .map((item) => ({ fulfillmentOrder: item, lines: linesToShip(order, item, options.lines ? wanted : null) }))
    .filter((group) => group.lines.length > 0);
  if (plans.length === 0) throw new Error(`${order.name} has nothing that can be shipped`);
  const company = options.trackingCompany ?? null;
  const numbers =
    options.trackingNumbers ?? (options.trackingNumber || company ? [options.trackingNumber ?? null] : []);
  const tracking = numbers.map((number) => ({ number, url: null, company }));
  return plans.map((group) => {
    if (options.ignoreHolds) group.fulfillmentOrder.holds = [];
    const fulfillment = createFulfillment(context, {
      groups: [group],
      tracking,
      originAddress: null,
      onLane: options.onLane,
    });
    const resourceIds = [fulfillment.id, order.id];
    context.record({ mutation: "fulfillmentCreate", arguments: { orderId: order.id, ...options }, resourceIds });
    return fulfillment.id;
  });
}

function linesToShip(
  order: Order,
  item: FulfillmentOrder,
  wanted: Map<string, number> | null,
): FulfillmentPlan["groups"][number]["lines"] {
  return item.lineItems.flatMap((line) => {
    const sku = order.lineItems.find((candidate) => candidate.id === line.lineItemId)?.sku ?? "";
    const asked = wanted ? (wanted.get(sku) ?? 0) : line.remainingQuantity;
    const quantity = Math.min(asked, line.remainingQuantity);
    wanted?.set(sku, asked - quantity);
    return quantity > 0 ? [{ line, quantity }] : [];
  });
}

export function payOrder(context: ShopContext, order: Order): void {
  markAsPaid(context, order);
  context.record({ mutation: "orderMarkAsPaid", arguments: { id: order.id }, resourceIds: [order.id] });
}

type ThirdPartyAnswer = Parameters<Store["thirdParty"]>[2];

/** The third party answers. What it accepts was asked for: a request that is missing is submitted by the merchant first. */
export function answerAsThirdParty(
  context: ShopContext,
  order: Order,
  item: FulfillmentOrder,
  answer: ThirdPartyAnswer,
  message: string | null,
): void {
  if (item.status === "ON_HOLD") throw new Error(`${item.id} is on hold`);
  if (answer === "accept_fulfillment" && !refuseStep(context, item, "submit_fulfillment"))
    takeStep(context, order, item, "submit_fulfillment", null);
  const refusal = refuseStep(context, item, answer);
  if (refusal) throw new Error(refusal);
  takeStep(context, order, item, answer, message);
  context.record({ mutation: MUTATIONS[answer], arguments: { id: item.id, message }, resourceIds: [item.id] });
}

const MUTATIONS: Readonly<Record<ThirdPartyAnswer, string>> = {
  accept_fulfillment: "fulfillmentOrderAcceptFulfillmentRequest",
  accept_cancellation: "fulfillmentOrderAcceptCancellationRequest",
  reject_cancellation: "fulfillmentOrderRejectCancellationRequest",
};
