import { changeStock } from "./inventory.ts";
import { takeFromFulfillmentOrders } from "./issue-refund.ts";
import { multiplyMoney } from "./money.ts";
import { fulfillmentOrdersOf } from "./order-status.ts";
import { newItem, routeOrder } from "./route-order.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { CalculatedLine, DiscountApplication, LineItem, Order, OrderEditSession } from "./types.ts";
import { pickSlots, takeSlots } from "./unit-slots.ts";

/** Makes an edit count: units leave or join the order, new lines are routed. Money is not moved. */
export function commitEdit(
  context: ShopContext,
  order: Order,
  session: OrderEditSession,
  staffNote: string | null,
): void {
  const additions: { id: string; delta: number }[] = [];
  const removals: { id: string; delta: number }[] = [];
  for (const staged of session.lines) {
    const line = order.lineItems.find((item) => item.id === staged.lineItemId);
    if (!line) {
      const added = appendLine(context, order, staged);
      additions.push({ id: added.id, delta: added.quantity });
      continue;
    }
    const delta = staged.quantity - line.currentQuantity;
    if (delta < 0) {
      removeUnits(context, order, line, -delta, staged.restocking);
      removals.push({ id: line.id, delta: -delta });
    }
    if (delta > 0) {
      addUnits(context, order, line, delta);
      additions.push({ id: line.id, delta });
    }
  }
  session.committed = true;
  order.edited = true;
  context.emit("orders/edited", order.id, {
    orderEditId: session.id,
    staffNote,
    committedAt: context.now(),
    additions,
    removals,
  });
  touchOrder(context, order);
}

function removeUnits(context: ShopContext, order: Order, line: LineItem, units: number, restock: boolean): void {
  takeSlots(line, pickSlots(line, units));
  const holder = fulfillmentOrdersOf(context.state, order).find((item) =>
    item.lineItems.some((part) => part.lineItemId === line.id),
  );
  takeFromFulfillmentOrders(context, order, line, units);
  if (restock) changeStock(context.state, line, holder?.locationId ?? null, { available: units, committed: -units });
}

function addUnits(context: ShopContext, order: Order, line: LineItem, units: number): void {
  line.quantity += units;
  line.currentQuantity += units;
  const open = fulfillmentOrdersOf(context.state, order).find((item) => ["OPEN", "ON_HOLD"].includes(item.status));
  if (!open) return routeOrder(context, order, [{ ...line, quantity: units }]);
  const part = open.lineItems.find((item) => item.lineItemId === line.id);
  if (part) {
    part.totalQuantity += units;
    part.remainingQuantity += units;
  } else open.lineItems.push(newItem(context, line.id, units));
  open.updatedAt = context.now();
}

function appendLine(context: ShopContext, order: Order, staged: CalculatedLine): LineItem {
  const variant = staged.variantId ? context.state.variants.get(staged.variantId) : undefined;
  const applications = staged.discounts.map((discount, offset): DiscountApplication => ({
    index: order.discountApplications.length + offset,
    kind: "MANUAL",
    title: discount.description ?? "",
    target: "LINE_ITEM",
    value: { type: "fixed", amount: discount.amount },
  }));
  order.discountApplications.push(...applications);
  const line: LineItem = {
    id: context.newId("LineItem"),
    title: staged.title,
    variantTitle: staged.variantTitle,
    name: staged.variantTitle ? `${staged.title} - ${staged.variantTitle}` : staged.title,
    sku: staged.sku,
    vendor: variant ? (context.state.products.get(variant.productId)?.vendor ?? null) : null,
    variantId: staged.variantId,
    productId: variant?.productId ?? null,
    quantity: staged.quantity,
    currentQuantity: staged.quantity,
    takenSlots: [],
    reservedSlots: [],
    refundedQuantity: 0,
    unitPrice: staged.unitPrice,
    taxLines: [],
    discountAllocations: staged.discounts.map((discount, offset) => ({
      applicationIndex: applications[offset]?.index ?? 0,
      amount: multiplyMoney(discount.amount, staged.quantity),
    })),
    requiresShipping: staged.requiresShipping,
    taxable: staged.taxable,
    isGiftCard: false,
    grams: 0,
    customAttributes: [],
    fulfillmentService: null,
  };
  order.lineItems.push(line);
  routeOrder(context, order, [line]);
  return line;
}
