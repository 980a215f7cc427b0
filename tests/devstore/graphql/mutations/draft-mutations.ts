import { completeDraft, createDraft, type DraftInput } from "../../state/draft-orders.ts";
import type { Mutations } from "../request-context.ts";

export const draftMutations: Mutations = {
  draftOrderCreate: ({ input }: { readonly input: DraftInput }, context) => {
    const result = createDraft(context, input);
    if ("errors" in result) return { payload: { draftOrder: null, userErrors: result.errors } };
    return { payload: { draftOrder: result.draft, userErrors: [] }, changed: [result.draft.id] };
  },

  draftOrderComplete: (
    { id, paymentPending }: { readonly id: string; readonly paymentPending?: boolean | null },
    context,
  ) => {
    const draft = context.state.draftOrders.get(id);
    const refuse = (message: string) => ({ payload: { draftOrder: null, userErrors: [{ field: ["id"], message }] } });
    if (!draft) return refuse("Draft order not found");
    if (draft.status === "COMPLETED") return refuse("This order has been paid");
    const order = completeDraft(context, draft, paymentPending ?? false);
    return { payload: { draftOrder: draft, userErrors: [] }, changed: [draft.id, order.id] };
  },
};
