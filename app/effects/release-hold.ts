import { z } from "zod";
import type { FulfillmentOrderSnapshot } from "../domain/order";
import { type EffectDefinition, failed } from "./effect-definition";

/** Takes our own holds with one handle off an order; never anybody else's. */
export const releaseHold: EffectDefinition<"release-hold", readonly FulfillmentOrderSnapshot[]> = {
  kind: "release-hold",
  money: false,
  settleMs: 0,
  maxRetries: 20,
  schema: z.object({ orderId: z.string(), handle: z.string() }),

  async look({ shopify }, input) {
    const read = await shopify.readOrder(input.orderId);
    const held = (read?.snapshot.fulfillmentOrders ?? []).filter((one) => oursOf(one, input.handle).length > 0);
    if (held.length > 0) return { found: "no", seen: held };
    return { found: "yes", receipt: {}, proof: "Shopify shows no hold of ours on this order." };
  },

  async perform({ shopify }, input, _effect, held) {
    for (const one of held) {
      const answer = await shopify.releaseHolds(one.id, oursOf(one, input.handle));
      if (answer.outcome === "refused") {
        return failed(`${answer.code} ${answer.message}`, `Shopify could not release the hold: ${answer.message}`);
      }
    }
    return {
      outcome: "done",
      receipt: { released: held.map(({ id }) => id) },
      proof: "Shopify confirmed the release.",
    };
  },
};

const oursOf = (one: FulfillmentOrderSnapshot, handle: string) =>
  one.holds.filter((hold) => hold.ours && hold.handle === handle).map(({ id }) => id);
