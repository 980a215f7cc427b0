import { refuseDeclineNote, refuseReturnStep, type ReturnStep, takeReturnStep } from "../../state/change-return.ts";
import { createReturn, type ReturnInput, type ReturnKind } from "../../state/create-return.ts";
import { toDecimal } from "../../state/money.ts";
import type { UserError } from "../../state/order-input.ts";
import { type ProcessInput, processReturn } from "../../state/process-return.ts";
import { type RemoveInput, removeFromReturn } from "../../state/remove-from-return.ts";
import { reverseOrdersOf } from "../../state/reverse-fulfillment.ts";
import type { ShopContext } from "../../state/shop-context.ts";
import type { OrderReturn } from "../../state/types.ts";
import type { MutationResult, Mutations } from "../request-context.ts";

const refuse = (userErrors: readonly UserError[]): MutationResult => ({ payload: { return: null, userErrors } });

function make(context: ShopContext, input: ReturnInput, kind: ReturnKind): MutationResult {
  const result = createReturn(context, input, kind);
  if ("errors" in result) return refuse(result.errors);
  const { orderReturn } = result;
  return {
    payload: { return: orderReturn, userErrors: [] },
    changed: [orderReturn.id, orderReturn.orderId, ...orderReturn.reverseFulfillmentOrderIds],
  };
}

function step(
  context: ShopContext,
  id: string,
  field: readonly string[],
  what: ReturnStep,
  decline?: OrderReturn["decline"],
): MutationResult {
  const item = context.state.returns.get(id);
  if (!item) return refuse([{ field, message: "Return not found.", code: "NOT_FOUND" }]);
  const refusal = refuseReturnStep(context, item, what);
  if (refusal) return refuse([{ field, ...refusal }]);
  const changed = takeReturnStep(context, item, what, decline);
  const payload = { return: item, userErrors: [] };
  const work = what === "approve" ? reverseOrdersOf(context.state, item).map((order) => order.id) : [];
  return changed ? { payload, changed: [item.id, item.orderId, ...work] } : { payload };
}

interface DeclineInput {
  readonly id: string;
  readonly declineReason: string;
  readonly declineNote?: string | null;
}

export const returnMutations: Mutations = {
  returnCreate: ({ returnInput }: { readonly returnInput: ReturnInput }, context) =>
    make(context, returnInput, "create"),
  returnRequest: ({ input }: { readonly input: ReturnInput }, context) => make(context, input, "request"),
  returnApproveRequest: ({ input }: { readonly input: { readonly id: string } }, context) =>
    step(context, input.id, ["input", "id"], "approve"),
  returnDeclineRequest: ({ input }: { readonly input: DeclineInput }, context) => {
    const tooLong = refuseDeclineNote(input.declineNote);
    if (tooLong) return refuse([{ field: ["input", "declineNote"], ...tooLong }]);
    const decline = { reason: input.declineReason, note: input.declineNote ?? null };
    return step(context, input.id, ["input", "id"], "decline", decline);
  },
  returnCancel: ({ id }: { readonly id: string }, context) => step(context, id, ["id"], "cancel"),
  returnClose: ({ id }: { readonly id: string }, context) => step(context, id, ["id"], "close"),
  returnReopen: ({ id }: { readonly id: string }, context) => step(context, id, ["id"], "reopen"),

  removeFromReturn: (input: RemoveInput, context) => {
    const result = removeFromReturn(context, input);
    if ("errors" in result) return refuse(result.errors);
    const { orderReturn } = result;
    return { payload: { return: orderReturn, userErrors: [] }, changed: [orderReturn.id, orderReturn.orderId] };
  },

  returnProcess: ({ input }: { readonly input: ProcessInput }, context) => {
    const result = processReturn(context, input);
    if ("errors" in result) return refuse(result.errors);
    const { order, orderReturn, refund } = result;
    return {
      payload: { return: orderReturn, userErrors: [] },
      changed: [orderReturn.id, order.id, ...(refund ? [refund.id] : [])],
      ...(refund && refund.total.shop > 0
        ? { money: { amount: toDecimal(refund.total.shop, order.currency), currencyCode: order.currency } }
        : {}),
    };
  },
};
