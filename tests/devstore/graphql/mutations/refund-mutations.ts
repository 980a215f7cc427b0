import type { GraphQLResolveInfo } from "graphql";
import { getDirectiveValues } from "graphql";
import { createRefund, type RefundInput } from "../../state/create-refund.ts";
import { toDecimal } from "../../state/money.ts";
import type { ShopContext } from "../../state/shop-context.ts";
import { ofOrder } from "../fields/sources.ts";
import { type MutationResult, type Mutations, topLevelError } from "../request-context.ts";

const KEY_LIFETIME = 24 * 60 * 60 * 1000;

function idempotencyKey(info: GraphQLResolveInfo): string {
  const directive = info.schema.getDirective("idempotent");
  const node = info.fieldNodes[0];
  const values = directive && node ? getDirectiveValues(directive, node, info.variableValues) : undefined;
  const key = values?.key;
  if (typeof key !== "string")
    throw topLevelError("The @idempotent directive is required for this mutation but was not provided.", "BAD_REQUEST");
  if (key.trim() === "" || key.length > 255)
    throw topLevelError("The idempotency key must be between 1 and 255 characters.", "BAD_REQUEST");
  return key;
}

/** Answers a key that was used before: from the state as it is now, or with an error when the input is another. */
function replay(context: ShopContext, key: string, input: RefundInput): MutationResult | null {
  const known = context.state.idempotency.get(`${context.actor}/${key}`);
  if (!known || Date.parse(known.createdAt) + KEY_LIFETIME < context.time()) return null;
  if (known.input !== JSON.stringify(input) || known.mutation !== "refundCreate")
    throw topLevelError(
      "The idempotency key was already used with different parameters (IDEMPOTENCY_KEY_PARAMETER_MISMATCH).",
      "IDEMPOTENCY_KEY_PARAMETER_MISMATCH",
    );
  const order = context.state.orders.get(input.orderId);
  const refund = order?.refunds.find((item) => item.id === known.resourceId);
  if (!order || !refund)
    throw topLevelError(
      "The previous attempt with this idempotency key failed (IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED).",
      "IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED",
    );
  return { payload: { order, refund: ofOrder(order, refund), userErrors: [] } };
}

export const refundMutations: Mutations = {
  refundCreate: ({ input }: { readonly input: RefundInput }, context, _request, info) => {
    const key = idempotencyKey(info);
    const replayed = replay(context, key, input);
    if (replayed) return replayed;
    const result = createRefund(context, input);
    if ("errors" in result) return { payload: { order: null, refund: null, userErrors: result.errors } };
    const { order, refund } = result;
    context.state.idempotency.set(`${context.actor}/${key}`, {
      key,
      actor: context.actor,
      mutation: "refundCreate",
      input: JSON.stringify(input),
      resourceId: refund.id,
      createdAt: context.now(),
    });
    return {
      payload: { order, refund: ofOrder(order, refund), userErrors: [] },
      changed: [refund.id, order.id],
      money: { amount: toDecimal(refund.total.shop, order.currency), currencyCode: order.currency },
      idempotencyKey: key,
    };
  },
};
