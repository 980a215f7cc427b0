import { fromShopMoney, isPresentmentCurrency, toOrderMoney } from "./presented-money.ts";
import { multiplyMoney, shareMoney, subtractMoney, ZERO } from "./money.ts";
import type { MoneyInput, UserError } from "./order-input.ts";
import { exchangeTaxRate } from "./return-money.ts";
import { OTHER_REASON, reasonById, reasonByLegacy, type ReturnReasonDefinition } from "./return-reasons.ts";
import { type ReturnableLine, returnableLines } from "./return-status.ts";
import { openReverseOrders } from "./reverse-fulfillment.ts";
import { type ShopContext, toSeconds, touchOrder } from "./shop-context.ts";
import type { ExchangeLine, MoneyBag, Order, OrderReturn, ReturnLine } from "./types.ts";
import { freeSlots, reserveSlots } from "./unit-slots.ts";

export interface ReturnLineInput {
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly restockingFee?: { readonly percentage: number } | null;
  readonly returnReason?: string | null;
  readonly returnReasonDefinitionId?: string | null;
  readonly returnReasonNote?: string | null;
  readonly customerNote?: string | null;
}

export interface ExchangeInput {
  readonly variantId?: string | null;
  readonly quantity: number;
  readonly appliedDiscount?: {
    readonly description?: string | null;
    readonly value: { readonly amount?: MoneyInput | null; readonly percentage?: number | null };
  } | null;
}

export interface ReturnInput {
  readonly orderId: string;
  readonly returnLineItems: readonly ReturnLineInput[];
  readonly exchangeLineItems?: readonly ExchangeInput[] | null;
  readonly returnShippingFee?: { readonly amount: MoneyInput } | null;
  readonly requestedAt?: string | null;
}

/** A request says less and asks for less: it has no notes of the merchant, so "Other" needs none. */
export type ReturnKind = "create" | "request";
const ROOT: Readonly<Record<ReturnKind, string>> = { create: "returnInput", request: "input" };
const NOTE_LIMITS = { returnReasonNote: 255, customerNote: 300 } as const;

interface PlannedLine {
  readonly input: ReturnLineInput;
  readonly returnable: ReturnableLine;
  readonly reason: ReturnReasonDefinition;
}

/** Makes a return, open or requested, or says why not. Nothing is kept when it is refused. */
export function createReturn(
  context: ShopContext,
  input: ReturnInput,
  kind: ReturnKind,
): { readonly orderReturn: OrderReturn } | { readonly errors: readonly UserError[] } {
  const root = ROOT[kind];
  const order = context.state.orders.get(input.orderId);
  if (!order) return { errors: [{ field: [root, "orderId"], message: "Order not found.", code: "NOT_FOUND" }] };
  const planned = planLines(context, order, input, kind);
  const errors = [...planned.errors, ...refuseExtras(context, order, input, root)];
  if (errors.length > 0) return { errors };
  const orderReturn = buildReturn(context, order, input, kind, planned.lines);
  context.state.returns.set(orderReturn.id, orderReturn);
  order.returnIds.push(orderReturn.id);
  order.closedAt = null;
  if (kind === "create") openReverseOrders(context, order, orderReturn);
  context.emit(kind === "create" ? "returns/approve" : "returns/request", orderReturn.id);
  touchOrder(context, order);
  return { orderReturn };
}

function planLines(context: ShopContext, order: Order, input: ReturnInput, kind: ReturnKind) {
  const returnable = new Map(returnableLines(context.state, order).map((item) => [item.line.id, item]));
  const shipped = new Set(
    order.fulfillmentIds.flatMap((id) => context.state.fulfillments.get(id)?.lineItems.map((line) => line.id) ?? []),
  );
  const asked = new Map<string, number>();
  const errors: UserError[] = [];
  const lines: PlannedLine[] = [];
  if (input.returnLineItems.length === 0)
    errors.push({
      field: [ROOT[kind], "returnLineItems"],
      message: "Return line items can't be blank",
      code: "BLANK",
    });
  input.returnLineItems.forEach((line, index) => {
    const at = [ROOT[kind], "returnLineItems", String(index)];
    const found = returnable.get(line.fulfillmentLineItemId);
    const sum = (asked.get(line.fulfillmentLineItemId) ?? 0) + line.quantity;
    asked.set(line.fulfillmentLineItemId, sum);
    const reason = reasonOf(line, at, kind);
    if ("message" in reason) return errors.push(reason);
    const wrong = refuseTexts(line, reason, at, kind);
    if (wrong) return errors.push(wrong);
    if (!found && !shipped.has(line.fulfillmentLineItemId))
      return errors.push({
        field: [...at, "fulfillmentLineItemId"],
        message: "Fulfillment line item not found.",
        code: "NOT_FOUND",
      });
    if (!found || line.quantity <= 0 || sum > found.quantity)
      return errors.push({
        field: [...at, "quantity"],
        message: "Return line item has an invalid quantity.",
        code: "INVALID",
      });
    lines.push({ input: line, returnable: found, reason });
  });
  return { lines, errors };
}

function reasonOf(line: ReturnLineInput, at: readonly string[], kind: ReturnKind): ReturnReasonDefinition | UserError {
  if (line.returnReasonDefinitionId)
    return (
      reasonById(line.returnReasonDefinitionId) ?? {
        field: [...at, "returnReasonDefinitionId"],
        message: "Return reason definition not found.",
        code: "NOT_FOUND",
      }
    );
  const legacy = line.returnReason ? reasonByLegacy(line.returnReason) : null;
  if (legacy) return legacy;
  return kind === "create"
    ? {
        field: at,
        message: "Return line items Either return reason or return reason definition must be provided",
        code: "NOT_FOUND",
      }
    : { field: [...at, "returnReason"], message: "Return reason can't be blank", code: "BLANK" };
}

function refuseTexts(
  line: ReturnLineInput,
  reason: ReturnReasonDefinition,
  at: readonly string[],
  kind: ReturnKind,
): UserError | null {
  if (kind === "create" && reason.handle === OTHER_REASON && !line.returnReasonNote?.trim())
    return {
      field: [...at, "returnReasonNote"],
      message: 'Return line items return reason note The note is required when the return reason is "Other"',
      code: "BLANK",
    };
  for (const [name, limit] of Object.entries(NOTE_LIMITS))
    if ((line[name as keyof typeof NOTE_LIMITS]?.length ?? 0) > limit)
      return {
        field: [...at, name],
        message: `${name === "customerNote" ? "Customer note" : "Return reason note"} is too long (maximum is ${limit} characters)`,
        code: "TOO_LONG",
      };
  const percentage = line.restockingFee?.percentage ?? 0;
  if (percentage < 0 || percentage > 100)
    return {
      field: [...at, "restockingFee", "percentage"],
      message: "Percentage must be between 0 and 100",
      code: "INVALID",
    };
  return null;
}

function refuseExtras(context: ShopContext, order: Order, input: ReturnInput, root: string): UserError[] {
  const errors: UserError[] = [];
  const fee = input.returnShippingFee?.amount;
  if (fee && !isPresentmentCurrency(order, fee))
    errors.push({
      field: [root, "returnShippingFee", "amount", "currencyCode"],
      message: "Currency must match the presentment currency of the order",
      code: "INVALID",
    });
  if (fee && Number(fee.amount) < 0)
    errors.push({
      field: [root, "returnShippingFee", "amount"],
      message: "Amount must be greater than or equal to 0",
      code: "GREATER_THAN_OR_EQUAL_TO",
    });
  (input.exchangeLineItems ?? []).forEach((line, index) => {
    const at = [root, "exchangeLineItems", String(index)];
    if (line.quantity <= 0)
      errors.push({ field: [...at, "quantity"], message: "Quantity must be greater than 0", code: "GREATER_THAN" });
    if (!line.variantId || !context.state.variants.has(line.variantId))
      errors.push({ field: [...at, "variantId"], message: "Variant not found.", code: "NOT_FOUND" });
  });
  return errors;
}

function buildReturn(
  context: ShopContext,
  order: Order,
  input: ReturnInput,
  kind: ReturnKind,
  planned: readonly PlannedLine[],
): OrderReturn {
  const now = context.now();
  const fee = input.returnShippingFee?.amount;
  return {
    id: context.newId("Return"),
    orderId: order.id,
    name: `${order.name}-R${order.returnIds.length + 1}`,
    status: kind === "create" ? "OPEN" : "REQUESTED",
    createdAt: input.requestedAt ? toSeconds(new Date(input.requestedAt)) : now,
    requestApprovedAt: kind === "create" ? now : null,
    closedAt: null,
    decline: null,
    lines: planned.map((item) => toReturnLine(context, item)),
    exchangeLines: (input.exchangeLineItems ?? []).map((line) => toExchangeLine(context, order, line)),
    shippingFee: fee ? { id: context.newId("Fee"), amount: toOrderMoney(order, fee.amount) } : null,
    shippingFeeTaken: ZERO,
    reverseFulfillmentOrderIds: [],
  };
}

function toReturnLine(context: ShopContext, { input, returnable, reason }: PlannedLine): ReturnLine {
  const slots = freeSlots(returnable.lineItem).slice(0, input.quantity);
  reserveSlots(returnable.lineItem, slots);
  const percentage = input.restockingFee?.percentage;
  return {
    id: context.newId("ReturnLineItem"),
    fulfillmentLineItemId: input.fulfillmentLineItemId,
    lineItemId: returnable.lineItem.id,
    slots,
    processed: 0,
    refunded: 0,
    reasonDefinitionId: reason.id,
    reasonNote: input.returnReasonNote ?? "",
    customerNote: input.customerNote ?? null,
    restockingFee: percentage === undefined ? null : { id: context.newId("Fee"), percentage },
  };
}

/** An exchange line of a return that is made or only calculated. */
export function toExchangeLine(
  context: Pick<ShopContext, "state" | "newId">,
  order: Order,
  input: ExchangeInput,
): ExchangeLine {
  const variant = input.variantId ? context.state.variants.get(input.variantId) : undefined;
  if (!variant) throw new Error("checked before");
  const unitPrice = fromShopMoney(order, variant.price);
  const amount = discountOf(order, input, multiplyMoney(unitPrice, input.quantity));
  return {
    id: context.newId("ExchangeLineItem"),
    variantId: variant.id,
    quantity: input.quantity,
    ordered: input.quantity,
    processed: 0,
    unitPrice,
    discount: input.appliedDiscount ? { description: input.appliedDiscount.description ?? null, amount } : null,
    taxRate: exchangeTaxRate(order, variant.taxable),
    lineItemIds: [],
  };
}

/** A discount on an exchange is a fraction (0.1 for 10 %) or an amount per unit, and never more than the price. */
function discountOf(order: Order, { appliedDiscount, quantity }: ExchangeInput, gross: MoneyBag): MoneyBag {
  if (!appliedDiscount) return ZERO;
  const { percentage, amount } = appliedDiscount.value;
  if (percentage != null) return shareMoney(gross, Math.round(Math.min(1, percentage) * 1_000_000), 1_000_000);
  if (!amount) return ZERO;
  const wanted = multiplyMoney(toOrderMoney(order, amount.amount), quantity);
  return subtractMoney(gross, wanted).shop < 0 ? gross : wanted;
}
