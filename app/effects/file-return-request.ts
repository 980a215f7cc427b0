import { z } from "zod";
import { labelFee } from "../domain/returns/label-fee";
import { rmaNote } from "../domain/returns/rma";
import type { OrderReturn } from "../domain/returns/types";
import { type EffectDefinition, failed } from "./effect-definition";
import { findNative, gone, ofReturn, recordedReturn, refusedBy } from "./of-return";

const DECIDED = { outcome: "done", receipt: {}, proof: "Not shown there: it had been decided by then." } as const;

/** Shows a request that a person decides about in Shopify as well. */
export const fileReturnRequest: EffectDefinition<"file-return-request", OrderReturn> = {
  kind: "file-return-request",
  money: false,
  settleMs: 3000,
  maxRetries: 12,
  schema: z.object(ofReturn),

  async look(context, { returnId }, effect) {
    const orderReturn = await recordedReturn(context, effect, returnId);
    if (!orderReturn) return gone;
    const native = await findNative(context, orderReturn);
    if (!native) return { found: "no", seen: orderReturn };
    return { found: "yes", receipt: { nativeId: native.id }, proof: `Shopify shows request ${native.name}` };
  },

  async perform({ shopify }, _input, _effect, { orderId, rma, terms, lines, state }) {
    const asked = lines.filter(({ answer }) => answer !== "DECLINED");
    if (state !== "REVIEW") return DECIDED;
    if (asked.some(({ reason }) => reason === null)) {
      return failed("nothing to file", "A line has no reason, which Shopify wants.");
    }
    const answer = await shopify.requestReturn({
      orderId,
      shippingFee: labelFee(terms.label),
      lines: asked.map((line) => ({
        fulfillmentLineItemId: line.fulfillmentLineItemId,
        quantity: line.quantity,
        reasonId: line.reason!.id,
        note: rmaNote(rma),
        restockingFeePercent: line.restockingFeePercent,
      })),
    });
    if (answer.outcome === "refused") return refusedBy(answer, "the request");
    const { returnId: nativeId } = answer;
    return { outcome: "done", receipt: { nativeId }, proof: `Shopify took request ${nativeId}` };
  },
};
