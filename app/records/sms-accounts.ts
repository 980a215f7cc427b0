import { z } from "zod";
import type { SmsAccount } from "../adapters/sms/port";
import type { Database, Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";

const credentials = z.object({ accountSid: z.string(), authToken: z.string() });

/** The account a shop sends text messages by; null = none is connected. */
export async function smsAccountOf(db: Database, sealer: Sealer, shop: string): Promise<SmsAccount | null> {
  const row = await db.read.smsAccount.findUnique({ where: { shop } });
  return row && { ...credentials.parse(JSON.parse(sealer.open(row.credentialsSealed))), sender: row.sender };
}

/** The account as its settings page shows it: never the key. */
export async function listedSmsAccount(db: Database, shop: string) {
  return db.read.smsAccount.findUnique({ where: { shop }, omit: { credentialsSealed: true } });
}

export async function connectSms(
  tx: Transaction,
  sealer: Sealer,
  shop: string,
  { sender, accountSid, authToken }: SmsAccount,
  about: { readonly by: string; readonly now: Date },
): Promise<void> {
  const { by: connectedBy, now } = about;
  const credentialsSealed = sealer.seal(JSON.stringify({ accountSid, authToken }));
  const data = { credentialsSealed, sender, connectedBy, connectedAt: now, testedAt: now, problem: null };
  await tx.smsAccount.upsert({ where: { shop }, create: { shop, ...data }, update: data });
}

export async function saveSmsTest(tx: Transaction, shop: string, problem: string | null, now: Date): Promise<void> {
  await tx.smsAccount.updateMany({ where: { shop }, data: { problem, testedAt: now } });
}

export async function disconnectSms(tx: Transaction, shop: string): Promise<boolean> {
  return (await tx.smsAccount.deleteMany({ where: { shop } })).count > 0;
}
