import type { Database, Transaction } from "../db.server";
import { normalizeEmail } from "../domain/contact";
import type { Recipient } from "../domain/returns/recipient";
import type { Sealer } from "../lib/seal";

/** Whom a letter or page about a gift is for; `recipient` null = they were forgotten, and nobody is to be told in their place. */
export interface GiftAsker {
  readonly recipient: Recipient | null;
}

/** One person of a shop, as far as we can tell. */
export const recipientKey = (sealer: Sealer, shop: string, email: string) => sealer.hash(shop, normalizeEmail(email));

export const sealRecipient = (sealer: Sealer, recipient: Recipient) => sealer.seal(JSON.stringify(recipient));
export const openRecipient = (sealer: Sealer, sealed: string) => JSON.parse(sealer.open(sealed)) as Recipient;

/** The recipient of a gift who asked for this return, or for this code; null = it was whoever ordered. */
export async function giftAsker(
  db: Database,
  sealer: Sealer,
  shop: string,
  of: { readonly returnId?: string | null; readonly lookupId?: string | null },
): Promise<GiftAsker | null> {
  const { returnId, lookupId } = of;
  if (returnId) {
    const row = await db.read.orderReturn.findFirst({
      where: { id: returnId, shop, byRecipient: true },
      select: { recipientSealed: true },
    });
    return row && { recipient: row.recipientSealed ? openRecipient(sealer, row.recipientSealed) : null };
  }
  if (!lookupId) return null;
  const row = await db.read.guestLookup.findFirst({
    where: { id: lookupId, shop, recipientSealed: { not: null } },
    select: { recipientSealed: true },
  });
  return row?.recipientSealed ? { recipient: openRecipient(sealer, row.recipientSealed) } : null;
}

/** Ids of the returns a gift's recipient asked for, newest first. */
export async function returnsOfRecipient(
  db: Database,
  sealer: Sealer,
  { shop, orderId, email }: { readonly shop: string; readonly orderId: string; readonly email: string },
): Promise<readonly string[]> {
  const where = { shop, orderId, byRecipient: true, recipientHash: recipientKey(sealer, shop, email) };
  const rows = await db.read.orderReturn.findMany({ where, orderBy: { requestedAt: "desc" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Keys of the photos and labels of what somebody returned as the recipient of gifts. */
export async function filesOfRecipient(
  db: Database,
  sealer: Sealer,
  shop: string,
  email: string,
): Promise<readonly string[]> {
  const where = { shop, recipientHash: recipientKey(sealer, shop, email) };
  const returns = await db.read.orderReturn.findMany({ where, select: { id: true } });
  const returnId = { in: returns.map(({ id }) => id) };
  return (await db.read.storedFile.findMany({ where: { shop, returnId }, select: { key: true } })).map(
    ({ key }) => key,
  );
}

/** Who asked for returns of gifts with this address is forgotten; that there were returns stays. */
export async function forgetRecipient(tx: Transaction, sealer: Sealer, shop: string, email: string): Promise<void> {
  const recipientHash = recipientKey(sealer, shop, email);
  const returns = await tx.orderReturn.findMany({
    where: { shop, recipientHash },
    select: { id: true, requestKey: true },
  });
  const returnId = { in: returns.map(({ id }) => id) };
  await tx.message.deleteMany({ where: { shop, recipientHash } });
  await tx.returnLine.updateMany({ where: { shop, returnId }, data: { noteSealed: null } });
  await tx.inboundEvent.updateMany({
    where: { shop, id: { in: returns.map(({ requestKey }) => requestKey.replace(/^request\//, "")) } },
    data: { payloadSealed: Buffer.alloc(0) },
  });
  await tx.orderReturn.updateMany({ where: { shop, recipientHash }, data: { ...FORGOTTEN, noteSealed: null } });
}

/** The same of all recipients of some orders. */
export async function forgetRecipientsOf(
  tx: Transaction,
  where: { readonly shop: string; readonly orderId: { in: string[] } },
): Promise<void> {
  await tx.orderReturn.updateMany({ where, data: FORGOTTEN });
  await tx.guestLookup.deleteMany({ where: { ...where, recipientSealed: { not: null } } });
}

const FORGOTTEN = { recipientHash: null, recipientSealed: null } as const;
