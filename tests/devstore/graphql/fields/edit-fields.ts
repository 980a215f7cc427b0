import { editedTotals, lineSubtotal, unitAfterDiscount } from "../../state/edit-order.ts";
import type { CalculatedLine, OrderEditSession } from "../../state/types.ts";
import { moneyBag, moneyV2 } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { legacyId, orderById } from "./sources.ts";

type LineSource = CalculatedLine & { readonly session: OrderEditSession };
export const calculatedLine = (session: OrderEditSession, line: CalculatedLine): LineSource => ({ ...line, session });

const orderOf = (session: OrderEditSession, state: RequestContext["state"]) => orderById(state, session.orderId);

export const editFields: Resolvers = {
  "CalculatedOrder.originalOrder": (session: OrderEditSession, _: unknown, { state }: RequestContext) =>
    orderOf(session, state),
  "CalculatedOrder.lineItems": (session: OrderEditSession, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      session.lines.map((line) => calculatedLine(session, line)),
      page,
      { bulk },
    ),
  "CalculatedOrder.addedLineItems": (session: OrderEditSession, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      session.lines.filter((line) => line.lineItemId === null).map((line) => calculatedLine(session, line)),
      page,
      { bulk },
    ),
  "CalculatedOrder.subtotalLineItemsQuantity": (session: OrderEditSession) =>
    session.lines.reduce((sum, line) => sum + line.quantity, 0),
  "CalculatedOrder.subtotalPriceSet": (session: OrderEditSession, _: unknown, { state }: RequestContext) =>
    moneyBag(editedTotals(orderOf(session, state), session).subtotal, orderOf(session, state)),
  "CalculatedOrder.totalPriceSet": (session: OrderEditSession, _: unknown, { state }: RequestContext) =>
    moneyBag(editedTotals(orderOf(session, state), session).total, orderOf(session, state)),
  "CalculatedOrder.totalOutstandingSet": (session: OrderEditSession, _: unknown, { state }: RequestContext) =>
    moneyBag(editedTotals(orderOf(session, state), session).outstanding, orderOf(session, state)),
  "CalculatedOrder.stagedChanges": (session: OrderEditSession, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(
      session.lines
        .filter(
          (line) => line.lineItemId === null || line.quantity !== line.editableQuantityBefore + line.lockedQuantity,
        )
        .map((line) => stagedChange(state, session, line)),
      page,
      { bulk },
    ),
  "OrderEditSession.id": (session: OrderEditSession) => `gid://shopify/OrderEditSession/${legacyId(session)}`,
  "CalculatedLineItem.editableQuantity": (line: LineSource) => line.quantity - line.lockedQuantity,
  "CalculatedLineItem.editableQuantityBeforeChanges": (line: LineSource) => line.editableQuantityBefore,
  "CalculatedLineItem.restockable": (line: LineSource) => line.variantId !== null,
  "CalculatedLineItem.originalUnitPriceSet": (line: LineSource, _: unknown, { state }: RequestContext) =>
    moneyBag(line.unitPrice, orderOf(line.session, state)),
  "CalculatedLineItem.discountedUnitPriceSet": (line: LineSource, _: unknown, { state }: RequestContext) =>
    moneyBag(unitAfterDiscount(line), orderOf(line.session, state)),
  "CalculatedLineItem.editableSubtotalSet": (line: LineSource, _: unknown, { state }: RequestContext) =>
    moneyBag(lineSubtotal(line, line.quantity - line.lockedQuantity), orderOf(line.session, state)),
  "CalculatedLineItem.uneditableSubtotalSet": (line: LineSource, _: unknown, { state }: RequestContext) =>
    moneyBag(lineSubtotal(line, line.lockedQuantity), orderOf(line.session, state)),
  "CalculatedLineItem.hasStagedLineItemDiscount": (line: LineSource) => line.discounts.length > 0,
  "CalculatedLineItem.variant": (line: LineSource, _: unknown, { state }: RequestContext) =>
    line.variantId ? (state.variants.get(line.variantId) ?? null) : null,
  "CalculatedLineItem.customAttributes": () => [],
  "CalculatedLineItem.image": () => null,
  "CalculatedLineItem.stagedChanges": (line: LineSource, _: unknown, { state }: RequestContext) =>
    line.lineItemId !== null && line.quantity === line.editableQuantityBefore + line.lockedQuantity
      ? []
      : [stagedChange(state, line.session, line)],
  "CalculatedLineItem.calculatedDiscountAllocations": (line: LineSource, _: unknown, { state }: RequestContext) =>
    line.discounts.map((discount) => ({
      allocatedAmountSet: moneyBag(
        { shop: discount.amount.shop * line.quantity, presentment: discount.amount.presentment * line.quantity },
        orderOf(line.session, state),
      ),
      discountApplication: {
        __typename: "CalculatedManualDiscountApplication",
        id: discount.id,
        description: discount.description,
        allocationMethod: "EACH",
        appliedTo: "LINE",
        targetSelection: "EXPLICIT",
        targetType: "LINE_ITEM",
        value: { __typename: "MoneyV2", ...moneyBag(discount.amount, orderOf(line.session, state)).shopMoney },
      },
    })),
};

function stagedChange(state: RequestContext["state"], session: OrderEditSession, line: CalculatedLine) {
  const { currency } = orderOf(session, state);
  const id = `gid://shopify/OrderStagedChange/${legacyId(session)}-${legacyId(line)}`;
  const calculated = calculatedLine(session, line);
  const before = line.editableQuantityBefore + line.lockedQuantity;
  if (line.lineItemId === null)
    return line.variantId === null
      ? {
          __typename: "OrderStagedChangeAddCustomItem",
          id,
          title: line.title,
          quantity: line.quantity,
          originalUnitPrice: moneyV2(line.unitPrice.shop, currency),
        }
      : {
          __typename: "OrderStagedChangeAddVariant",
          id,
          quantity: line.quantity,
          variant: state.variants.get(line.variantId) ?? null,
        };
  if (line.quantity > before)
    return { __typename: "OrderStagedChangeIncrementItem", id, delta: line.quantity - before, lineItem: calculated };
  const delta = before - line.quantity;
  return { __typename: "OrderStagedChangeDecrementItem", id, delta, restock: line.restocking, lineItem: calculated };
}
