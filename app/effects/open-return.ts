import { z } from "zod";
import { labelFee } from "../domain/returns/label-fee";
import { goingLines } from "../domain/returns/count";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import { rmaNote } from "../domain/returns/rma";
import type { OrderReturn } from "../domain/returns/types";
import { type EffectDefinition, failed } from "./effect-definition";
import { findNative, gone, ofReturn, recordedReturn, refusedBy } from "./of-return";

const CALLED_OFF = { outcome: "done", receipt: {}, proof: "Not opened: it had been called off by then." } as const;

/** Opens the return at Shopify. Shopify honours no key here: our RMA number on its lines is what a look finds. */
export const openReturn: EffectDefinition<"open-return", OrderReturn> = {
  kind: "open-return",
  money: false,
  settleMs: 3000,
  maxRetries: 12,
  schema: z.object(ofReturn),

  async look(context, { returnId }, effect) {
    const orderReturn = await recordedReturn(context, effect, returnId);
    if (!orderReturn) return gone;
    const native = await findNative(context, orderReturn);
    if (!native) return { found: "no", seen: orderReturn };
    return { found: "yes", receipt: { nativeId: native.id }, proof: `Shopify shows return ${native.name}` };
  },

  async perform({ shopify }, _input, _effect, orderReturn) {
    if (hasReturnEnded(orderReturn.state)) return CALLED_OFF;
    const lines = goingLines(orderReturn);
    const unnamed = lines.find(({ reason }) => reason === null);
    if (lines.length === 0 || unnamed) return failed("nothing to open", "There is no line with a reason to return.");
    const { terms, rma, orderId, requestedAt } = orderReturn;
    const answer = await shopify.createReturn({
      orderId,
      requestedAt,
      exchange: terms.resolution === "exchange" ? terms.exchange : [],
      shippingFee: labelFee(terms.label),
      lines: lines.map((line) => ({
        fulfillmentLineItemId: line.fulfillmentLineItemId,
        quantity: line.quantity,
        reasonId: line.reason!.id,
        note: rmaNote(rma),
        restockingFeePercent: line.restockingFeePercent,
      })),
    });
    if (answer.outcome === "refused") return refusedBy(answer, "to open the return");
    const { returnId: nativeId } = answer;
    return { outcome: "done", receipt: { nativeId }, proof: `Shopify opened return ${nativeId}` };
  },
};
