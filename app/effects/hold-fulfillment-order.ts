import { z } from "zod";
import { hasEnded } from "../domain/cancellation/lifecycle";
import type { Database } from "../db.server";
import { readCancellation } from "../records/cancellations";
import type { EffectRow } from "../records/effects";
import { isWaiting } from "../records/timers";
import { type EffectDefinition, failed } from "./effect-definition";

const OVER = new Set(["CLOSED", "CANCELLED"]);

/** Puts our own hold on a fulfillment order so that it cannot ship. */
export const holdFulfillmentOrder: EffectDefinition<"hold-fulfillment-order", null> = {
  kind: "hold-fulfillment-order",
  money: false,
  settleMs: 0,
  maxRetries: 10,
  schema: z.object({
    orderId: z.string(),
    fulfillmentOrderId: z.string(),
    handle: z.string().max(64),
    notes: z.string(),
  }),

  async look({ shopify, db }, input, effect) {
    if (!(await isStillWanted(db, effect))) {
      return { found: "yes", receipt: { withdrawn: true }, proof: "Not needed any more: nothing was held." };
    }
    const read = await shopify.readOrder(input.orderId);
    const one = read?.snapshot.fulfillmentOrders?.find(({ id }) => id === input.fulfillmentOrderId);
    if (!one || OVER.has(one.status)) {
      return { found: "yes", receipt: { status: one?.status ?? "gone" }, proof: "There is nothing left to hold." };
    }
    const hold = one.holds.find((each) => each.ours && each.handle === input.handle);
    if (!hold) return { found: "no", seen: null };
    return { found: "yes", receipt: { holdId: hold.id }, proof: `Shopify shows our hold ${hold.id}` };
  },

  async perform({ shopify }, input) {
    const answer = await shopify.holdFulfillmentOrder(input.fulfillmentOrderId, input);
    switch (answer.outcome) {
      case "held":
        return {
          outcome: "done",
          receipt: { holdId: answer.holdId },
          proof: `Shopify confirmed the hold ${answer.holdId}`,
        };
      case "already_held":
        return { outcome: "done", receipt: {}, proof: "Shopify says our hold is already there." };
      case "refused":
        return failed(`${answer.code} ${answer.message}`, `Shopify could not hold the shipment: ${answer.message}`);
    }
  },
};

/** A late retry must not hold an order whose cancellation, or grace window, is over: nobody would take it off again. */
async function isStillWanted(db: Database, { shop, subject, cancellationId }: EffectRow): Promise<boolean> {
  if (cancellationId === null) return isWaiting(db, shop, `grace/${subject}`);
  const cancellation = await readCancellation(db, shop, cancellationId);
  return cancellation !== null && !hasEnded(cancellation.state);
}
