import { commitEdit } from "../../state/commit-edit.ts";
import { addLine, beginEdit, findSession } from "../../state/edit-order.ts";
import { toMinor } from "../../state/money.ts";
import type { MoneyInput, UserError } from "../../state/order-input.ts";
import type { ShopContext } from "../../state/shop-context.ts";
import type { CalculatedLine, MoneyBag, Order, OrderEditSession } from "../../state/types.ts";
import { calculatedLine } from "../fields/edit-fields.ts";
import { editErrors } from "../fields/order-fields.ts";
import { orderById } from "../fields/sources.ts";
import type { MutationResult, Mutations } from "../request-context.ts";

const EMPTY = {
  calculatedOrder: null,
  calculatedLineItem: null,
  orderEditSession: null,
  addedDiscountStagedChange: null,
};

function refuse(field: readonly string[] | null, message: string): MutationResult {
  return { payload: { ...EMPTY, order: null, successMessages: null, userErrors: [{ field, message }] } };
}

function answer(session: OrderEditSession, line: CalculatedLine | null): MutationResult {
  return {
    payload: {
      ...EMPTY,
      calculatedOrder: session,
      orderEditSession: session,
      calculatedLineItem: line ? calculatedLine(session, line) : null,
      userErrors: [],
    },
    changed: [session.id],
  };
}

type WithSession = (session: OrderEditSession, order: Order) => MutationResult;

function inSession(context: ShopContext, id: string, run: WithSession): MutationResult {
  const session = findSession(context, id);
  const order = session && context.state.orders.get(session.orderId);
  return session && order ? run(session, order) : refuse(["id"], "The calculated order does not exist.");
}

function toOrderMoney(order: Order, price: MoneyInput): MoneyBag | UserError {
  if (price.currencyCode !== order.presentmentCurrency)
    return {
      field: ["price"],
      message: `The currency must match the order's currency (${order.presentmentCurrency}).`,
    };
  const minor = toMinor(price.amount, order.presentmentCurrency);
  return { shop: minor, presentment: minor };
}

const NO_LINE = "The line item does not exist on the order.";

export const editMutations: Mutations = {
  orderEditBegin: ({ id }: { readonly id: string }, context) => {
    const order = context.state.orders.get(id);
    if (!order) return refuse(["id"], "The order does not exist.");
    if (editErrors(order).length > 0 || order.cancelJobId) return refuse(null, "The order cannot be edited.");
    return answer(beginEdit(context, order), null);
  },

  orderEditSetQuantity: (
    args: {
      readonly id: string;
      readonly lineItemId: string;
      readonly quantity: number;
      readonly restock?: boolean | null;
    },
    context,
  ) =>
    inSession(context, args.id, (session) => {
      const line = session.lines.find((item) => item.id === args.lineItemId);
      if (!line) return refuse(["lineItemId"], NO_LINE);
      if (args.quantity < 0) return refuse(["quantity"], "The quantity can't be negative.");
      if (args.quantity < line.lockedQuantity)
        return refuse(["quantity"], "The quantity can't be lower than the fulfilled quantity.");
      line.restocking = args.restock ?? false;
      line.quantity = args.quantity;
      if (line.lineItemId === null && args.quantity === 0) session.lines.splice(session.lines.indexOf(line), 1);
      return answer(session, line);
    }),

  orderEditAddCustomItem: (
    args: {
      readonly id: string;
      readonly title: string;
      readonly quantity: number;
      readonly price: MoneyInput;
      readonly requiresShipping?: boolean | null;
      readonly taxable?: boolean | null;
    },
    context,
  ) =>
    inSession(context, args.id, (session, order) => {
      if (!args.title.trim()) return refuse(["title"], "The title can't be blank.");
      if (args.quantity <= 0) return refuse(["quantity"], "The quantity must be greater than 0.");
      if (Number(args.price.amount) < 0) return refuse(["price"], "The price can't be negative.");
      const unitPrice = toOrderMoney(order, args.price);
      if ("message" in unitPrice) return refuse(unitPrice.field, unitPrice.message);
      const { title, quantity } = args;
      const requiresShipping = args.requiresShipping ?? false;
      return answer(
        session,
        addLine(
          context,
          session,
          { title, quantity, unitPrice, requiresShipping, taxable: args.taxable ?? true },
          null,
        ),
      );
    }),

  orderEditAddVariant: (
    args: {
      readonly id: string;
      readonly variantId: string;
      readonly quantity: number;
      readonly allowDuplicates?: boolean | null;
    },
    context,
  ) =>
    inSession(context, args.id, (session) => {
      const { state } = context;
      const variant = state.variants.get(args.variantId);
      if (!variant) return refuse(["variantId"], "The variant does not exist in the shop.");
      if (args.quantity <= 0) return refuse(["quantity"], "The quantity must be greater than 0.");
      if (!args.allowDuplicates && session.lines.some((line) => line.variantId === variant.id && line.quantity > 0))
        return refuse(["variantId"], "The variant is already on the order.");
      const unitPrice = { shop: variant.price, presentment: variant.price };
      const title = state.products.get(variant.productId)?.title ?? variant.title;
      const requiresShipping = state.inventoryItems.get(variant.inventoryItemId)?.requiresShipping ?? true;
      const added = { title, quantity: args.quantity, unitPrice, requiresShipping, taxable: variant.taxable };
      return answer(session, addLine(context, session, added, variant));
    }),

  orderEditAddLineItemDiscount: (
    args: {
      readonly id: string;
      readonly lineItemId: string;
      readonly discount: {
        readonly description?: string | null;
        readonly fixedValue?: MoneyInput | null;
        readonly percentValue?: number | null;
      };
    },
    context,
  ) =>
    inSession(context, args.id, (session, order) => {
      const line = session.lines.find((item) => item.id === args.lineItemId);
      if (!line) return refuse(["id"], NO_LINE);
      const { fixedValue, percentValue, description } = args.discount;
      if ((fixedValue == null) === (percentValue == null))
        return refuse(["discount"], "Exactly one of fixedValue or percentValue must be given.");
      if (percentValue != null && (percentValue <= 0 || percentValue > 100))
        return refuse(["discount", "percentValue"], "The percentage must be between 0 and 100.");
      if (line.lineItemId !== null) return refuse(["lineItemId"], "Only added line items can be discounted.");
      const amount = fixedValue
        ? toOrderMoney(order, fixedValue)
        : {
            shop: Math.round((line.unitPrice.shop * (percentValue ?? 0)) / 100),
            presentment: Math.round((line.unitPrice.presentment * (percentValue ?? 0)) / 100),
          };
      if ("message" in amount) return refuse(["discount", "fixedValue"], amount.message);
      line.discounts = [
        { id: context.newUuidId("CalculatedManualDiscountApplication"), description: description ?? null, amount },
      ];
      return answer(session, line);
    }),

  orderEditCommit: (args: { readonly id: string; readonly staffNote?: string | null }, context) =>
    inSession(context, args.id, (session, order) => {
      if (editErrors(order).length > 0 || order.cancelJobId) return refuse(null, "The order cannot be edited.");
      commitEdit(context, order, session, args.staffNote ?? null);
      return {
        payload: { order: orderById(context.state, order.id), successMessages: ["Order updated"], userErrors: [] },
        changed: [order.id, session.id],
      };
    }),
};
