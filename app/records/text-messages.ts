import type { SentSms } from "../adapters/sms/port";
import type { Database, Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";
import type { NewMessage } from "./messages";

export interface NewTextMessage extends Omit<NewMessage, "content"> {
  /** Of the effect that sends it: what the provider calls us with. */
  readonly id: string;
  readonly text: string;
}

/**
 * Writes a text message down before it is sent; a repeat keeps the words and the number of the first, so that it can be
 * looked for. false: its order was redacted meanwhile, nothing was written.
 */
export async function recordTexting(tx: Transaction, sealer: Sealer, message: NewTextMessage, now: Date) {
  const { recipient, text, ...rest } = message;
  const order = { shop: message.shop, id: message.subject, redactedAt: { not: null } };
  if ((await tx.order.count({ where: order })) > 0) return false;
  const content = { subject: "", text, html: "" };
  const sealed = { recipientSealed: sealer.seal(recipient), contentSealed: sealer.seal(JSON.stringify(content)) };
  await tx.message.upsert({
    where: { shop_messageId: { shop: message.shop, messageId: message.messageId } },
    create: { ...rest, ...sealed, channel: "SMS", state: "SENDING", createdAt: now },
    update: {},
  });
  return true;
}

/** A text message as it was written down, null when it never was. */
export async function readTextMessage(db: Database, sealer: Sealer, shop: string, messageId: string) {
  const row = await db.read.message.findUnique({ where: { shop_messageId: { shop, messageId } } });
  if (!row) return null;
  const { text } = JSON.parse(sealer.open(row.contentSealed)) as { text: string };
  return { ...row, text, recipient: sealer.open(row.recipientSealed) };
}

/** By id alone: for a signed address, whose signature then proves the shop. */
export const findTextMessage = (db: Database, id: string) => db.read.message.findUnique({ where: { id } });

/**
 * What became of a text message. News may come twice and in any order: what was delivered stays delivered, and what
 * failed is not on its way again.
 */
export async function noteTexted(
  tx: Transaction,
  where: { readonly shop: string; readonly messageId: string },
  { id, state, problem }: SentSms,
  now: Date,
): Promise<void> {
  const from = { SENT: ["SENDING"], FAILED: ["SENDING", "SENT"], DELIVERED: ["SENDING", "SENT", "FAILED"] }[state];
  await tx.message.updateMany({
    where: { ...where, state: { in: from } },
    data: {
      state,
      providerId: id,
      response: problem ?? state.toLowerCase(),
      ...(state !== "FAILED" && { sentAt: now }),
    },
  });
}

/** Nothing was sent, and nothing will be. */
export async function noteNotTexted(
  tx: Transaction,
  where: { readonly shop: string; readonly messageId: string },
  because: string,
): Promise<void> {
  await tx.message.updateMany({ where, data: { state: "FAILED", response: because } });
}
