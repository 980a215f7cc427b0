import { z } from "zod";
import type { NativeReturn } from "../domain/returns/native";
import { isMadeFrom } from "../domain/returns/rma";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import type { OrderReturn } from "../domain/returns/types";
import { parseExactObject } from "../inbox/parse-payload";
import { addEvent, type ClaimedEvent, type NewEvent } from "../records/inbound-events";
import { returnByNative, returnsOfOrder } from "../records/returns";
import { adoptReturn } from "./adopt-return";
import { type Automation, type AutomationContext, nothingToDo } from "./automation";
import { nextReturnStep, shopifyOf } from "./return-step";

const RETURN = /^gid:\/\/shopify\/Return\/\d+$/;
const payload = z.looseObject({
  admin_graphql_api_id: z.string().optional(),
  nativeId: z.string().optional(),
  return: z.looseObject({ admin_graphql_api_id: z.string().optional() }).nullish(),
});

/** Something happened to a return at Shopify, by us, staff, the shopper or another app: it is looked at there. */
export const observeReturn: Automation = async (context, event) => {
  const nativeId = nativeIdOf(event);
  if (!nativeId) return nothingToDo("It names no return.");
  const shopify = await shopifyOf(context, event.shop);
  const native = await shopify.readReturn(nativeId);
  if (!native) return nothingToDo("The return is not in Shopify any more, or out of sight.");
  // Returns wait their turn in the queue of their order, which this event did not name.
  if (event.subject !== native.orderId) {
    const look = lookAt(event.shop, native, event.id);
    const save = async (tx: Parameters<typeof addEvent>[0]) =>
      void (await addEvent(tx, context.sealer, look, context.now()));
    return { outcome: "handled", note: "Put in the queue of its order.", save };
  }
  const known = await findOurs(context, event.shop, native);
  if (!known) return adoptReturn(context, event, shopify, native);
  if (hasReturnEnded(known.state) && !isReopened(known, native)) return nothingToDo("The return has already ended.");
  const { note, save } = await nextReturnStep(context, known, native);
  return { outcome: "handled", note, save };
};

/** An order has returns: those that are not known, or have another status here, are looked at. */
export const sweepReturns: Automation = async (context, event) => {
  const { shop, subject } = event;
  const [natives, ours] = await Promise.all([
    (await shopifyOf(context, shop)).readReturnsOf(subject),
    returnsOfOrder(context.db, shop, subject),
  ]);
  const known = new Map(ours.map(({ nativeId, nativeStatus }) => [nativeId, nativeStatus]));
  const missed = natives.filter(({ id, status }) => known.get(id) !== status);
  if (missed.length === 0) return nothingToDo("All returns of the order are known.");
  return {
    outcome: "handled",
    note: `${missed.length} of its returns are looked at.`,
    save: async (tx) => {
      for (const native of missed) await addEvent(tx, context.sealer, lookAt(shop, native, event.id), context.now());
    },
  };
};

function lookAt(shop: string, native: NativeReturn, cause: string): NewEvent {
  const dedupeKey = `look/${native.id}/${cause}`;
  const about = { topic: "return/look", subject: native.orderId, payload: { nativeId: native.id } };
  return { shop, source: "SYSTEM", dedupeKey, ...about };
}

function nativeIdOf(event: ClaimedEvent): string | null {
  const read = payload.safeParse(parseExactObject(event.payloadText));
  if (!read.success) return null;
  const { admin_graphql_api_id: itself, nativeId, return: inner } = read.data;
  return [nativeId, itself, inner?.admin_graphql_api_id].find((id) => id && RETURN.test(id)) ?? null;
}

/** By Shopify's id, or by our number on its lines when the answer to making it has not been written down yet. */
async function findOurs({ db }: AutomationContext, shop: string, native: NativeReturn): Promise<OrderReturn | null> {
  const known = await returnByNative(db, shop, native.id);
  if (known) return known;
  const ours = await returnsOfOrder(db, shop, native.orderId);
  return ours.find((one) => one.nativeId === null && isMadeFrom(one, native)) ?? null;
}

function isReopened({ state }: OrderReturn, { status }: NativeReturn): boolean {
  return state === "CLOSED" && status === "OPEN";
}
