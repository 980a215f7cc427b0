import { normalizeTags, toAddress } from "../../state/addresses.ts";
import { type CancelInput, refuseCancel, startCancel } from "../../state/cancel-order.ts";
import { createOrder, type InventoryBehaviour } from "../../state/create-order.ts";
import { capturePayment, markAsPaid } from "../../state/pay-order.ts";
import type { AddressInput, OrderInput } from "../../state/order-input.ts";
import { outstandingOf } from "../../state/order-totals.ts";
import { type ShopContext, touchOrder } from "../../state/shop-context.ts";
import type { Mutations } from "../request-context.ts";
import { ofOrder } from "../fields/sources.ts";

interface OrderUpdateInput {
  readonly id: string;
  readonly note?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly poNumber?: string | null;
  readonly tags?: readonly string[] | null;
  readonly customAttributes?: readonly { readonly key: string; readonly value: string }[] | null;
  readonly shippingAddress?: AddressInput | null;
}

export const orderMutations: Mutations = {
  orderCreate: (
    args: {
      readonly order: OrderInput;
      readonly options?: { readonly inventoryBehaviour?: InventoryBehaviour } | null;
    },
    context,
  ) => {
    const result = createOrder(context, args.order, args.options?.inventoryBehaviour ?? "BYPASS");
    if ("errors" in result) return { payload: { order: null, userErrors: result.errors } };
    return { payload: { order: result.order, userErrors: [] }, changed: [result.order.id] };
  },

  orderCancel: (args: CancelInput, context) => {
    const refusal = refuseCancel(context, args);
    if (refusal) {
      const { code: _code, ...plain } = refusal;
      return { payload: { job: null, orderCancelUserErrors: [refusal], userErrors: [plain] } };
    }
    const job = startCancel(context, args);
    // The answer tells of the moment it was asked, even when the job is done before the answer is written.
    const answered = { id: job.id, done: job.done };
    return { payload: { job: answered, orderCancelUserErrors: [], userErrors: [] }, changed: [args.orderId, job.id] };
  },

  orderDelete: ({ orderId }: { readonly orderId: string }, context) => {
    const order = context.state.orders.get(orderId);
    if (!order)
      return {
        payload: {
          deletedId: null,
          userErrors: [{ field: ["orderId"], message: "Order does not exist", code: "NOT_FOUND" }],
        },
      };
    for (const id of order.fulfillmentOrderIds) context.state.fulfillmentOrders.delete(id);
    for (const id of order.fulfillmentIds) context.state.fulfillments.delete(id);
    for (const id of order.returnIds) context.state.returns.delete(id);
    context.state.orders.delete(orderId);
    context.emit("orders/delete", orderId);
    return { payload: { deletedId: orderId, userErrors: [] }, changed: [orderId] };
  },

  orderUpdate: ({ input }: { readonly input: OrderUpdateInput }, context) => {
    const order = context.state.orders.get(input.id);
    if (!order) return { payload: { order: null, userErrors: [{ field: ["id"], message: "Order does not exist" }] } };
    if (input.note !== undefined) order.note = input.note || null;
    if (input.email !== undefined) order.email = input.email || null;
    if (input.phone !== undefined) order.phone = input.phone || null;
    if (input.poNumber !== undefined) order.poNumber = input.poNumber || null;
    if (input.tags) order.tags = normalizeTags(input.tags);
    if (input.customAttributes)
      order.customAttributes = input.customAttributes.map(({ key, value }) => ({ key, value }));
    if (input.shippingAddress)
      order.shippingAddress = toAddress(context, { ...order.shippingAddress, ...input.shippingAddress });
    touchOrder(context, order);
    return { payload: { order, userErrors: [] }, changed: [order.id] };
  },

  orderClose: ({ input }: { readonly input: { readonly id: string } }, context) =>
    setClosed(context, input.id, context.now()),
  orderOpen: ({ input }: { readonly input: { readonly id: string } }, context) => setClosed(context, input.id, null),

  orderMarkAsPaid: ({ input }: { readonly input: { readonly id: string } }, context) => {
    const order = context.state.orders.get(input.id);
    if (!order) return { payload: { order: null, userErrors: [{ field: ["id"], message: "Order does not exist" }] } };
    if (order.cancelledAt || outstandingOf(order).shop <= 0)
      return { payload: { order: null, userErrors: [{ field: ["id"], message: "Order cannot be marked as paid." }] } };
    markAsPaid(context, order);
    return { payload: { order, userErrors: [] }, changed: [order.id] };
  },

  orderCapture: (
    {
      input,
    }: { readonly input: { readonly id: string; readonly amount: string; readonly parentTransactionId: string } },
    context,
  ) => {
    const order = context.state.orders.get(input.id);
    const result = order
      ? capturePayment(context, order, input.parentTransactionId, input.amount)
      : { field: ["id"], message: "Order does not exist" };
    if (!order || "message" in result) return { payload: { transaction: null, userErrors: [result] } };
    return { payload: { transaction: ofOrder(order, result), userErrors: [] }, changed: [result.id, order.id] };
  },

  tagsAdd: ({ id, tags }: { readonly id: string; readonly tags: readonly string[] }, context) =>
    changeTags(context, id, (known) => normalizeTags([...known, ...tags])),

  tagsRemove: ({ id, tags }: { readonly id: string; readonly tags: readonly string[] }, context) => {
    const removed = new Set(normalizeTags(tags).map((tag) => tag.toLowerCase()));
    return changeTags(context, id, (known) => known.filter((tag) => !removed.has(tag.toLowerCase())));
  },
};

function setClosed(context: ShopContext, id: string, closedAt: string | null) {
  const order = context.state.orders.get(id);
  if (!order) return { payload: { order: null, userErrors: [{ field: ["id"], message: "Order does not exist" }] } };
  order.closedAt = closedAt;
  touchOrder(context, order);
  return { payload: { order, userErrors: [] }, changed: [id] };
}

const TAG_LIMITS = { count: 250, length: 40 } as const;

function changeTags(context: ShopContext, id: string, change: (known: readonly string[]) => readonly string[]) {
  const order = context.state.orders.get(id);
  const customer = context.state.customers.get(id);
  const owner = order ?? customer;
  const refuse = (field: string, message: string) => ({
    payload: { node: null, userErrors: [{ field: [field], message }] },
  });
  if (!owner) return refuse("id", "Node does not exist");
  const tags = change(owner.tags);
  if (tags.some((tag) => tag.length > TAG_LIMITS.length))
    return refuse("tags", `Tags is too long (maximum is ${TAG_LIMITS.length} characters)`);
  if (tags.length > TAG_LIMITS.count) return refuse("tags", `Tags cannot be more than ${TAG_LIMITS.count}`);
  const same = JSON.stringify(tags) === JSON.stringify(owner.tags);
  owner.tags = tags;
  if (order && !same) touchOrder(context, order);
  if (customer && !same) context.emit("customers/update", customer.id);
  return { payload: { node: owner, userErrors: [] }, changed: [id] };
}
