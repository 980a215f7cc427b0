import { z } from "zod";
import { isStopped } from "../domain/cancellation/judge-stop";
import type { OrderSnapshot } from "../domain/order";
import { type EffectDefinition, failed } from "./effect-definition";

const WHOLE = { whole: true } as const;

/** Cancels a whole order. Asynchronous at Shopify: it is done when the order's cancelledAt says so. */
export const cancelOrder: EffectDefinition<"cancel-order", OrderSnapshot> = {
  kind: "cancel-order",
  money: true,
  settleMs: 3000,
  maxRetries: 12,
  schema: z.object({
    orderId: z.string(),
    reason: z.string(),
    refund: z.enum(["original_payment", "none"]),
    restock: z.boolean(),
    staffNote: z.string(),
  }),

  async look({ shopify }, input, effect) {
    const read = await shopify.readOrder(input.orderId);
    if (!read)
      return { found: "failed", message: "order not found", sentence: "The order no longer exists in Shopify." };
    const jobId = effect.receipt ? (JSON.parse(effect.receipt) as { jobId?: string }).jobId : undefined;
    if (read.snapshot.cancelledAt) return isCancelled(read.snapshot, jobId);
    if (!jobId) return { found: "no", seen: read.snapshot };
    const job = await shopify.readJob(jobId);
    if (job && !job.done) return { found: "pending", inMs: 1000 };
    const again = await shopify.readOrder(input.orderId);
    if (again?.snapshot.cancelledAt) return isCancelled(again.snapshot, jobId);
    return {
      found: "failed",
      message: `job ${jobId} ended without cancelling`,
      sentence: "Shopify began the cancellation but did not finish it.",
    };
  },

  async perform({ shopify }, input, _effect, order) {
    if (!isStopped(order, WHOLE)) {
      return failed("no proof of stop", "It was no longer stopped when the cancellation was about to be sent.");
    }
    const { orderId, ...request } = input;
    const answer = await shopify.cancelOrder(orderId, request);
    if (answer.outcome === "started") return { outcome: "pending", inMs: 300, receipt: { jobId: answer.jobId } };
    const now = await shopify.readOrder(orderId);
    if (now?.snapshot.cancelledAt) return { outcome: "pending", inMs: 0, receipt: {} };
    return failed(`${answer.code} ${answer.message}`, `Shopify refused to cancel: ${answer.message}`);
  },
};

function isCancelled({ cancelledAt, refunded }: OrderSnapshot, jobId: string | undefined) {
  const receipt = { jobId: jobId ?? null, cancelledAt, refunded };
  return { found: "yes", receipt, proof: `Shopify shows the order as cancelled at ${cancelledAt}` } as const;
}
