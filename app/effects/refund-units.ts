import { v5 as uuidV5 } from "uuid";
import { z } from "zod";
import { isStopped } from "../domain/cancellation/judge-stop";
import { type EffectDefinition, failed } from "./effect-definition";

/** Any fixed namespace: the key only has to be the same for the same effect. */
const NAMESPACE = "6f1f0f2a-6a2c-4a56-9f0e-2f6f6a1f7a10";

/** Refunds unfulfilled units and takes them off the order. Shopify honours the key for 24 hours; the note is found for ever. */
export const refundUnits: EffectDefinition<"refund-units", null> = {
  kind: "refund-units",
  money: true,
  settleMs: 2000,
  maxRetries: 12,
  schema: z.object({
    orderId: z.string(),
    units: z.array(z.object({ lineItemId: z.string(), quantity: z.number().int().positive() })),
    restock: z.boolean(),
    note: z.string(),
  }),

  async look({ shopify }, input) {
    const refund = (await shopify.readRefunds(input.orderId)).find((one) => one.note?.includes(input.note));
    if (!refund) return { found: "no", seen: null };
    return {
      found: "yes",
      receipt: { refundId: refund.id, amount: refund.amount },
      proof: `Shopify shows refund ${refund.id}`,
    };
  },

  async perform({ shopify }, { orderId, ...request }, effect) {
    const read = await shopify.readOrder(orderId);
    if (!read || !isStopped(read.snapshot, { whole: false, units: request.units })) {
      return failed("no proof of stop", "It was no longer stopped when the refund was about to be sent.");
    }
    const idempotencyKey = uuidV5(effect.id, NAMESPACE);
    const answer = await shopify.refundUnits(orderId, { ...request, idempotencyKey });
    if (answer.outcome === "refused") {
      return failed(`${answer.code} ${answer.message}`, `Shopify refused the refund: ${answer.message}`);
    }
    const { refundId, amount } = answer;
    return { outcome: "done", receipt: { refundId, amount }, proof: `Shopify confirmed refund ${refundId}` };
  },
};
