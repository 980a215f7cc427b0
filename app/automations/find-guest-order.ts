import { MONEY_KINDS } from "../effects/effect-catalogue";
import { lookupPayload } from "../inbox/receive-lookup";
import { planEffects } from "../records/effects";
import { findOrderOfGuest, foundOrder } from "../records/guest-lookups";
import { type Automation, nothingToDo } from "./automation";

/** A guest asked for their order by its number: where there is one that is theirs, its mailbox is sent the code. */
export const findGuestOrder: Automation = async ({ db, sealer, now }, { shop, payloadText }) => {
  const { lookupId, ...asked } = lookupPayload.parse(JSON.parse(payloadText));
  const order = await findOrderOfGuest(db, sealer, shop, asked);
  if (!order) return nothingToDo("There is no such order, or it is somebody else's. Whoever asked is not told which.");
  const origin = { shop, subject: order.id, cancellationId: null, decisionId: null };
  const input = { orderId: order.id, template: "order-code", cancellationId: null, lookupId };
  const mail = { kind: "send-mail", key: `mail/order-code/${lookupId}`, input } as const;
  return {
    outcome: "handled",
    note: "The order's mailbox is sent a code.",
    save: async (tx) => {
      await foundOrder(tx, lookupId, order.id);
      await planEffects(tx, origin, [mail], MONEY_KINDS, now());
    },
  };
};
