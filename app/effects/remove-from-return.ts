import { z } from "zod";
import type { EffectDefinition } from "./effect-definition";
import { gone, ofReturn, refusedBy } from "./of-return";

/** Takes lines out of Shopify's return: it can only be approved or declined as a whole. */
export const removeFromReturn: EffectDefinition<"remove-from-return", null> = {
  kind: "remove-from-return",
  money: false,
  settleMs: 1000,
  maxRetries: 12,
  schema: z.object({
    ...ofReturn,
    nativeId: z.string(),
    units: z.array(
      z.object({ returnLineItemId: z.string(), quantity: z.number().int().positive(), left: z.number().int().min(0) }),
    ),
  }),

  async look({ shopify }, { nativeId, units }) {
    const native = await shopify.readReturn(nativeId);
    if (!native) return gone;
    const quantities = new Map(native.lines.map(({ id, quantity }) => [id, quantity]));
    if (units.some((unit) => (quantities.get(unit.returnLineItemId) ?? 0) > unit.left))
      return { found: "no", seen: null };
    return { found: "yes", receipt: { units: units.length }, proof: "Shopify shows the return without them." };
  },

  async perform({ shopify }, { nativeId, units }) {
    const answer = await shopify.removeFromReturn(nativeId, units);
    if (answer.outcome === "refused") return refusedBy(answer, "to take items out of the return");
    return { outcome: "done", receipt: { units: units.length }, proof: "Shopify took them out." };
  },
};
