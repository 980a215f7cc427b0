import { timingSafeEqual } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { normalizeContact } from "../domain/contact";
import { ACCESS_MS, CODE_MS, CODE_TRIES, KEPT_MS, LOOKUP_LIMITS, namesOf } from "../domain/guest-lookup";
import type { Recipient } from "../domain/returns/recipient";
import type { Sealer } from "../lib/seal";
import { openRecipient } from "./gift-recipients";

export interface NewLookup {
  readonly shop: string;
  /** Of the order's number with the address or postcode. */
  readonly numberHash: string;
  /** "" = nobody knows from where. */
  readonly callerHash: string;
  /** Six digits. */
  readonly code: string;
}

/** Writes a look-up down. @returns its id; null = there were too many lately, and nothing was written */
export async function startLookup(
  tx: Transaction,
  sealer: Sealer,
  { code, ...lookup }: NewLookup,
  now: Date,
): Promise<string | null> {
  const { shop, numberHash, callerHash } = lookup;
  const counted = [
    { limit: LOOKUP_LIMITS.hour, of: { numberHash } },
    { limit: LOOKUP_LIMITS.day, of: { numberHash } },
    // Those from nowhere are not one caller.
    ...(callerHash ? [{ limit: LOOKUP_LIMITS.caller, of: { callerHash } }] : []),
    { limit: LOOKUP_LIMITS.shop, of: {} },
  ];
  for (const { limit, of } of counted) {
    const createdAt = { gt: new Date(now.getTime() - limit.withinMs) };
    if ((await tx.guestLookup.count({ where: { shop, ...of, createdAt } })) >= limit.most) return null;
  }
  const id = uuid();
  const [triesLeft, expiresAt] = [CODE_TRIES, new Date(now.getTime() + CODE_MS)];
  await tx.guestLookup.create({
    data: { id, ...lookup, codeSealed: sealer.seal(code), triesLeft, createdAt: now, expiresAt },
  });
  return id;
}

/** The newest order of this number that was made with this e-mail address or sent to this postcode; null = there is none. */
export async function findOrderOfGuest(
  db: Database,
  sealer: Sealer,
  shop: string,
  { number, contact }: { readonly number: string; readonly contact: string },
): Promise<{ readonly id: string; readonly name: string } | null> {
  const isEmail = contact.includes("@");
  const hash = sealer.hash(shop, normalizeContact(contact));
  return db.read.order.findFirst({
    where: {
      ...{ shop, name: { in: [...namesOf(number)] }, redactedAt: null },
      ...(isEmail ? { emailHash: hash } : { postcodeHash: hash }),
    },
    orderBy: { processedAt: "desc" },
    select: { id: true, name: true },
  });
}

/**
 * The order a look-up is for was found: its code opens it.
 * @param recipientSealed who got it as a gift, where they are the one who asks: the code opens no more than that
 */
export async function foundOrder(
  tx: Transaction,
  id: string,
  orderId: string,
  recipientSealed: string | null = null,
): Promise<void> {
  await tx.guestLookup.updateMany({ where: { id, openedAt: null }, data: { orderId, recipientSealed } });
}

/**
 * Somebody types a code: right, in time, and not used before, it opens the order. The same work is done whether there is
 * an order or not.
 */
export async function tryCode(
  tx: Transaction,
  sealer: Sealer,
  { id, shop, code }: { readonly id: string; readonly shop: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.guestLookup.updateMany({
    where: { id, shop, openedAt: null, triesLeft: { gt: 0 }, expiresAt: { gt: now } },
    data: { triesLeft: { decrement: 1 } },
  });
  if (count === 0) return false;
  const { codeSealed, orderId } = await tx.guestLookup.findUniqueOrThrow({ where: { id } });
  const isRight = isSame(sealer.open(codeSealed), code);
  const opened = isRight && orderId ? { openedAt: now, expiresAt: new Date(now.getTime() + ACCESS_MS) } : {};
  await tx.guestLookup.update({ where: { id }, data: opened });
  return isRight && orderId !== null;
}

function isSame(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A look-up of who ordered, whose code was typed, while it lasts: the order it opens; null = it opens nothing. */
export async function openedOrder(
  db: Database,
  { id, shop }: { readonly id: string; readonly shop: string },
  now: Date,
): Promise<string | null> {
  const where = { id, shop, recipientSealed: null, openedAt: { not: null }, expiresAt: { gt: now } };
  return (await db.read.guestLookup.findFirst({ where, select: { orderId: true } }))?.orderId ?? null;
}

/** The same of the recipient of a gift: their own page of the order, and nothing else of it. */
export async function openedGift(
  db: Database,
  sealer: Sealer,
  { id, shop }: { readonly id: string; readonly shop: string },
  now: Date,
): Promise<{ readonly orderId: string; readonly recipient: Recipient } | null> {
  const where = { id, shop, recipientSealed: { not: null }, openedAt: { not: null }, expiresAt: { gt: now } };
  const row = await db.read.guestLookup.findFirst({ where, select: { orderId: true, recipientSealed: true } });
  return row?.orderId && row.recipientSealed
    ? { orderId: row.orderId, recipient: openRecipient(sealer, row.recipientSealed) }
    : null;
}

/** The code to send for a look-up; null = it is gone, used or too late. */
export async function codeToSend(
  db: Database,
  sealer: Sealer,
  { id, shop }: { readonly id: string; readonly shop: string },
  now: Date,
): Promise<{ readonly code: string; readonly expiresAt: Date } | null> {
  const row = await db.read.guestLookup.findFirst({ where: { id, shop, openedAt: null, expiresAt: { gt: now } } });
  return row && { code: sealer.open(row.codeSealed), expiresAt: row.expiresAt };
}

export async function forgetLookups(tx: Transaction, shop: string, now: Date): Promise<void> {
  await tx.guestLookup.deleteMany({ where: { shop, createdAt: { lt: new Date(now.getTime() - KEPT_MS) } } });
}
