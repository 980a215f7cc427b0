import type { Prisma } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { GIVING_KINDS } from "../domain/goodwill/planned-effect";
import type { Sealer } from "../lib/seal";
import { forgetReturnParcels, forgetShipments, stopWatchingParcels } from "./forget-parcels";
import { emptyPayloads } from "./forget-payloads";
import { forgetWords } from "./forget-words";
import { moveGoodwill } from "./goodwill";
import { dropPlanned } from "./mend-effects";
import { rememberRedacted } from "./orders";
import { forgetInSurveys } from "./surveys";
import { stopTimer } from "./timers";

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
  const [cancellations, returns, surveys, messages, decisions, shipments, notices, goodwill] = await Promise.all([
    db.read.cancellation.findMany({ where: { shop, orderId: subject } }),
    db.read.orderReturn.findMany({ where: { shop, orderId: subject }, include: { lines: true } }),
    db.read.survey.findMany({ where: { shop, orderId: subject } }),
    db.read.message.findMany({ where: { shop, subject } }),
    db.read.decision.findMany({ where: { shop, subject } }),
    db.read.shipment.findMany({ where: { shop, orderId: subject }, include: { events: true, promises: true } }),
    db.read.delayNotice.findMany({ where: { shop, orderId: subject }, include: { parcels: true } }),
    db.read.goodwill.findMany({
      where: { shop, OR: [{ orderId: subject }, ...(customerId ? [{ customerId }] : [])] },
    }),
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
      returns: returns.map(({ id, orderId, rma, state, requestedAt, noteSealed, lines }) => ({
        ...{ id, orderId, rma, state, requestedAt },
        note: noteSealed && sealer.open(noteSealed),
        lines: lines.map(({ title, quantity, reasonName, noteSealed: words }) => ({
          ...{ title, quantity, reason: reasonName },
          note: words && sealer.open(words),
        })),
      })),
      surveys: surveys.map(({ orderId, score, wordsSealed, answeredAt }) => ({
        ...{ orderId, score, answeredAt },
        words: wordsSealed && sealer.open(wordsSealed),
      })),
      messages: messages.map(({ recipientSealed, contentSealed, template, sentAt }) => ({
        ...{ template, sentAt },
        to: sealer.open(recipientSealed),
        content: JSON.parse(sealer.open(contentSealed)) as unknown,
      })),
      decisions: decisions.map(({ subject: orderId, outcome, sentence, decidedAt }) => ({
        ...{ orderId, outcome, sentence, decidedAt },
      })),
      shipments: shipments.map(({ orderId, carrier, trackingNumber, trackingUrl, destination, ...rest }) => ({
        ...{ orderId, carrier, trackingNumber, trackingUrl, destination, state: rest.state },
        ...{ shippedAt: rest.shippedAt, deliveredAt: rest.deliveredAt, promisedBy: rest.promisedBy },
        events: rest.events.map(({ at, status, text, place, source }) => ({ at, status, text, place, source })),
        promises: rest.promises.map(({ at, latest, source, toldAt }) => ({ at, by: latest, source, toldAt })),
      })),
      delayNotices: notices.map(({ orderId, state, sentAt, answer, answeredAt, wordsSealed, parcels }) => ({
        ...{ orderId, state, sentAt, answer, answeredAt },
        words: wordsSealed && sealer.open(wordsSealed),
        parcels: parcels.map(({ kind, oldBy, newBy }) => ({ kind, oldBy, newBy })),
      })),
      goodwill: goodwill.map(
        ({ orderId, form, state, value, currency, code, reason, givenAt, expiresAt, ...rest }) => ({
          ...{ orderId, form, state, value: JSON.parse(value) as unknown, currency, code, reason, givenAt, expiresAt },
          ...{ redeemedAt: rest.redeemedAt, redeemedOrderId: rest.redeemedOrderId },
        }),
      ),
    },
    null,
    2,
  );
}

/** Orders of a customer, known here or named by Shopify. */
export async function ordersOfCustomer(
  db: Database,
  shop: string,
  who: { readonly customerId: string | null; readonly orderIds: readonly string[] },
): Promise<readonly string[]> {
  const where = ofCustomer(shop, who.customerId, who.orderIds);
  const known = await db.read.order.findMany({ where, select: { id: true } });
  return [...new Set([...known.map(({ id }) => id), ...who.orderIds])];
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

/** Removes personal data from orders: their messages, what people wrote and carriers told, and stored payloads. */
export async function redactOrders(
  tx: Transaction,
  sealer: Sealer,
  shop: string,
  who: { customerId: string | null; orderIds: readonly string[] },
  now: Date,
): Promise<void> {
  const where = ofCustomer(shop, who.customerId, who.orderIds);
  const known = await tx.order.findMany({ where, select: { id: true } });
  const subject = { in: [...new Set([...known.map(({ id }) => id), ...who.orderIds])] };
  await tx.order.updateMany({
    where,
    data: { personalSealed: null, emailHash: null, phoneHash: null, postcodeHash: null, redactedAt: now },
  });
  const held = new Set(known.map(({ id }) => id));
  await rememberRedacted(
    tx,
    shop,
    who.orderIds.filter((id) => !held.has(id)),
    now,
  );
  await tx.message.deleteMany({ where: { shop, subject } });
  await tx.cancellation.updateMany({
    where: { shop, orderId: subject },
    data: { reasonSealed: null, noteSealed: null },
  });
  await tx.orderReturn.updateMany({ where: { shop, orderId: subject }, data: { noteSealed: null, customerId: null } });
  await tx.returnLine.updateMany({
    where: { shop, orderReturn: { orderId: subject } },
    data: { noteSealed: null },
  });
  await forgetGifts(
    tx,
    { shop, OR: [{ orderId: subject }, ...(who.customerId ? [{ customerId: who.customerId }] : [])] },
    now,
  );
  await forgetInSurveys(tx, shop, subject);
  const orders = { shop, orderId: subject };
  await forgetShipments(tx, orders);
  await forgetReturnParcels(tx, orders);
  await stopWatchingParcels(tx, orders);
  await forgetWords(tx, orders);
  await emptyPayloads(tx, sealer, { shop, subject });
  if (who.customerId) await tx.complianceRequest.deleteMany({ where: { shop, customerId: who.customerId } });
}

/**
 * The sum given stays in the budget; whose it was goes. What staff wrote may name them. What is not begun is never given:
 * a code without its customer would be everybody's.
 */
async function forgetGifts(tx: Transaction, where: Prisma.GoodwillWhereInput, now: Date): Promise<void> {
  const planned = await tx.goodwill.findMany({ where: { ...where, state: "PLANNED" } });
  for (const gift of planned) {
    const one = { goodwillId: gift.id };
    await dropPlanned(tx, one, GIVING_KINDS);
    if ((await tx.effect.count({ where: { ...one, kind: { in: [...GIVING_KINDS] } } })) > 0) continue;
    await dropPlanned(tx, one, ["send-mail"]);
    await moveGoodwill(tx, gift, "REVOKED", { because: "The shopper's data was deleted.", revokedAt: now });
    await stopTimer(tx, gift.shop, `goodwill/${gift.id}`);
  }
  await tx.goodwill.updateMany({ where, data: { customerId: null, reason: "" } });
  const revoked = { ...where, because: { startsWith: "Taken back: " } };
  await tx.goodwill.updateMany({ where: revoked, data: { because: "Taken back." } });
}

/** What Shopify sent of a customer to have them answered or forgotten names them itself. */
export async function emptyPayload(tx: Transaction, eventId: string): Promise<void> {
  await tx.inboundEvent.updateMany({ where: { id: eventId }, data: { payloadSealed: Buffer.alloc(0) } });
}

function ofCustomer(shop: string, customerId: string | null, orderIds: readonly string[]) {
  return { shop, OR: [{ id: { in: [...orderIds] } }, ...(customerId ? [{ customerId }] : [])] };
}
