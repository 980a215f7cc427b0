import { type ExchangeInput, toExchangeLine } from "../../state/create-return.ts";
import { netOf, slotParts } from "../../state/line-parts.ts";
import { addMoney, shareMoney, subtractMoney, ZERO } from "../../state/money.ts";
import type { MoneyInput } from "../../state/order-input.ts";
import { isPresentmentCurrency, toOrderMoney } from "../../state/presented-money.ts";
import { exchangeParts, restockingFee } from "../../state/return-money.ts";
import { type ReturnableLine, returnableLines } from "../../state/return-status.ts";
import type { LineItem, MoneyBag, Order } from "../../state/types.ts";
import { freeSlots } from "../../state/unit-slots.ts";
import { moneyBag } from "../money-fields.ts";
import { type RequestContext, topLevelError } from "../request-context.ts";

interface CalculateInput {
  readonly orderId: string;
  readonly returnLineItems?: readonly LineInput[] | null;
  readonly exchangeLineItems?: readonly ExchangeInput[] | null;
  readonly returnShippingFee?: { readonly amount: MoneyInput } | null;
}

interface LineInput {
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly restockingFee?: { readonly percentage: number } | null;
}

const negative = (amount: MoneyBag): MoneyBag => subtractMoney(ZERO, amount);

/** A quote before a return exists. It looks at the very units a return made now would take. */
export function calculateReturn(_: unknown, { input }: { readonly input: CalculateInput }, context: RequestContext) {
  const order = context.state.orders.get(input.orderId);
  if (!order) return null;
  const used = new Map<string, number[]>();
  const fee = input.returnShippingFee?.amount;
  if (fee && !isPresentmentCurrency(order, fee))
    throw topLevelError("Currency must match the presentment currency of the order", "BAD_REQUEST");
  return {
    id: context.shop.newUuidId("CalculatedReturn"),
    returnLineItems: (input.returnLineItems ?? []).map((line) => {
      const found = findReturnable(context, order, line);
      const before = used.get(found.lineItem.id) ?? [];
      const slots = freeSlots(found.lineItem, before).slice(0, line.quantity);
      used.set(found.lineItem.id, [...before, ...slots]);
      return presentLine(context, order, line, found, slots);
    }),
    exchangeLineItems: (input.exchangeLineItems ?? []).map((line) => presentExchange(context, order, line)),
    returnShippingFee: fee
      ? {
          id: context.shop.newUuidId("CalculatedReturnShippingFee"),
          amountSet: moneyBag(toOrderMoney(order, fee.amount), order),
        }
      : null,
  };
}

function findReturnable({ state }: RequestContext, order: Order, input: LineInput): ReturnableLine {
  const found = returnableLines(state, order).find(({ line }) => line.id === input.fulfillmentLineItemId);
  if (!found || input.quantity <= 0 || input.quantity > found.quantity)
    throw topLevelError("Return line item has an invalid quantity.", "BAD_REQUEST");
  return found;
}

function presentLine(
  { shop }: RequestContext,
  order: Order,
  input: LineInput,
  { line }: ReturnableLine,
  slots: readonly number[],
) {
  const lineItem = order.lineItems.find((item) => item.id === line.lineItemId);
  if (!lineItem) throw new Error(`no line item ${line.lineItemId}`);
  const parts = slotParts(lineItem, slots);
  const percentage = input.restockingFee?.percentage;
  return {
    id: null,
    fulfillmentLineItem: { ...line, orderId: order.id },
    quantity: input.quantity,
    subtotalBeforeOrderDiscountsSet: moneyBag(
      negative(subtractMoney(parts.original, ownDiscount(order, lineItem, slots.length))),
      order,
    ),
    subtotalSet: moneyBag(negative(netOf(parts)), order),
    totalTaxSet: moneyBag(negative(parts.tax), order),
    restockingFee:
      percentage === undefined
        ? null
        : {
            id: shop.newUuidId("CalculatedRestockingFee"),
            percentage,
            amountSet: moneyBag(restockingFee(lineItem, slots, percentage), order),
          },
  };
}

/** What was taken off this line alone, by hand; codes are discounts of the order. */
function ownDiscount(order: Order, line: LineItem, units: number): MoneyBag {
  const manual = new Set(order.discountApplications.filter(({ kind }) => kind === "MANUAL").map(({ index }) => index));
  const own = line.discountAllocations.filter((item) => manual.has(item.applicationIndex));
  return shareMoney(addMoney(...own.map((item) => item.amount)), units, line.quantity);
}

function presentExchange(context: RequestContext, order: Order, input: ExchangeInput) {
  if (!input.variantId || !context.state.variants.has(input.variantId) || input.quantity <= 0)
    throw topLevelError("Exchange line item is invalid.", "BAD_REQUEST");
  const line = toExchangeLine({ state: context.state, newId: context.shop.newUuidId }, order, input);
  const parts = exchangeParts(order, line, 0, line.quantity);
  return {
    id: null,
    variant: context.state.variants.get(line.variantId) ?? null,
    quantity: line.quantity,
    originalUnitPriceSet: moneyBag(line.unitPrice, order),
    discountedUnitPriceSet: moneyBag(shareMoney(netOf(parts), 1, line.quantity), order),
    subtotalSet: moneyBag(netOf(parts), order),
    totalTaxSet: moneyBag(parts.tax, order),
    ...(line.discount ? {} : { calculatedDiscountAllocations: [] }),
  };
}
