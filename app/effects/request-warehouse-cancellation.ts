import { z } from "zod";
import { type EffectDefinition, failed } from "./effect-definition";

const ANSWERED = new Set(["CANCELLATION_REQUESTED", "CANCELLATION_ACCEPTED"]);

/** Asks a third party that accepted the work to stop. Done = asked; the answer comes as an event. */
export const requestWarehouseCancellation: EffectDefinition<"request-warehouse-cancellation", null> = {
  kind: "request-warehouse-cancellation",
  money: false,
  settleMs: 0,
  maxRetries: 10,
  schema: z.object({ orderId: z.string(), fulfillmentOrderId: z.string(), message: z.string() }),

  async look({ shopify }, input, effect) {
    const read = await shopify.readOrder(input.orderId);
    const one = read?.snapshot.fulfillmentOrders?.find(({ id }) => id === input.fulfillmentOrderId);
    const status = one?.requestStatus ?? "CLOSED";
    // A "no" may answer somebody else's request, or one of ours from before: only the requests themselves tell.
    const answered =
      ANSWERED.has(status) ||
      (status === "CANCELLATION_REJECTED" &&
        effect.startedAt !== null &&
        (await shopify.readCancellationRequests(input.fulfillmentOrderId)).some((said) =>
          said.includes(input.message),
        ));
    if (one && one.status !== "CANCELLED" && !answered) return { found: "no", seen: null };
    return { found: "yes", receipt: { requestStatus: status }, proof: `Shopify shows the request as ${status}` };
  },

  async perform({ shopify }, input) {
    const answer = await shopify.requestCancellation(input.fulfillmentOrderId, input.message);
    if (answer.outcome === "done") return { outcome: "done", receipt: {}, proof: "Shopify passed the request on." };
    return failed(`${answer.code} ${answer.message}`, `The warehouse could not be asked: ${answer.message}`);
  },
};
