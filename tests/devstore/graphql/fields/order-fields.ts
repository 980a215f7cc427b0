import { addMoney, ZERO } from "../../state/money.ts";
import {
  financialStatusOf,
  fulfillableUnits,
  fulfillmentOrdersOf,
  fulfillmentStatusOf,
  unfulfilledUnits,
} from "../../state/order-status.ts";
import { capturableOf, netPaidOf, outstandingOf, receivedOf, refundedOf, totalsOf } from "../../state/order-totals.ts";
import type { MoneyBag, Order } from "../../state/types.ts";
import { moneyBag, moneyScalar, moneyV2 } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { isVisible, legacyId, ofOrder } from "./sources.ts";
import { suggestRefund } from "./suggest-refund.ts";

const money = (of: (order: Order) => MoneyBag) => (order: Order) => moneyBag(of(order), order);
const scalar = (of: (order: Order) => MoneyBag) => (order: Order) => moneyScalar(of(order).shop, order.currency);
const ordered = (order: Order) => totalsOf(order, "ordered");
const current = (order: Order) => totalsOf(order, "current");
const take = <T>(items: readonly T[], first?: number | null) => (first == null ? items : items.slice(0, first));
const units = (order: Order, key: "quantity" | "currentQuantity") =>
  order.lineItems.reduce((sum, line) => sum + line[key], 0);

const amounts: Resolvers = {
  "Order.subtotalPriceSet": money((order) => ordered(order).subtotal),
  "Order.currentSubtotalPriceSet": money((order) => current(order).subtotal),
  "Order.totalPriceSet": money((order) => ordered(order).total),
  "Order.originalTotalPriceSet": money((order) => ordered(order).total),
  "Order.currentTotalPriceSet": money((order) => current(order).total),
  "Order.totalTaxSet": money((order) => ordered(order).tax),
  "Order.currentTotalTaxSet": money((order) => current(order).tax),
  "Order.totalDiscountsSet": money((order) => ordered(order).discount),
  "Order.currentTotalDiscountsSet": money((order) => current(order).discount),
  "Order.cartDiscountAmountSet": money((order) => ordered(order).lineDiscount),
  "Order.currentCartDiscountAmountSet": money((order) => current(order).lineDiscount),
  "Order.totalShippingPriceSet": money((order) => ordered(order).shipping),
  "Order.currentShippingPriceSet": money((order) => current(order).shipping),
  "Order.totalReceivedSet": money(receivedOf),
  "Order.totalRefundedSet": money(refundedOf),
  "Order.totalRefundedShippingSet": money((order) => addMoney(...order.shippingLines.map((line) => line.refunded))),
  "Order.netPaymentSet": money(netPaidOf),
  "Order.totalOutstandingSet": money(outstandingOf),
  "Order.totalCapturableSet": money(capturableOf),
  "Order.refundDiscrepancySet": money((order) =>
    addMoney(...order.refunds.flatMap((refund) => refund.adjustments.map((item) => item.amount))),
  ),
  "Order.totalTipReceivedSet": money(() => ZERO),
  "Order.totalPrice": scalar((order) => ordered(order).total),
  "Order.subtotalPrice": scalar((order) => ordered(order).subtotal),
  "Order.totalTax": scalar((order) => ordered(order).tax),
  "Order.totalDiscounts": scalar((order) => ordered(order).discount),
  "Order.totalShippingPrice": scalar((order) => ordered(order).shipping),
  "Order.totalReceived": scalar(receivedOf),
  "Order.totalRefunded": scalar(refundedOf),
  "Order.netPayment": scalar(netPaidOf),
  "Order.totalCapturable": scalar(capturableOf),
  "Order.cartDiscountAmount": scalar((order) => ordered(order).lineDiscount),
  "Order.totalTipReceived": (order: Order) => moneyV2(0, order.currency),
  "Order.totalCashRoundingAdjustment": (order: Order) => ({
    paymentSet: moneyBag(ZERO, order),
    refundSet: moneyBag(ZERO, order),
  }),
  "Order.taxLines": (order: Order) =>
    [...order.lineItems, ...order.shippingLines].flatMap((line) => line.taxLines.map((tax) => ofOrder(order, tax))),
  "Order.currentTaxLines": (order: Order) =>
    order.lineItems
      .filter((line) => line.currentQuantity > 0)
      .flatMap((line) => line.taxLines.map((tax) => ofOrder(order, tax))),
};

const statuses: Resolvers = {
  "Order.closed": (order: Order) => order.closedAt !== null,
  "Order.confirmed": () => true,
  "Order.cancellation": (order: Order) => (order.cancelledAt ? { staffNote: order.cancelStaffNote } : null),
  "Order.displayFinancialStatus": financialStatusOf,
  "Order.displayFulfillmentStatus": (order: Order, _: unknown, { state }: RequestContext) =>
    fulfillmentStatusOf(state, order),
  "Order.fullyPaid": (order: Order) => receivedOf(order).shop > 0 && outstandingOf(order).shop <= 0,
  "Order.unpaid": (order: Order) => receivedOf(order).shop === 0,
  "Order.capturable": (order: Order) => capturableOf(order).shop > 0,
  "Order.canMarkAsPaid": (order: Order) => !order.cancelledAt && outstandingOf(order).shop > 0,
  "Order.refundable": (order: Order) =>
    netPaidOf(order).shop > 0 || order.lineItems.some((line) => line.currentQuantity > 0),
  "Order.restockable": (order: Order) => order.lineItems.some((line) => line.variantId && line.currentQuantity > 0),
  "Order.fulfillable": (order: Order, _: unknown, { state }: RequestContext) =>
    !order.cancelledAt && order.lineItems.some((line) => fulfillableUnits(state, order, line) > 0),
  "Order.requiresShipping": (order: Order) => order.lineItems.some((line) => line.requiresShipping),
  "Order.merchantEditable": (order: Order) => editErrors(order).length === 0,
  "Order.merchantEditableErrors": editErrors,
  "Order.canNotifyCustomer": (order: Order) => order.email !== null || order.phone !== null,
  "Order.billingAddressMatchesShippingAddress": (order: Order) => sameAddress(order),
  "Order.hasTimelineComment": () => false,
  "Order.estimatedTaxes": () => false,
  "Order.dutiesIncluded": () => false,
  "Order.taxExempt": () => false,
  "Order.customerAcceptsMarketing": () => false,
  "Order.additionalFees": () => [],
  "Order.alerts": () => [],
  "Order.disputes": () => [],
  "Order.paymentTerms": () => null,
  "Order.productNetwork": () => false,
  "Order.paymentCollectionDetails": () => ({ additionalPaymentCollectionUrl: null, vaultedPaymentMethods: [] }),
  "Order.purchasingEntity": (order: Order, _: unknown, { state }: RequestContext) =>
    order.customerId ? (state.customers.get(order.customerId) ?? null) : null,
  "Order.riskLevel": (order: Order) => order.risk.assessments[0]?.riskLevel.replace("NONE", "LOW") ?? "LOW",
  "OrderRiskAssessment.provider": () => null,
};

export function editErrors(order: Order): string[] {
  return order.cancelledAt ? ["Cancelled orders can't be edited"] : [];
}

function sameAddress({ billingAddress, shippingAddress }: Order): boolean {
  if (!billingAddress || !shippingAddress) return billingAddress === shippingAddress;
  return JSON.stringify({ ...billingAddress, id: "" }) === JSON.stringify({ ...shippingAddress, id: "" });
}

const parts: Resolvers = {
  "Order.legacyResourceId": legacyId,
  "Order.currencyCode": (order: Order) => order.currency,
  "Order.presentmentCurrencyCode": (order: Order) => order.presentmentCurrency,
  "Order.customer": (order: Order, _: unknown, { state }: RequestContext) =>
    order.customerId ? (state.customers.get(order.customerId) ?? null) : null,
  "Order.displayAddress": (order: Order) => order.shippingAddress ?? order.billingAddress,
  "Order.statusPageUrl": (order: Order, _: unknown, { state }: RequestContext) =>
    `https://${state.shop.domain}/${legacyId(state.shop)}/orders/${order.confirmationNumber.toLowerCase()}/authenticate`,
  "Order.lineItems": (order: Order, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      order.lineItems.map((line) => ofOrder(order, line)),
      page,
      { bulk },
    ),
  "Order.nonFulfillableLineItems": (order: Order, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(
      order.lineItems.filter((line) => unfulfilledUnits(state, order, line) === 0).map((line) => ofOrder(order, line)),
      page,
      { bulk },
    ),
  "Order.subtotalLineItemsQuantity": (order: Order) => units(order, "quantity"),
  "Order.currentSubtotalLineItemsQuantity": (order: Order) => units(order, "currentQuantity"),
  "Order.currentTotalWeight": (order: Order) =>
    String(order.lineItems.reduce((sum, line) => sum + line.grams * line.currentQuantity, 0)),
  "Order.totalWeight": (order: Order) =>
    String(order.lineItems.reduce((sum, line) => sum + line.grams * line.quantity, 0)),
  "Order.shippingLine": (order: Order) => (order.shippingLines[0] ? ofOrder(order, order.shippingLines[0]) : null),
  "Order.shippingLines": (order: Order, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      order.shippingLines.map((line) => ofOrder(order, line)),
      page,
      { bulk },
    ),
  "Order.fulfillmentOrders": (order: Order, page: PageArguments, { bulk, caller, state }: RequestContext) =>
    paginate(
      fulfillmentOrdersOf(state, order).filter((item) => isVisible(caller, state, item)),
      page,
      { bulk },
    ),
  "Order.fulfillments": (order: Order, { first }: PageArguments, { state }: RequestContext) =>
    take(
      order.fulfillmentIds.flatMap((id) => state.fulfillments.get(id) ?? []),
      first,
    ),
  "Order.fulfillmentsCount": (order: Order) => ({ count: order.fulfillmentIds.length, precision: "EXACT" }),
  "Order.refunds": (order: Order, { first }: PageArguments) =>
    take(
      order.refunds.map((refund) => ofOrder(order, refund)),
      first,
    ),
  "Order.transactions": (order: Order, { first, capturable }: PageArguments & { readonly capturable?: boolean }) =>
    take(
      order.transactions
        .filter((item) => capturable == null || (item.kind === "AUTHORIZATION") === capturable)
        .map((item) => ofOrder(order, item)),
      first,
    ),
  "Order.transactionsCount": (order: Order) => ({ count: order.transactions.length, precision: "EXACT" }),
  "Order.paymentGatewayNames": (order: Order) => [...new Set(order.transactions.map((item) => item.gateway))],
  "Order.discountCode": (order: Order) => order.discountCodes[0] ?? null,
  "Order.discountApplications": (order: Order, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      order.discountApplications.map((item) => ({ ...ofOrder(order, item), id: `${order.id}/${item.index}` })),
      page,
      { bulk },
    ),
  "Order.suggestedRefund": suggestRefund,
  "Order.publication": () => null,
  "Order.retailLocation": () => null,
  "Order.staffMember": () => null,
  "Order.currentTotalDutiesSet": () => null,
  "Order.originalTotalDutiesSet": () => null,
  "Order.currentTotalAdditionalFeesSet": () => null,
};

export const orderFields: Resolvers = { ...amounts, ...statuses, ...parts };
