import { z } from "zod";
import type { NativeReturn } from "../domain/returns/native";
import type { EffectDefinition } from "./effect-definition";
import { gone, ofReturn, refusedBy } from "./of-return";

/** Tells Shopify what became of units that came back; sellable ones go back on the shelf by it. */
export const disposeReturn: EffectDefinition<"dispose-return", null> = {
  kind: "dispose-return",
  money: false,
  settleMs: 3000,
  maxRetries: 12,
  schema: z.object({
    ...ofReturn,
    nativeId: z.string(),
    units: z
      .array(
        z.object({
          reverseFulfillmentOrderLineItemId: z.string(),
          quantity: z.number().int().positive(),
          disposition: z.enum(["RESTOCKED", "NOT_RESTOCKED", "PROCESSING_REQUIRED", "MISSING"]),
          locationId: z.string().nullable(),
          before: z.number().int().min(0),
        }),
      )
      .min(1),
  }),

  async look({ shopify }, { nativeId, units }) {
    const native = await shopify.readReturn(nativeId);
    if (!native) return gone;
    const [first] = units;
    const now = first ? disposedOf(native, first.reverseFulfillmentOrderLineItemId) : 0;
    if (!first || now <= first.before) return { found: "no", seen: null };
    return { found: "yes", receipt: { units: unitsOf(units) }, proof: "Shopify shows what became of the items." };
  },

  async perform({ shopify }, { units }) {
    const answer = await shopify.dispose(units);
    if (answer.outcome === "refused") return refusedBy(answer, "what became of the items");
    return { outcome: "done", receipt: { units: unitsOf(units) }, proof: "Shopify took it." };
  },
};

const unitsOf = (units: readonly { readonly quantity: number }[]) =>
  units.reduce((sum, { quantity }) => sum + quantity, 0);

function disposedOf(native: NativeReturn, lineId: string): number {
  const line = native.reverseFulfillmentOrders.flatMap(({ lines }) => lines).find(({ id }) => id === lineId);
  return line?.dispositions.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
}
