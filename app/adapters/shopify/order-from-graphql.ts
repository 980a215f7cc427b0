import type {
  FulfillmentOrderSnapshot,
  LineSnapshot,
  OrderRead,
  OrderSnapshot,
  PersonalData,
} from "../../domain/order";
import { parseMoney, type Money } from "../../domain/money";
import type {
  FulfillmentOrderFieldsFragment,
  FulfillmentOrderLineFieldsFragment,
  LineFieldsFragment,
  OrderFieldsFragment,
} from "./generated/order-fields";
import { toUtc } from "./to-utc";

type FulfillmentOrderWithLines = FulfillmentOrderFieldsFragment & {
  readonly allLines: readonly FulfillmentOrderLineFieldsFragment[];
};

/** What Shopify's GraphQL tells of an order, all pages given. `fulfillmentOrders` null = not asked for. */
export function orderFromGraphql(
  order: OrderFieldsFragment,
  lines: readonly LineFieldsFragment[],
  fulfillmentOrders: readonly FulfillmentOrderWithLines[] | null,
): OrderRead {
  return { snapshot: readSnapshot(order, lines, fulfillmentOrders), personal: readPersonal(order) };
}

function readSnapshot(
  order: OrderFieldsFragment,
  lines: readonly LineFieldsFragment[],
  fulfillmentOrders: readonly FulfillmentOrderWithLines[] | null,
): OrderSnapshot {
  const { customer, shippingAddress } = order;
  return {
    id: order.id,
    name: order.name,
    createdAt: toUtc(order.createdAt),
    processedAt: toUtc(order.processedAt),
    updatedAt: toUtc(order.updatedAt),
    cancelledAt: order.cancelledAt ? toUtc(order.cancelledAt) : null,
    cancelReason: order.cancelReason,
    closedAt: order.closedAt ? toUtc(order.closedAt) : null,
    test: order.test,
    sourceName: order.sourceName,
    gateways: order.paymentGatewayNames,
    tags: order.tags,
    hasNote: Boolean(order.note),
    total: readMoney(order.totalPriceSet),
    refunded: readMoney(order.totalRefundedSet),
    outstanding: readMoney(order.totalOutstandingSet),
    discountCodes: order.discountCodes,
    financialStatus: order.displayFinancialStatus,
    fulfillmentStatus: order.displayFulfillmentStatus,
    returnStatus: order.returnStatus,
    customer: customer && { id: customer.id, orderCount: Number(customer.numberOfOrders), tags: customer.tags },
    shipTo: shippingAddress && {
      countryCode: shippingAddress.countryCodeV2,
      provinceCode: shippingAddress.provinceCode,
    },
    shippingTitle: order.shippingLine?.title ?? null,
    risk: readRisk(order.risk),
    lines: lines.map(readLine),
    fulfillmentOrders: fulfillmentOrders && fulfillmentOrders.map(readFulfillmentOrder),
    fulfillments: order.fulfillments.map(({ id, status, createdAt }) => ({ id, status, createdAt: toUtc(createdAt) })),
  };
}

function readPersonal({ email, phone, customer, ...order }: OrderFieldsFragment): PersonalData {
  return {
    email: email ?? customer?.defaultEmailAddress?.emailAddress ?? null,
    phone: phone ?? customer?.defaultPhoneNumber?.phoneNumber ?? null,
    firstName: customer?.firstName ?? null,
    postcode: order.shippingAddress?.zip ?? order.billingAddress?.zip ?? null,
    locale: order.customerLocale ?? customer?.locale ?? null,
  };
}

function readLine(line: LineFieldsFragment): LineSnapshot {
  return {
    id: line.id,
    title: line.title,
    sku: line.sku,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    unfulfilledQuantity: line.unfulfilledQuantity,
    requiresShipping: line.requiresShipping,
    isGiftCard: line.isGiftCard,
    productId: line.product?.id ?? null,
    productType: line.product?.productType ?? null,
    vendor: line.vendor,
    productTags: line.product?.tags ?? null,
    unitPrice: readMoney(line.originalUnitPriceSet),
  };
}

function readFulfillmentOrder(order: FulfillmentOrderWithLines): FulfillmentOrderSnapshot {
  return {
    id: order.id,
    status: order.status,
    requestStatus: order.requestStatus,
    locationName: order.assignedLocation.name,
    supportedActions: order.supportedActions.map(({ action }) => action),
    holds: order.fulfillmentHolds.map(({ id, handle, reason, heldByRequestingApp }) => ({
      id,
      handle,
      reason,
      ours: heldByRequestingApp,
    })),
    lines: order.allLines.map(({ lineItem, remainingQuantity, totalQuantity }) => ({
      lineItemId: lineItem.id,
      remainingQuantity,
      totalQuantity,
    })),
  };
}

const LEVELS = ["NONE", "PENDING", "LOW", "MEDIUM", "HIGH"];

/** Assessments arrive some time after the order: none yet is not the same as no risk. */
function readRisk({ recommendation, assessments }: OrderFieldsFragment["risk"]): OrderSnapshot["risk"] {
  if (assessments.length === 0 && recommendation === "NONE") return null;
  const highest = Math.max(0, ...assessments.map(({ riskLevel }) => LEVELS.indexOf(riskLevel)));
  return { recommendation, level: LEVELS[highest] ?? "NONE" };
}

function readMoney({ shopMoney }: { shopMoney: { amount: string; currencyCode: string } }): Money {
  return parseMoney(shopMoney.amount, shopMoney.currencyCode);
}
