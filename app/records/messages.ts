import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";

export interface NewMessage {
  readonly shop: string;
  readonly subject: string;
  readonly cancellationId: string | null;
  readonly returnId?: string | null;
  readonly noticeId?: string | null;
  /** Of the recipient of a gift, to whom it goes instead of who ordered. */
  readonly recipientHash?: string | null;
  readonly template: string;
  readonly locale: string;
  /** Natural key: the mail's Message-ID. */
  readonly messageId: string;
  readonly recipient: string;
  readonly content: { readonly subject: string; readonly text: string; readonly html: string };
}

export const findMessage = (db: Database, shop: string, messageId: string) =>
  db.read.message.findUnique({ where: { shop_messageId: { shop, messageId } } });

/**
 * Writes a message down before it is sent; a repeat replaces the content of the one not yet sent. False: its order was
 * redacted meanwhile, nothing was written.
 */
export async function recordSending(tx: Transaction, sealer: Sealer, message: NewMessage, now: Date): Promise<boolean> {
  const { recipient, content, ...rest } = message;
  const order = { shop: message.shop, id: message.subject, redactedAt: { not: null } };
  if ((await tx.order.count({ where: order })) > 0) return false;
  const sealed = { recipientSealed: sealer.seal(recipient), contentSealed: sealer.seal(JSON.stringify(content)) };
  await tx.message.upsert({
    where: { shop_messageId: { shop: message.shop, messageId: message.messageId } },
    create: { id: uuid(), ...rest, ...sealed, channel: "EMAIL", state: "SENDING", createdAt: now },
    update: { ...sealed, state: "SENDING" },
  });
  return true;
}

export async function recordSent(
  tx: Transaction,
  shop: string,
  messageId: string,
  response: string,
  now: Date,
): Promise<void> {
  await tx.message.updateMany({ where: { shop, messageId }, data: { state: "SENT", response, sentAt: now } });
}
