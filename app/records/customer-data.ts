import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";

/** Everything stored about a customer, as one JSON document for the merchant. */
export async function collectCustomerData(
  db: Database,
  sealer: Sealer,
  shop: string,
  customerId: string | null,
  orderIds: readonly string[],
): Promise<string> {
  const orders = await db.read.order.findMany({ where: ofCustomer(shop, customerId, orderIds) });
  const subject = { in: orders.map(({ id }) => id) };
  const [cancellations, messages, decisions] = await Promise.all([
    db.read.cancellation.findMany({ where: { shop, orderId: subject } }),
    db.read.message.findMany({ where: { shop, subject } }),
    db.read.decision.findMany({ where: { shop, subject } }),
  ]);
  return JSON.stringify(
    {
      orders: orders.map(({ snapshot, personalSealed, id }) => ({
        id,
        order: JSON.parse(snapshot) as unknown,
        personal: personalSealed ? (JSON.parse(sealer.open(personalSealed)) as unknown) : null,
      })),
      cancellations: cancellations.map(({ id, orderId, reasonSealed, noteSealed, state, requestedAt }) => ({
        ...{ id, orderId, state, requestedAt },
        reason: reasonSealed && sealer.open(reasonSealed),
        note: noteSealed && sealer.open(noteSealed),
      })),
      messages: messages.map(({ recipientSealed, contentSealed, template, sentAt }) => ({
        ...{ template, sentAt },
        to: sealer.open(recipientSealed),
        content: JSON.parse(sealer.open(contentSealed)) as unknown,
      })),
      decisions: decisions.map(({ subject: orderId, outcome, sentence, decidedAt }) => ({
        ...{ orderId, outcome, sentence, decidedAt },
      })),
    },
    null,
    2,
  );
}

export interface DataRequest {
  readonly shop: string;
  readonly key: string;
  readonly customerId: string | null;
  readonly file: string;
  readonly receivedAt: Date;
  readonly dueAt: Date;
}

export async function saveDataRequest(tx: Transaction, sealer: Sealer, request: DataRequest): Promise<void> {
  const { file, ...rest } = request;
  const data = { ...rest, topic: "customers/data_request", state: "OPEN", fileSealed: sealer.seal(file) };
  const { shop, key } = request;
  await tx.complianceRequest.upsert({
    where: { shop_key: { shop, key } },
    create: { id: uuid(), ...data },
    update: { fileSealed: data.fileSealed },
  });
}

/** Removes personal data from orders, their messages, requests' free text, and stored payloads. */
export async function redactOrders(
  tx: Transaction,
  sealer: Sealer,
  shop: string,
  who: { customerId: string | null; orderIds: readonly string[]; exceptEventId: string },
  now: Date,
): Promise<void> {
  const where = ofCustomer(shop, who.customerId, who.orderIds);
  const subject = { in: (await tx.order.findMany({ where, select: { id: true } })).map(({ id }) => id) };
  await tx.order.updateMany({
    where,
    data: { personalSealed: null, emailHash: null, phoneHash: null, postcodeHash: null, redactedAt: now },
  });
  await tx.message.deleteMany({ where: { shop, subject } });
  await tx.cancellation.updateMany({
    where: { shop, orderId: subject },
    data: { reasonSealed: null, noteSealed: null },
  });
  await tx.inboundEvent.updateMany({
    where: { shop, subject, id: { not: who.exceptEventId } },
    data: { payloadSealed: sealer.sealBytes(Buffer.from("{}")) },
  });
  if (who.customerId) await tx.complianceRequest.deleteMany({ where: { shop, customerId: who.customerId } });
}

function ofCustomer(shop: string, customerId: string | null, orderIds: readonly string[]) {
  return { shop, OR: [{ id: { in: [...orderIds] } }, ...(customerId ? [{ customerId }] : [])] };
}
