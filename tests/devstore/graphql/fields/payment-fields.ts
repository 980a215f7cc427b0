import { ZERO } from "../../state/money.ts";
import { refundableTransactions } from "../../state/order-totals.ts";
import type { OrderAdjustment, Refund, RefundLineItem } from "../../state/types.ts";
import { moneyBag, moneyScalar, moneyV2 } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { legacyId, lineOf, type OfOrder, ofOrder, type RefundSource, type TransactionSource } from "./sources.ts";

const transactionMoney = (item: TransactionSource) => moneyBag(item.amount, item.parentOrder);

const transaction: Resolvers = {
  "OrderTransaction.order": (item: TransactionSource) => item.parentOrder,
  "OrderTransaction.amountSet": transactionMoney,
  "OrderTransaction.amount": (item: TransactionSource) => moneyScalar(item.amount.shop, item.parentOrder.currency),
  "OrderTransaction.amountV2": (item: TransactionSource) => moneyV2(item.amount.shop, item.parentOrder.currency),
  "OrderTransaction.formattedGateway": (item: TransactionSource) =>
    item.gateway.charAt(0).toUpperCase() + item.gateway.slice(1).replaceAll("_", " "),
  "OrderTransaction.parentTransaction": (item: TransactionSource) => {
    const parent = item.parentOrder.transactions.find((candidate) => candidate.id === item.parentId);
    return parent ? ofOrder(item.parentOrder, parent) : null;
  },
  "OrderTransaction.maximumRefundableV2": (item: TransactionSource) => {
    const left = refundableTransactions(item.parentOrder).find((entry) => entry.transaction.id === item.id);
    return left ? moneyV2(left.amount.presentment, item.parentOrder.presentmentCurrency) : null;
  },
  "OrderTransaction.manualPaymentGateway": (item: TransactionSource) => item.gateway === "manual",
  "OrderTransaction.manuallyCapturable": (item: TransactionSource) => item.kind === "AUTHORIZATION",
  "OrderTransaction.multiCapturable": () => false,
  "OrderTransaction.totalUnsettledSet": (item: TransactionSource) =>
    item.kind === "AUTHORIZATION" ? transactionMoney(item) : moneyBag(ZERO, item.parentOrder),
  "OrderTransaction.maximumRefundable": (item: TransactionSource) => {
    const left = refundableTransactions(item.parentOrder).find((entry) => entry.transaction.id === item.id);
    return left ? moneyScalar(left.amount.presentment, item.parentOrder.presentmentCurrency) : null;
  },
  "OrderTransaction.settlementCurrency": (item: TransactionSource) => item.parentOrder.currency,
  "OrderTransaction.settlementCurrencyRate": () => null,
  "OrderTransaction.accountNumber": () => null,
  "OrderTransaction.errorCode": () => null,
  "OrderTransaction.fees": () => [],
  "OrderTransaction.paymentDetails": () => null,
  "OrderTransaction.paymentId": (item: TransactionSource) => `${item.parentOrder.name}.${legacyId(item)}`,
  "OrderTransaction.receiptJson": () => null,
};

const refund: Resolvers = {
  "Refund.order": (item: RefundSource) => item.parentOrder,
  "Refund.legacyResourceId": legacyId,
  "Refund.totalRefundedSet": (item: RefundSource) => moneyBag(item.total, item.parentOrder),
  "Refund.totalRefunded": (item: RefundSource) => moneyV2(item.total.shop, item.parentOrder.currency),
  "Refund.refundLineItems": (item: RefundSource, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      item.lineItems.map((line) => ofOrder(item.parentOrder, line)),
      page,
      { bulk },
    ),
  "Refund.refundShippingLines": (item: RefundSource, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      item.shippingLines.map((line) => ofOrder(item.parentOrder, line)),
      page,
      { bulk },
    ),
  "Refund.orderAdjustments": (item: RefundSource, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      item.adjustments.map((line) => ofOrder(item.parentOrder, line)),
      page,
      { bulk },
    ),
  "Refund.transactions": (item: RefundSource, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      item.parentOrder.transactions
        .filter((entry) => item.transactionIds.includes(entry.id))
        .map((entry) => ofOrder(item.parentOrder, entry)),
      page,
      { bulk },
    ),
  "Refund.duties": () => [],
  "Refund.staffMember": () => null,
};

type RefundLineSource = OfOrder<RefundLineItem>;
const lineMoney = (key: "price" | "subtotal" | "tax") => (item: RefundLineSource) =>
  moneyBag(item[key], item.parentOrder);
const lineScalar = (key: "price" | "subtotal" | "tax") => (item: RefundLineSource) =>
  moneyScalar(item[key].shop, item.parentOrder.currency);

const refundParts: Resolvers = {
  "RefundLineItem.lineItem": (item: RefundLineSource) => lineOf(item.parentOrder, item.lineItemId),
  "RefundLineItem.location": (item: RefundLineSource, _: unknown, { state }: RequestContext) =>
    item.locationId ? (state.locations.get(item.locationId) ?? null) : null,
  "RefundLineItem.priceSet": lineMoney("price"),
  "RefundLineItem.subtotalSet": lineMoney("subtotal"),
  "RefundLineItem.totalTaxSet": lineMoney("tax"),
  "RefundLineItem.price": lineScalar("price"),
  "RefundLineItem.subtotal": lineScalar("subtotal"),
  "RefundLineItem.totalTax": lineScalar("tax"),
  "RefundShippingLine.shippingLine": (item: OfOrder<Refund["shippingLines"][number]>) => {
    const line = item.parentOrder.shippingLines.find((candidate) => candidate.id === item.shippingLineId);
    return line ? ofOrder(item.parentOrder, line) : null;
  },
  "RefundShippingLine.subtotalAmountSet": (item: OfOrder<Refund["shippingLines"][number]>) =>
    moneyBag(item.subtotal, item.parentOrder),
  "RefundShippingLine.taxAmountSet": (item: OfOrder<Refund["shippingLines"][number]>) =>
    moneyBag(item.tax, item.parentOrder),
  "OrderAdjustment.amountSet": (item: OfOrder<OrderAdjustment>) => moneyBag(item.amount, item.parentOrder),
  "OrderAdjustment.taxAmountSet": (item: OfOrder<OrderAdjustment>) => moneyBag(item.tax, item.parentOrder),
};

export const paymentFields: Resolvers = { ...transaction, ...refund, ...refundParts };
