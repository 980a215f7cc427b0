import { z } from "zod";
import { type EffectDefinition, failed } from "./effect-definition";

/** Tags an order; a tag that is there stays once. */
export const addTags: EffectDefinition<"add-tags", null> = {
  kind: "add-tags",
  money: false,
  settleMs: 0,
  maxRetries: 8,
  schema: z.object({ orderId: z.string(), tags: z.array(z.string().max(40)) }),

  async look({ shopify }, input) {
    const tags = new Set((await shopify.readOrder(input.orderId))?.snapshot.tags.map((tag) => tag.toLowerCase()));
    if (!input.tags.every((tag) => tags.has(tag.toLowerCase()))) return { found: "no", seen: null };
    return { found: "yes", receipt: { tags: input.tags }, proof: "Shopify shows the tags." };
  },

  async perform({ shopify }, input) {
    const answer = await shopify.addTags(input.orderId, input.tags);
    if (answer.outcome === "done")
      return { outcome: "done", receipt: { tags: input.tags }, proof: "Shopify confirmed the tags." };
    return failed(`${answer.code} ${answer.message}`, `Shopify refused the tags: ${answer.message}`);
  },
};
