import { addMoney, multiplyMoney, shareMoney, subtractMoney } from "../../state/money.ts";
import { fulfillableUnits, unfulfilledUnits } from "../../state/order-status.ts";
import { lineParts } from "../../state/line-parts.ts";
import { shippingParts } from "../../state/order-totals.ts";
import type { DiscountAllocation, DiscountApplication, LineItem, MoneyBag, TaxLine } from "../../state/types.ts";
import { moneyBag, moneyScalar, moneyV2 } from "../money-fields.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { editErrors } from "./order-fields.ts";
import { type LineSource, type OfOrder, ofOrder, type ShippingSource } from "./sources.ts";

const money = (of: (line: LineSource) => MoneyBag) => (line: LineSource) => moneyBag(of(line), line.parentOrder);
const scalar = (of: (line: LineSource) => MoneyBag) => (line: LineSource) =>
  moneyScalar(of(line).shop, line.parentOrder.currency);
const discountOf = (line: LineItem) => addMoney(...line.discountAllocations.map((item) => item.amount));
const originalTotal = (line: LineItem) => multiplyMoney(line.unitPrice, line.quantity);
const discountedTotal = (line: LineItem) => subtractMoney(originalTotal(line), discountOf(line));
const discountedUnit = (line: LineItem) => shareMoney(discountedTotal(line), 1, line.quantity);
const unfulfilled = (line: LineSource, state: RequestContext["state"]) =>
  unfulfilledUnits(state, line.parentOrder, line);

const lineItem: Resolvers = {
  "LineItem.originalUnitPriceSet": money((line) => line.unitPrice),
  "LineItem.originalTotalSet": money(originalTotal),
  "LineItem.totalDiscountSet": money(discountOf),
  // Discount codes apply to the whole cart, so a line's own price leaves them out unless they are asked for.
  "LineItem.discountedTotalSet": (line: LineSource, args: { readonly withCodeDiscounts: boolean }) =>
    moneyBag(args.withCodeDiscounts ? discountedTotal(line) : originalTotal(line), line.parentOrder),
  "LineItem.discountedUnitPriceSet": money((line) => line.unitPrice),
  "LineItem.discountedUnitPriceAfterAllDiscountsSet": money(discountedUnit),
  "LineItem.priceAfterAllDiscountsBeforeTaxesSet": money((line) =>
    line.parentOrder.taxesIncluded
      ? subtractMoney(discountedTotal(line), lineParts(line, line.quantity).tax)
      : discountedTotal(line),
  ),
  "LineItem.originalUnitPrice": scalar((line) => line.unitPrice),
  "LineItem.originalTotal": scalar(originalTotal),
  "LineItem.discountedTotal": scalar(discountedTotal),
  "LineItem.discountedUnitPrice": scalar(discountedUnit),
  "LineItem.totalDiscount": scalar(discountOf),
  "LineItem.unfulfilledOriginalTotalSet": (line: LineSource, _: unknown, { state }: RequestContext) =>
    moneyBag(multiplyMoney(line.unitPrice, unfulfilled(line, state)), line.parentOrder),
  "LineItem.unfulfilledDiscountedTotalSet": (line: LineSource, _: unknown, { state }: RequestContext) =>
    moneyBag(shareMoney(discountedTotal(line), unfulfilled(line, state), line.quantity), line.parentOrder),
  "LineItem.unfulfilledQuantity": (line: LineSource, _: unknown, { state }: RequestContext) => unfulfilled(line, state),
  "LineItem.fulfillableQuantity": (line: LineSource, _: unknown, { state }: RequestContext) =>
    fulfillableUnits(state, line.parentOrder, line),
  "LineItem.nonFulfillableQuantity": (line: LineSource, _: unknown, { state }: RequestContext) =>
    line.quantity - unfulfilled(line, state),
  "LineItem.fulfillmentStatus": (line: LineSource, _: unknown, { state }: RequestContext) => {
    const open = unfulfilled(line, state);
    return open === 0 ? "fulfilled" : open < line.currentQuantity ? "partial" : "unfulfilled";
  },
  "LineItem.refundableQuantity": (line: LineSource) => line.currentQuantity,
  "LineItem.restockable": (line: LineSource) => line.variantId !== null,
  "LineItem.canRestock": (line: LineSource) => line.variantId !== null,
  "LineItem.merchantEditable": (line: LineSource) => editErrors(line.parentOrder).length === 0,
  "LineItem.variant": (line: LineSource, _: unknown, { state }: RequestContext) =>
    line.variantId ? (state.variants.get(line.variantId) ?? null) : null,
  "LineItem.product": (line: LineSource, _: unknown, { state }: RequestContext) =>
    line.productId ? (state.products.get(line.productId) ?? null) : null,
  "LineItem.taxLines": (line: LineSource) => line.taxLines.map((tax) => ofOrder(line.parentOrder, tax)),
  "LineItem.discountAllocations": (line: LineSource) =>
    line.discountAllocations.map((item) => ofOrder(line.parentOrder, item)),
  "LineItem.weight": (line: LineSource) => ({ value: line.grams, unit: "GRAMS" }),
  "LineItem.duties": () => [],
  "LineItem.image": () => null,
  "LineItem.lineItemGroup": () => null,
  "LineItem.sellingPlan": () => null,
  "LineItem.contract": () => null,
  "LineItem.staffMember": () => null,
};

const taxAndDiscount: Resolvers = {
  "TaxLine.priceSet": (tax: OfOrder<TaxLine>) => moneyBag(tax.price, tax.parentOrder),
  "TaxLine.price": (tax: OfOrder<TaxLine>) => moneyScalar(tax.price.shop, tax.parentOrder.currency),
  "TaxLine.ratePercentage": (tax: OfOrder<TaxLine>) => Math.round(tax.rate * 1_000_000) / 10_000,
  "TaxLine.source": () => null,
  "DiscountAllocation.allocatedAmountSet": (item: OfOrder<DiscountAllocation>) =>
    moneyBag(item.amount, item.parentOrder),
  "DiscountAllocation.allocatedAmount": (item: OfOrder<DiscountAllocation>) =>
    moneyV2(item.amount.shop, item.parentOrder.currency),
  "DiscountAllocation.discountApplication": ({ applicationIndex, parentOrder }: OfOrder<DiscountAllocation>) => {
    const application = parentOrder.discountApplications.find((item) => item.index === applicationIndex);
    return application ? presentApplication(ofOrder(parentOrder, application)) : null;
  },
  "DiscountApplicationConnection.nodes": (connection: { readonly nodes: readonly OfOrder<DiscountApplication>[] }) =>
    connection.nodes.map(presentApplication),
  "DiscountApplicationEdge.node": (edge: { readonly node: OfOrder<DiscountApplication> }) =>
    presentApplication(edge.node),
};

function presentApplication(item: OfOrder<DiscountApplication>) {
  return {
    __typename: item.kind === "DISCOUNT_CODE" ? "DiscountCodeApplication" : "ManualDiscountApplication",
    allocationMethod: item.onEachItem ? "EACH" : "ACROSS",
    code: item.title,
    title: item.title,
    description: item.title,
    index: item.index,
    targetSelection: "ALL",
    targetType: item.target,
    value:
      item.value.type === "percentage"
        ? { __typename: "PricingPercentageValue", percentage: item.value.percentage }
        : { __typename: "MoneyV2", ...moneyV2(item.value.amount.shop, item.parentOrder.currency) },
  };
}

const shippingDiscount = (line: ShippingSource) => shippingParts(line).discount;
const shippingNet = (line: ShippingSource) => subtractMoney(line.price, shippingDiscount(line));
const shippingMoney = (of: (line: ShippingSource) => MoneyBag) => (line: ShippingSource) =>
  moneyBag(of(line), line.parentOrder);

const shippingLine: Resolvers = {
  "ShippingLine.originalPriceSet": shippingMoney((line) => line.price),
  "ShippingLine.discountedPriceSet": shippingMoney(shippingNet),
  "ShippingLine.currentDiscountedPriceSet": shippingMoney((line) => subtractMoney(shippingNet(line), line.refunded)),
  "ShippingLine.originalPrice": (line: ShippingSource) => moneyV2(line.price.shop, line.parentOrder.currency),
  "ShippingLine.discountedPrice": (line: ShippingSource) => moneyV2(shippingNet(line).shop, line.parentOrder.currency),
  "ShippingLine.price": (line: ShippingSource) => moneyScalar(line.price.shop, line.parentOrder.currency),
  "ShippingLine.taxLines": (line: ShippingSource) => line.taxLines.map((tax) => ofOrder(line.parentOrder, tax)),
  "ShippingLine.discountAllocations": (line: ShippingSource) =>
    line.discountAllocations.map((item) => ofOrder(line.parentOrder, item)),
  "ShippingLine.isRemoved": () => false,
  "ShippingLine.custom": (line: ShippingSource) => line.source === null,
  "ShippingLine.carrierIdentifier": () => null,
  "ShippingLine.deliveryCategory": () => null,
  "ShippingLine.phone": () => null,
  "ShippingLine.shippingRateHandle": () => null,
};

export const lineFields: Resolvers = { ...lineItem, ...taxAndDiscount, ...shippingLine };
