import type { Reader } from "./reader";

/** The request a staff form made of its key, and the return that was begun by it; each null while it is not there. */
export async function readStartedReturn(db: Reader, shop: string, formKey: string) {
  const dedupeKey = `command/return/request/${formKey}`;
  const event = await db.inboundEvent.findUnique({
    where: { shop_dedupeKey: { shop, dedupeKey } },
    select: { id: true, state: true, note: true },
  });
  if (!event) return { event, returnId: null };
  const requestKey = `request/${event.id}`;
  const begun = await db.orderReturn.findUnique({
    where: { shop_requestKey: { shop, requestKey } },
    select: { id: true },
  });
  return { event, returnId: begun?.id ?? null };
}
