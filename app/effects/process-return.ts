import { z } from "zod";
import type { FinancialOutcome, NativeReturn } from "../domain/returns/native";
import type { EffectInput } from "../domain/planned-effect";
import type { ProcessReturn } from "../adapters/shopify/returns-port";
import { type EffectDefinition, failed } from "./effect-definition";
import { gone, ofReturn, processedOf, refusedBy } from "./of-return";

type Input = EffectInput<"process-return">;
type Left = Pick<Input, "units" | "exchange"> & { readonly native: NativeReturn };

const dispositions = z.array(
  z.object({
    reverseFulfillmentOrderLineItemId: z.string(),
    quantity: z.number().int().positive(),
    disposition: z.enum(["RESTOCKED", "NOT_RESTOCKED", "PROCESSING_REQUIRED", "MISSING"]),
    locationId: z.string().nullable(),
  }),
);

/**
 * Processes units at Shopify and moves the money for exactly them, as Shopify calculates it at that moment. Shopify
 * honours no key here: how many units are processed says whether it has happened.
 */
export const processReturn: EffectDefinition<"process-return", Left> = {
  kind: "process-return",
  money: true,
  settleMs: 3000,
  maxRetries: 12,
  schema: z.object({
    ...ofReturn,
    nativeId: z.string(),
    units: z
      .array(
        z.object({
          returnLineItemId: z.string(),
          quantity: z.number().int().positive(),
          before: z.number().int().min(0),
          dispositions,
        }),
      )
      .min(1),
    exchange: z.array(
      z.object({
        exchangeLineItemId: z.string(),
        quantity: z.number().int().positive(),
        before: z.number().int().min(0),
      }),
    ),
    refundTo: z.enum(["original_payment", "store_credit", "nobody", "recipient"]),
    worth: z.object({ minor: z.number().int(), currency: z.string() }).optional(),
    note: z.string(),
  }),

  async look({ shopify }, input) {
    const native = await shopify.readReturn(input.nativeId);
    if (!native) return gone;
    const left = { native, units: unitsLeft(native, input), exchange: exchangeLeft(native, input) };
    if (left.units.length > 0) return { found: "no", seen: left };
    if (input.units.every(({ returnLineItemId }) => processedOf(native, returnLineItemId) === null)) return linesGone;
    return { found: "yes", receipt: receiptOf(input, native, null), proof: "Shopify shows the items as processed." };
  },

  async perform({ shopify }, input, _effect, { native: seen, units, exchange }) {
    const { nativeId, refundTo } = input;
    const method = refundTo === "store_credit" ? "store_credit" : "original_payment";
    const outcome = await shopify.suggestOutcome(nativeId, { units, exchange, method });
    if (!outcome) return failed("no outcome", "Shopify does not say what these items are worth.");
    const isGift = refundTo === "nobody" || refundTo === "recipient";
    const refund = isGift || outcome.refund.minor === 0 ? null : refundOf(method, outcome);
    const answer = await shopify.processReturn({ returnId: nativeId, units, exchange, refund, note: input.note });
    if (answer.outcome === "refused") return refusedBy(answer, "to process the return");
    const native = (await shopify.readReturn(nativeId)) ?? seen;
    const told = receiptOf({ ...input, worth: outcome.refund }, native, refund && outcome);
    const receipt = { ...told, due: outcome.due };
    return { outcome: "done", receipt, proof: "Shopify processed the items." };
  },
};

const linesGone = {
  found: "failed",
  message: "lines not found",
  sentence: "These items are not part of the return any more.",
} as const;

/** All or nothing is Shopify's way, so what is processed only in part was processed by others: the rest is ours. */
function unitsLeft(native: NativeReturn, { units }: Input): Input["units"] {
  return units.flatMap((unit) => {
    const processed = processedOf(native, unit.returnLineItemId);
    const quantity = processed === null ? 0 : Math.min(unit.quantity, unit.before + unit.quantity - processed);
    return quantity > 0 ? [{ ...unit, quantity }] : [];
  });
}

function exchangeLeft({ exchangeLines }: NativeReturn, { exchange }: Input): Input["exchange"] {
  return exchange.flatMap((line) => {
    const processed = exchangeLines.find(({ id }) => id === line.exchangeLineItemId)?.processedQuantity;
    const quantity = processed === undefined ? 0 : Math.min(line.quantity, line.before + line.quantity - processed);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

function refundOf(
  to: "store_credit" | "original_payment",
  outcome: FinancialOutcome,
): NonNullable<ProcessReturn["refund"]> {
  return to === "store_credit" ? { to, amount: outcome.refund } : { to, transactions: outcome.transactions };
}

function receiptOf(
  { note, exchange, refundTo, worth }: Input,
  { refunds }: NativeReturn,
  outcome: FinancialOutcome | null,
) {
  const own = refunds.find((refund) => refund.note?.includes(note));
  return {
    refundId: own?.id ?? null,
    amount: own?.amount ?? outcome?.refund ?? null,
    refundTo,
    exchanged: exchange.length > 0,
    // What a gift's recipient is to be given for it.
    ...(refundTo === "recipient" && { worth: worth ?? null }),
  };
}
