import { z } from "zod";
import { isStopped } from "../domain/cancellation/judge-stop";
import type { OrderSnapshot } from "../domain/order";
import { type EffectDefinition, failed } from "./effect-definition";

/** Lowers quantities nobody paid for through an order edit. The quantities themselves are the proof. */
export const editQuantities: EffectDefinition<"edit-quantities", OrderSnapshot> = {
  kind: "edit-quantities",
  money: true,
  settleMs: 2000,
  maxRetries: 12,
  schema: z.object({
    orderId: z.string(),
    quantities: z.array(z.object({ lineItemId: z.string(), quantity: z.number().int().min(0) })),
    restock: z.boolean(),
    staffNote: z.string(),
  }),

  async look({ shopify }, input) {
    const read = await shopify.readOrder(input.orderId);
    if (!read)
      return { found: "failed", message: "order not found", sentence: "The order no longer exists in Shopify." };
    const done = input.quantities.every(({ lineItemId, quantity }) => {
      const line = read.snapshot.lines.find(({ id }) => id === lineItemId);
      return (line?.currentQuantity ?? 0) <= quantity;
    });
    if (!done) return { found: "no", seen: read.snapshot };
    return { found: "yes", receipt: { quantities: input.quantities }, proof: "Shopify shows the new quantities." };
  },

  async perform({ shopify }, { orderId, ...request }, _effect, order) {
    const units = request.quantities.map(({ lineItemId, quantity }) => ({
      lineItemId,
      quantity: Math.max(0, (order.lines.find(({ id }) => id === lineItemId)?.currentQuantity ?? 0) - quantity),
    }));
    if (!isStopped(order, { whole: false, units })) {
      return failed("no proof of stop", "It was no longer stopped when the change was about to be sent.");
    }
    const answer = await shopify.editQuantities(orderId, request);
    if (answer.outcome === "done") {
      return {
        outcome: "done",
        receipt: { quantities: request.quantities },
        proof: "Shopify confirmed the order edit.",
      };
    }
    return failed(`${answer.code} ${answer.message}`, `Shopify refused the change: ${answer.message}`);
  },
};
