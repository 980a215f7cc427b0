import { calculateRefund, type ShippingWish } from "./calculate-refund.ts";
import { issueRefund, type RestockType, STORE_CREDIT_GATEWAY } from "./issue-refund.ts";
import { addMoney, subtractMoney, ZERO } from "./money.ts";
import type { MoneyInput, UserError } from "./order-input.ts";
import { fulfilledUnits, fulfillmentOrdersOf, unfulfilledUnits } from "./order-status.ts";
import { netPaidOf, refundableTransactions, shippingParts } from "./order-totals.ts";
import { toOrderMoney } from "./presented-money.ts";
import type { ShopContext } from "./shop-context.ts";
import type { LineItem, Order, Refund } from "./types.ts";

export interface RefundInput {
  readonly orderId: string;
  readonly allowOverRefunding?: boolean | null;
  readonly currency?: string | null;
  readonly discrepancyReason?: string | null;
  readonly note?: string | null;
  readonly notify?: boolean | null;
  readonly processedAt?: string | null;
  readonly refundLineItems?:
    | readonly {
        readonly lineItemId: string;
        readonly quantity: number;
        readonly restockType?: RestockType | null;
        readonly locationId?: string | null;
      }[]
    | null;
  readonly shipping?: { readonly amount?: string | null; readonly fullRefund?: boolean | null } | null;
  readonly transactions?:
    | readonly {
        readonly amount: string;
        readonly gateway: string;
        readonly kind: string;
        readonly orderId: string;
        readonly parentId?: string | null;
      }[]
    | null;
  readonly refundMethods?:
    | readonly {
        readonly storeCreditRefund?: { readonly amount: MoneyInput; readonly expiresAt?: string | null } | null;
      }[]
    | null;
}

/** Refunds part of an order, or says why not. Nothing changes when it is refused. */
export function createRefund(
  context: ShopContext,
  input: RefundInput,
): { readonly order: Order; readonly refund: Refund } | { readonly errors: readonly UserError[] } {
  const order = context.state.orders.get(input.orderId);
  if (!order) return { errors: [{ field: ["orderId"], message: "Order does not exist" }] };
  const payments = paymentsOf(order, input);
  const errors = [...refuseLines(context, order, input), ...refuseMoney(order, input, payments)];
  if (errors.length > 0) return { errors };
  const wanted = linesOf(order, input);
  const calculated = calculateRefund(order, wanted, shippingWish(order, input));
  const refund = issueRefund(context, order, {
    calculated,
    restock: (input.refundLineItems ?? []).map((item) => ({
      type: item.restockType ?? "NO_RESTOCK",
      locationId: item.locationId ?? locationOf(context, order, item.lineItemId, item.restockType),
    })),
    payments,
    note: input.note ?? null,
    processedAt: input.processedAt ?? null,
    discrepancyReason: input.discrepancyReason ?? null,
    restockUnits: true,
  });
  return { order, refund };
}

function linesOf(order: Order, input: RefundInput): { line: LineItem; quantity: number }[] {
  return (input.refundLineItems ?? []).flatMap(({ lineItemId, quantity }) => {
    const line = order.lineItems.find((item) => item.id === lineItemId);
    return line ? [{ line, quantity }] : [];
  });
}

function shippingWish(order: Order, input: RefundInput): ShippingWish {
  if (input.shipping?.fullRefund) return "all";
  if (input.shipping?.amount == null) return null;
  return toOrderMoney(order, input.shipping.amount, input.currency);
}

function paymentsOf(order: Order, input: RefundInput) {
  const payments = (input.transactions ?? []).map((item) => {
    const only = refundableTransactions(order).filter((entry) => entry.amount.shop > 0);
    const parentId = item.parentId ?? (only.length === 1 ? (only[0]?.transaction.id ?? null) : null);
    return { parentId, gateway: item.gateway, amount: toOrderMoney(order, item.amount, input.currency) };
  });
  const credits = (input.refundMethods ?? []).flatMap(({ storeCreditRefund }) =>
    storeCreditRefund
      ? [
          {
            parentId: null,
            gateway: STORE_CREDIT_GATEWAY,
            amount: toOrderMoney(order, storeCreditRefund.amount.amount, input.currency),
            expiresAt: storeCreditRefund.expiresAt ?? null,
          },
        ]
      : [],
  );
  return [...payments, ...credits];
}

function refuseLines(context: ShopContext, order: Order, input: RefundInput): UserError[] {
  const errors: UserError[] = [];
  const refunded = new Map<string, number>();
  (input.refundLineItems ?? []).forEach((item, index) => {
    const refuse = (field: string, message: string) =>
      errors.push({ field: ["refundLineItems", String(index), field], message });
    const line = order.lineItems.find((candidate) => candidate.id === item.lineItemId);
    if (!line) return refuse("lineItemId", "Line item does not exist on the order");
    if (item.quantity <= 0) return refuse("quantity", "Quantity must be greater than 0");
    const sum = (refunded.get(line.id) ?? 0) + item.quantity;
    refunded.set(line.id, sum);
    if (sum > line.currentQuantity) return refuse("quantity", "Quantity cannot refund more items than were purchased");
    if (sum > line.currentQuantity - line.reservedSlots.length)
      return refuse("quantity", "Quantity cannot refund items that are part of an open return");
    if (item.restockType === "LEGACY_RESTOCK") return refuse("restockType", "Restock type is invalid");
    if (item.restockType === "CANCEL" && item.quantity > unfulfilledUnits(context.state, order, line))
      return refuse("quantity", "Quantity cannot cancel more items than are unfulfilled");
    if (item.restockType === "RETURN" && item.quantity > fulfilledUnits(context.state, order, line.id))
      return refuse("quantity", "Quantity cannot return more items than were fulfilled");
    if (item.locationId && !context.state.locations.has(item.locationId))
      return refuse("locationId", "Location does not exist");
  });
  return errors;
}

function refuseMoney(order: Order, input: RefundInput, payments: ReturnType<typeof paymentsOf>): UserError[] {
  if (order.currency !== order.presentmentCurrency && !input.currency)
    return [{ field: ["currency"], message: "Currency must be provided for multi-currency orders" }];
  const total = addMoney(ZERO, ...payments.map((payment) => payment.amount));
  const errors: UserError[] = [];
  (input.transactions ?? []).forEach((item, index) => {
    const refuse = (field: string, message: string) =>
      errors.push({ field: ["transactions", String(index), field], message });
    if (item.kind !== "REFUND") refuse("kind", "Kind must be refund");
    if (Number(item.amount) < 0) refuse("amount", "Amount must be greater than or equal to 0");
    const parent = payments[index]?.parentId;
    const known = refundableTransactions(order).find((entry) => entry.transaction.id === parent);
    if (item.parentId && !known) refuse("parentId", "Parent transaction does not exist");
    const amount = payments[index]?.amount ?? ZERO;
    if (known && amount.presentment > known.amount.presentment && !input.allowOverRefunding)
      refuse("amount", "Amount cannot be greater than the remaining refundable amount of the parent transaction");
  });
  if (errors.length === 0 && subtractMoney(netPaidOf(order), total).shop < 0 && !input.allowOverRefunding)
    errors.push({ field: null, message: "Refund amount cannot exceed the available refundable balance" });
  const shipping = input.shipping?.amount == null ? null : toOrderMoney(order, input.shipping.amount, input.currency);
  const left = addMoney(
    ...order.shippingLines.map((line) => {
      const parts = shippingParts(line);
      return subtractMoney(subtractMoney(parts.original, parts.discount), line.refunded);
    }),
  );
  if (shipping && shipping.presentment > left.presentment)
    errors.push({
      field: ["shipping", "amount"],
      message: "Shipping amount cannot exceed the refundable shipping amount",
    });
  return errors;
}

function locationOf(
  context: ShopContext,
  order: Order,
  lineItemId: string,
  restockType: RestockType | null | undefined,
): string | null {
  if (!restockType || restockType === "NO_RESTOCK") return null;
  const holder = fulfillmentOrdersOf(context.state, order).find((item) =>
    item.lineItems.some((line) => line.lineItemId === lineItemId),
  );
  return holder?.locationId ?? null;
}
