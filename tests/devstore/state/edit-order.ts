import { netOf, slotParts } from "./line-parts.ts";
import { addMoney, multiplyMoney, subtractMoney, ZERO } from "./money.ts";
import { unfulfilledUnits } from "./order-status.ts";
import { netPaidOf, totalsOf } from "./order-totals.ts";
import type { ShopContext } from "./shop-context.ts";
import type { CalculatedLine, MoneyBag, Order, OrderEditSession, ProductVariant } from "./types.ts";
import { pickSlots } from "./unit-slots.ts";

/** Opens an edit: a copy of the lines in which nothing counts before it is committed. */
export function beginEdit(context: ShopContext, order: Order): OrderEditSession {
  const { state } = context;
  const session: OrderEditSession = {
    id: context.newId("CalculatedOrder"),
    orderId: order.id,
    actor: context.actor,
    createdAt: context.now(),
    committed: false,
    lines: order.lineItems.map((line): CalculatedLine => {
      const editable = Math.min(line.currentQuantity, unfulfilledUnits(state, order, line));
      return {
        id: line.id.replace("/LineItem/", "/CalculatedLineItem/"),
        lineItemId: line.id,
        title: line.title,
        variantTitle: line.variantTitle,
        sku: line.sku,
        variantId: line.variantId,
        quantity: line.currentQuantity,
        editableQuantityBefore: editable,
        lockedQuantity: line.currentQuantity - editable,
        restocking: false,
        unitPrice: line.unitPrice,
        requiresShipping: line.requiresShipping,
        taxable: line.taxable,
        discounts: [],
      };
    }),
  };
  state.editSessions.set(session.id, session);
  return session;
}

/** An open edit by the id of its calculated order or of its session. */
export function findSession(context: ShopContext, id: string): OrderEditSession | null {
  const session = context.state.editSessions.get(id.replace("/OrderEditSession/", "/CalculatedOrder/"));
  return session && !session.committed ? session : null;
}

type NewLine = Pick<CalculatedLine, "title" | "quantity" | "unitPrice" | "requiresShipping" | "taxable">;

export function addLine(
  context: ShopContext,
  session: OrderEditSession,
  line: NewLine,
  variant: ProductVariant | null,
): CalculatedLine {
  const added: CalculatedLine = {
    ...line,
    id: context.newUuidId("CalculatedLineItem"),
    lineItemId: null,
    variantTitle: variant && variant.title !== "Default Title" ? variant.title : null,
    sku: variant?.sku ?? null,
    variantId: variant?.id ?? null,
    editableQuantityBefore: 0,
    lockedQuantity: 0,
    restocking: false,
    discounts: [],
  };
  session.lines.push(added);
  return added;
}

export function unitAfterDiscount(line: CalculatedLine): MoneyBag {
  return subtractMoney(line.unitPrice, addMoney(...line.discounts.map((discount) => discount.amount)));
}

export function lineSubtotal(line: CalculatedLine, units: number): MoneyBag {
  return multiplyMoney(unitAfterDiscount(line), units);
}

/** What the order would cost with the edit. */
export function editedTotals(order: Order, session: OrderEditSession) {
  const now = totalsOf(order, "current");
  const changes = session.lines.map((line) => {
    const original = order.lineItems.find((item) => item.id === line.lineItemId);
    if (!original) return { net: lineSubtotal(line, line.quantity), tax: ZERO };
    const delta = line.quantity - original.currentQuantity;
    if (delta >= 0) return { net: multiplyMoney(original.unitPrice, delta), tax: ZERO };
    const removed = slotParts(original, pickSlots(original, -delta));
    return { net: subtractMoney(ZERO, netOf(removed)), tax: subtractMoney(ZERO, removed.tax) };
  });
  const subtotal = addMoney(now.subtotal, ...changes.map((change) => change.net));
  const taxes = order.taxesIncluded ? [] : changes.map((change) => change.tax);
  const total = addMoney(now.total, ...changes.map((change) => change.net), ...taxes);
  return { subtotal, total, outstanding: subtractMoney(total, netPaidOf(order)) };
}
