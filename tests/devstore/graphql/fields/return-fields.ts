import { netOf, slotParts } from "../../state/line-parts.ts";
import { restockingFee, lineItemOf } from "../../state/return-money.ts";
import { reasonById } from "../../state/return-reasons.ts";
import {
  orderReturnStatus,
  processableOf,
  quantityOf,
  returnsOf,
  totalQuantityOf,
  unprocessedOf,
} from "../../state/return-status.ts";
import { reverseOrdersOf } from "../../state/reverse-fulfillment.ts";
import type { ExchangeLine, Order, OrderReturn, ReturnLine } from "../../state/types.ts";
import { moneyBag } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { suggestOutcome, suggestReturnRefund } from "./return-outcome.ts";
import { fulfillmentLineOf, lineOf, ofOrder, ofReturn, type OfReturn, orderById } from "./sources.ts";

type Filter = PageArguments & { readonly processingStatus?: "PROCESSABLE" | "PROCESSED" | null };

const orderOf = (item: OrderReturn, { state }: RequestContext): Order => orderById(state, item.orderId);

function byProgress<T extends { readonly processed: number }>(
  lines: readonly T[],
  filter: Filter["processingStatus"],
  processable: (line: T) => number,
): readonly T[] {
  if (!filter) return lines;
  return lines.filter((line) => (filter === "PROCESSED" ? line.processed > 0 : processable(line) > 0));
}

const exchangeable = (item: OrderReturn, line: ExchangeLine): number =>
  item.status === "OPEN" ? line.quantity - line.processed : 0;

const ofOrders: Resolvers = {
  "Order.returnStatus": (order: Order, _: unknown, { state }: RequestContext) => orderReturnStatus(state, order),
  "Order.returns": (order: Order, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(returnsOf(state, order), page, { bulk }),
  "Refund.return": (item: { readonly returnId: string | null }, _: unknown, { state }: RequestContext) =>
    item.returnId ? (state.returns.get(item.returnId) ?? null) : null,
};

const returns: Resolvers = {
  "Return.order": (item: OrderReturn, _: unknown, context: RequestContext) => orderOf(item, context),
  "Return.totalQuantity": totalQuantityOf,
  "Return.staffMember": () => null,
  "Return.returnLineItems": (item: OrderReturn, page: Filter, { bulk }: RequestContext) =>
    paginate(
      byProgress(item.lines, page.processingStatus, (line) => processableOf(item, line)).map((line) =>
        ofReturn(item, line),
      ),
      page,
      { bulk },
    ),
  "Return.exchangeLineItems": (
    item: OrderReturn,
    page: Filter & { readonly includeRemovedItems?: boolean },
    { bulk }: RequestContext,
  ) =>
    paginate(
      byProgress(item.exchangeLines, page.processingStatus, (line) => exchangeable(item, line))
        .filter((line) => line.quantity > 0 || page.includeRemovedItems)
        .map((line) => ofReturn(item, line)),
      page,
      { bulk },
    ),
  "Return.returnShippingFees": (item: OrderReturn, _: unknown, context: RequestContext) =>
    item.shippingFee
      ? [{ id: item.shippingFee.id, amountSet: moneyBag(item.shippingFee.amount, orderOf(item, context)) }]
      : [],
  "Return.reverseFulfillmentOrders": (item: OrderReturn, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(reverseOrdersOf(state, item), page, { bulk }),
  "Return.refunds": (item: OrderReturn, page: PageArguments, context: RequestContext) => {
    const order = orderOf(item, context);
    const own = order.refunds.filter((refund) => refund.returnId === item.id);
    return paginate(
      own.map((refund) => ofOrder(order, refund)),
      page,
      { bulk: context.bulk },
    );
  },
  "Return.transactions": (item: OrderReturn, page: PageArguments, context: RequestContext) => {
    const order = orderOf(item, context);
    const ids = new Set(
      order.refunds.filter((refund) => refund.returnId === item.id).flatMap((refund) => refund.transactionIds),
    );
    return paginate(
      order.transactions.filter((entry) => ids.has(entry.id)).map((entry) => ofOrder(order, entry)),
      page,
      { bulk: context.bulk },
    );
  },
  "Return.suggestedFinancialOutcome": suggestOutcome,
  "Return.suggestedRefund": suggestReturnRefund,
};

type LineSource = OfReturn<ReturnLine>;
const forLines = (resolvers: Resolvers): Resolvers =>
  Object.fromEntries(Object.entries(resolvers).map(([field, resolver]) => [`ReturnLineItem.${field}`, resolver]));

const lines: Resolvers = forLines({
  quantity: quantityOf as (line: LineSource) => number,
  processedQuantity: (line: LineSource) => line.processed,
  unprocessedQuantity: (line: LineSource) => unprocessedOf(line),
  processableQuantity: (line: LineSource) => processableOf(line.parentReturn, line),
  refundedQuantity: (line: LineSource) => line.refunded,
  refundableQuantity: (line: LineSource) => quantityOf(line) - line.refunded,
  returnReason: (line: LineSource) => reasonById(line.reasonDefinitionId)?.legacy ?? "UNKNOWN",
  returnReasonDefinition: (line: LineSource) => reasonById(line.reasonDefinitionId),
  returnReasonNote: (line: LineSource) => line.reasonNote,
  fulfillmentLineItem: (line: LineSource, _: unknown, context: RequestContext) =>
    fulfillmentLineOf(context.state, orderOf(line.parentReturn, context), line.fulfillmentLineItemId),
  restockingFee: (line: LineSource, _: unknown, context: RequestContext) => {
    if (!line.restockingFee) return null;
    const order = orderOf(line.parentReturn, context);
    const { id, percentage } = line.restockingFee;
    return {
      id,
      percentage,
      amountSet: moneyBag(restockingFee(lineItemOf(order, line), line.slots, percentage), order),
    };
  },
  totalWeight: (line: LineSource, _: unknown, context: RequestContext) => ({
    value: (lineItemOf(orderOf(line.parentReturn, context), line).grams * quantityOf(line)) / 1000,
    unit: "KILOGRAMS",
  }),
  withCodeDiscountedTotalPriceSet: (line: LineSource, _: unknown, context: RequestContext) => {
    const order = orderOf(line.parentReturn, context);
    return moneyBag(netOf(slotParts(lineItemOf(order, line), line.slots)), order);
  },
});

type ExchangeSource = OfReturn<ExchangeLine>;

const exchangeLines: Resolvers = {
  "ExchangeLineItem.processedQuantity": (line: ExchangeSource) => line.processed,
  "ExchangeLineItem.unprocessedQuantity": (line: ExchangeSource) => line.quantity - line.processed,
  "ExchangeLineItem.processableQuantity": (line: ExchangeSource) => exchangeable(line.parentReturn, line),
  "ExchangeLineItem.lineItems": (line: ExchangeSource, _: unknown, context: RequestContext) =>
    line.lineItemIds.map((id) => lineOf(orderOf(line.parentReturn, context), id)),
  "ExchangeLineItem.lineItem": (line: ExchangeSource, _: unknown, context: RequestContext) =>
    line.lineItemIds[0] ? lineOf(orderOf(line.parentReturn, context), line.lineItemIds[0]) : null,
};

export const returnFields: Resolvers = { ...ofOrders, ...returns, ...lines, ...exchangeLines };
