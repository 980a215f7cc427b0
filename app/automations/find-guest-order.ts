import { isContactOf } from "../domain/contact";
import { namesOf } from "../domain/guest-lookup";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { lookupPayload } from "../inbox/receive-lookup";
import { emptyPayload } from "../records/customer-data";
import { planEffects } from "../records/effects";
import { findOrderOfGuest, foundOrder } from "../records/guest-lookups";
import { addEvent } from "../records/inbound-events";
import { sealRecipient } from "../records/gift-recipients";
import { isRedacted, mirroredVersions, mirrorOrder } from "../records/orders";
import type { Automation, AutomationContext, Save } from "./automation";

interface Asked {
  readonly number: string;
  readonly contact: string;
}
interface Found {
  readonly id: string;
  readonly name: string;
  readonly save?: Save;
}

const NOBODYS = "There is no such order, or it is somebody else's. Whoever asked is not told which.";

/** A guest asked for their order by its number: where there is one that is theirs, its mailbox is sent the code. */
export const findGuestOrder: Automation = async (context, { id: eventId, shop, payloadText }) => {
  const { lookupId, recipient, ...asked } = lookupPayload.parse(JSON.parse(payloadText));
  const { now, sealer } = context;
  const any = await findOrderFor(context, shop, asked);
  const found = any && (!recipient || (await isGift(context, shop, any.id))) ? any : null;
  // Whose address was typed nobody knows, so nobody could ask us to forget it.
  const forget: Save = (tx) => emptyPayload(tx, eventId);
  if (!found) return { outcome: "nothing_to_do", note: NOBODYS, save: forget };
  const origin = { shop, subject: found.id, cancellationId: null, decisionId: null };
  const input = { orderId: found.id, template: "order-code", cancellationId: null, lookupId };
  const mail = { kind: "send-mail", key: `mail/order-code/${lookupId}`, input } as const;
  return {
    outcome: "handled",
    note: recipient ? "Who got it as a gift is sent a code." : "The order's mailbox is sent a code.",
    save: async (tx) => {
      await forget(tx);
      await found.save?.(tx);
      await foundOrder(tx, lookupId, found.id, recipient ? sealRecipient(sealer, recipient) : null);
      await planEffects(tx, origin, [mail], MONEY_KINDS, now());
    },
  };
};

/** Orders that are not marked as gifts have no recipient. */
const isGift = async ({ openShopify }: AutomationContext, shop: string, id: string): Promise<boolean> =>
  (await (await openShopify(shop))?.readReturnable(id))?.isGift ?? false;

/** The order with this number that was made with this e-mail address or sent to this postcode; `save` keeps what was read of it. */
export const findOrderFor = async (context: AutomationContext, shop: string, asked: Asked): Promise<Found | null> =>
  (await findOrderOfGuest(context.db, context.sealer, shop, asked)) ?? (await findInShopify(context, shop, asked));

/** Placed just now, or long before the app came: Shopify has orders the mirror has not. */
async function findInShopify(context: AutomationContext, shop: string, asked: Asked): Promise<Found | null> {
  const { db, sealer, now } = context;
  const shopify = await context.openShopify(shop);
  if (!shopify) return null;
  const ids = await shopify.ordersNamed(namesOf(asked.number));
  const known = await mirroredVersions(db, shop, ids);
  for (const id of ids.filter((one) => !known.has(one))) {
    const read = (await isRedacted(db, shop, id)) ? null : await shopify.readOrder(id);
    if (!read || !isContactOf(asked.contact, read.personal)) continue;
    const look = { shop, source: "SYSTEM", topic: "order/look", dedupeKey: `guest/${id}`, subject: id } as const;
    const save: Save = async (tx) => {
      mirrorOrder(tx, sealer, shop, read, "fresh");
      // Its parcels are read in its own turn.
      await addEvent(tx, sealer, { ...look, payload: {} }, now());
    };
    return { id, name: read.snapshot.name, save };
  }
  return null;
}
