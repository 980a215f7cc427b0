import type { Prisma } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { GIVING_KINDS } from "../domain/goodwill/planned-effect";
import type { Sealer } from "../lib/seal";
import { forgetCaseWords } from "./cases";
import { describeCustomer } from "./customer-file";
import { forgetDataRequests } from "./data-requests";
import { forgetReturnParcels, forgetShipments, stopWatchingParcels } from "./forget-parcels";
import { emptyPayloads } from "./forget-payloads";
import { describeGifts } from "./describe-gifts";
import { forgetRecipientsOf } from "./gift-recipients";
import { forgetWords } from "./forget-words";
import { moveGoodwill } from "./goodwill";
import { dropPlanned } from "./mend-effects";
import { rememberRedacted } from "./orders";
import { forgetInSurveys } from "./surveys";
import { stopTimer } from "./timers";
import { forgetStatements } from "./withdrawals";

/** Everything stored about a customer, as one JSON document for the merchant. `email`: what they asked as a gift's recipient. */
export async function collectCustomerData(
  db: Database,
  sealer: Sealer,
  shop: string,
  customerId: string | null,
  named: readonly string[],
  email: string | null = null,
): Promise<string> {
  const orderIds = await ordersOfCustomer(db, shop, { customerId, orderIds: named });
  const file = await describeCustomer(db, sealer, { shop, customerId, orderIds });
  const gifts = email ? await describeGifts(db, sealer, shop, email) : [];
  return JSON.stringify({ ...file, ...(gifts.length > 0 && { gifts }) }, null, 2);
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
  // Told again: what was sent is not made and kept once more.
  if ((await tx.complianceRequest.count({ where: { shop, key, state: "DONE" } })) > 0) return;
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
  await forgetRecipientsOf(tx, orders);
  await forgetCaseWords(tx, orders);
  await forgetShipments(tx, orders);
  await forgetReturnParcels(tx, orders);
  await stopWatchingParcels(tx, orders);
  await forgetWords(tx, orders);
  await forgetStatements(tx, orders);
  await emptyPayloads(tx, sealer, { shop, subject });
  await forgetDataRequests(tx, sealer, { shop, customerId: who.customerId, orderIds: subject.in }, now);
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
