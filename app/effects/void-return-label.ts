import { z } from "zod";
import type { VoidState } from "../adapters/carriers/port";
import { carrierOf } from "../records/carrier-accounts";
import { readLabel, recordVoid } from "../records/return-labels";
import { type EffectContext, type EffectDefinition, failed } from "./effect-definition";
import { gone, ofReturn } from "./of-return";

type Label = NonNullable<Awaited<ReturnType<typeof readLabel>>>;

/** Gives a label back that nobody used. The carrier says yes or no days later. */
export const voidReturnLabel: EffectDefinition<"void-return-label", Label> = {
  kind: "void-return-label",
  money: true,
  settleMs: 2000,
  maxRetries: 12,
  schema: z.object({ ...ofReturn, labelId: z.string() }),

  async look(context, { labelId }) {
    const label = await readLabel(context.db, labelId);
    if (!label) return gone;
    if (label.state !== "BOUGHT") {
      return { found: "yes", receipt: { state: label.state }, proof: "It was given back before." };
    }
    if (label.scannedAt) {
      const sentence = "The carrier has scanned it: a used label cannot be given back.";
      return { found: "failed", message: "scanned", sentence };
    }
    const carrier = await carrierFor(context, label);
    const state = carrier && (await carrier.readVoid(nameOf(label)));
    if (!state) return { found: "no", seen: label };
    return { found: "yes", ...(await keep(context, label, state)) };
  },

  async perform(context, _input, _effect, label) {
    const carrier = await carrierFor(context, label);
    if (!carrier)
      return failed("no carrier account", "The account this label was bought with is not connected any more.");
    return { outcome: "done", ...(await keep(context, label, await carrier.void(nameOf(label)))) };
  },
};

async function carrierFor({ db, sealer, openCarrier }: EffectContext, { shop, provider }: Label) {
  const connected = await carrierOf(db, sealer, shop, provider);
  return connected && openCarrier(connected.account);
}

const nameOf = ({ shipmentId, labelId }: Label) => ({ shipmentId: shipmentId ?? "", labelId: labelId ?? "" });

async function keep({ db, now }: EffectContext, { id }: Label, answer: VoidState) {
  const state = STATES[answer.outcome];
  const note = answer.outcome === "refused" ? answer.message : "";
  await db.write((tx) => recordVoid(tx, id, state, note, now()));
  return { receipt: { state, note }, proof: `The carrier answered: ${answer.outcome}` };
}

const STATES = { submitted: "VOIDING", refunded: "VOIDED", refused: "SPENT", not_applicable: "VOIDED" } as const;
