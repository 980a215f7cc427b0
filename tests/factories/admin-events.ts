import { randomUUID } from "node:crypto";
import type { Transaction } from "../../app/db.server";
import type { Sealer } from "../../app/lib/seal";

const MINUTE = 60_000;

interface NewEvents {
  readonly shop: string;
  readonly now: Date;
  readonly orderId: string;
  readonly key: string;
}

/** Sixty events that ended and one laid aside as dead, whose id is returned. */
export async function addEvents(
  tx: Transaction,
  sealer: Sealer,
  { shop, now, orderId, key }: NewEvents,
): Promise<string> {
  const dead = randomUUID();
  const payloadSealed = sealer.sealBytes(
    Buffer.from('{"id":820982911946154508,"note":"<b>not bold</b>","lines":[1,2,3]}'),
  );
  const common = { shop, payloadSealed, attempts: 1, runAt: now };
  await tx.inboundEvent.create({
    data: {
      id: dead,
      ...common,
      source: "WEBHOOK",
      topic: "orders/updated",
      dedupeKey: `${key}-dead`,
      subject: orderId,
      receivedAt: new Date(now.getTime() - 45 * MINUTE),
      state: "DEAD",
      attempts: 8,
      lastError: "Shopify answered 500 eight times",
    },
  });
  for (let index = 0; index < 60; index++) {
    await tx.inboundEvent.create({
      data: {
        id: randomUUID(),
        ...common,
        source: ["WEBHOOK", "PORTAL", "STAFF", "TIMER", "SYSTEM"][index % 5]!,
        topic: ["orders/create", "cancellation/request", "cancellation/approve", "undo-over", "reconcile"][index % 5]!,
        dedupeKey: `${key}-${index}`,
        subject: index % 5 === 4 ? "" : orderId,
        receivedAt: new Date(now.getTime() - index * 11 * MINUTE),
        state: "DONE",
        outcome: "nothing to do",
        processedAt: now,
      },
    });
  }
  return dead;
}
