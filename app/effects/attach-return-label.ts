import { z } from "zod";
import type { ReverseFulfillmentOrder } from "../domain/returns/native";
import { readLabel, recordAttached } from "../records/return-labels";
import type { EffectContext, EffectDefinition } from "./effect-definition";
import { gone, ofReturn, refusedBy } from "./of-return";

type Label = NonNullable<Awaited<ReturnType<typeof readLabel>>>;
interface Seen {
  readonly label: Label;
  /** Reverse fulfillment orders that do not carry it yet. */
  readonly left: readonly ReverseFulfillmentOrder[];
}

/** Puts the label and its tracking number on Shopify's return. Shopify mails nobody: our own mail carries the label. */
export const attachReturnLabel: EffectDefinition<"attach-return-label", Seen> = {
  kind: "attach-return-label",
  money: false,
  settleMs: 2000,
  maxRetries: 12,
  schema: z.object({ ...ofReturn, nativeId: z.string(), labelId: z.string() }),

  async look({ shopify, db }, { nativeId, labelId }) {
    const [native, label] = await Promise.all([shopify.readReturn(nativeId), readLabel(db, labelId)]);
    if (!native || !label) return gone;
    const orders = native.reverseFulfillmentOrders.filter(({ status }) => status === "OPEN");
    const left = orders.filter((one) => !carries(one, label));
    const [delivery] = orders.flatMap(({ deliveries }) => deliveries);
    if (left.length > 0 || !delivery) return { found: "no", seen: { label, left } };
    return attached(db, label, delivery.id);
  },

  async perform({ shopify, db, files }, _input, _effect, { label, left }) {
    if (left.length === 0) {
      const proof = "Nothing is left to be sent: Shopify's return needs no label any more.";
      return { outcome: "done", receipt: { reverseDeliveryId: null }, proof };
    }
    const file = label.fileKey ? await files.get(label.fileKey) : null;
    const labelUrl = file && (await shopify.uploadLabel({ ...file, name: `${label.trackingNumber ?? "label"}.pdf` }));
    const tracking = label.trackingNumber ? { number: label.trackingNumber, url: label.trackingUrl } : null;
    let deliveryId = "";
    for (const order of left) {
      const answer = await shopify.createReverseDelivery(order.id, { labelUrl, tracking });
      if (answer.outcome === "refused") return refusedBy(answer, "the label");
      deliveryId = answer.delivery.id;
    }
    const { receipt, proof } = await attached(db, label, deliveryId);
    return { outcome: "done", receipt, proof };
  },
};

/** A label is known by its tracking number; one without is there as soon as any delivery is. */
function carries({ deliveries }: ReverseFulfillmentOrder, { trackingNumber }: Label): boolean {
  return deliveries.some((one) => trackingNumber === null || one.trackingNumber === trackingNumber);
}

async function attached(db: EffectContext["db"], label: Label, reverseDeliveryId: string) {
  await db.write((tx) => recordAttached(tx, label.id, reverseDeliveryId));
  return {
    found: "yes",
    receipt: { reverseDeliveryId },
    proof: `Shopify shows delivery ${reverseDeliveryId}`,
  } as const;
}
