import { dispose, type DisposeInput, findReverseLine, refuseDispositions } from "../../state/reverse-fulfillment.ts";
import {
  createReverseDelivery,
  type DeliveryInput,
  updateReverseDelivery,
  type UpdateInput,
} from "../../state/reverse-delivery.ts";
import { closeWhenDone } from "../../state/change-return.ts";
import type { Mutations } from "../request-context.ts";

export const reverseMutations: Mutations = {
  reverseFulfillmentOrderDispose: (
    { dispositionInputs }: { readonly dispositionInputs: readonly DisposeInput[] },
    context,
  ) => {
    const refuse = (userErrors: readonly unknown[]) => ({
      payload: { reverseFulfillmentOrderLineItems: null, userErrors },
    });
    const targets = dispositionInputs.map((input) =>
      findReverseLine(context.state, input.reverseFulfillmentOrderLineItemId),
    );
    const orders = new Set(targets.map((target) => target?.order));
    const [order] = orders;
    // Shopify says the same of lines it does not know.
    if (orders.size !== 1 || !order)
      return refuse([
        {
          code: "INVALID",
          field: ["dispositionInputs"],
          message: "Cannot dispose items from more than one reverse fulfillment order.",
        },
      ]);
    const errors = refuseDispositions(context, dispositionInputs, ["dispositionInputs"]);
    if (errors.length > 0) return refuse(errors);
    const lines = dispose(context, dispositionInputs);
    const item = context.state.returns.get(order.returnId);
    if (item) closeWhenDone(context, item);
    return {
      payload: {
        reverseFulfillmentOrderLineItems: lines.map((line) => ({ ...line, orderId: order.orderId })),
        userErrors: [],
      },
      changed: [order.id, ...lines.map((line) => line.id)],
    };
  },

  reverseDeliveryCreateWithShipping: (args: DeliveryInput, context) => {
    const result = createReverseDelivery(context, args);
    if ("errors" in result) return { payload: { reverseDelivery: null, userErrors: result.errors } };
    const { delivery } = result;
    return {
      payload: { reverseDelivery: delivery, userErrors: [] },
      changed: [delivery.id, delivery.reverseFulfillmentOrderId],
    };
  },

  reverseDeliveryShippingUpdate: (args: UpdateInput, context) => {
    const result = updateReverseDelivery(context, args);
    if ("errors" in result) return { payload: { reverseDelivery: null, userErrors: result.errors } };
    return { payload: { reverseDelivery: result.delivery, userErrors: [] }, changed: [result.delivery.id] };
  },
};
