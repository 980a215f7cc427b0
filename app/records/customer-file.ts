import type { Database } from "../db.server";
import type { Sealer } from "../lib/seal";
import { fileKeysOf } from "./stored-files";

interface Asked {
  readonly shop: string;
  readonly customerId: string | null;
  /** Of the customer, or named by Shopify. */
  readonly orderIds: readonly string[];
}

/** Everything stored about a customer, in words and numbers a merchant can pass on. */
export async function describeCustomer(db: Database, sealer: Sealer, { shop, customerId, orderIds }: Asked) {
  const orderId = { in: [...orderIds] };
  const about = { shop, orderId };
  const opened = (sealed: string | null) => sealed && sealer.open(sealed);
  const goodwill = await db.read.goodwill.findMany({
    where: { shop, OR: [{ orderId }, ...(customerId ? [{ customerId }] : [])] },
  });
  return {
    // A later redaction finds the file by it.
    about: { customer: customerId, orders: orderIds },
    ...(await describeCases(db, opened, about)),
    ...(await describeParcels(db, opened, about)),
    goodwill: goodwill.map(({ orderId: id, form, state, value, currency, code, reason, because, ...rest }) => ({
      ...{ orderId: id, form, state, value: JSON.parse(value) as unknown, currency, code, reason, because },
      ...{ givenAt: rest.givenAt, expiresAt: rest.expiresAt },
      ...{ redeemedAt: rest.redeemedAt, redeemedOrderId: rest.redeemedOrderId },
    })),
    files: await describeFiles(db, shop, orderIds),
  };
}

type Open = (sealed: string | null) => string | null;
interface Orders {
  readonly shop: string;
  readonly orderId: { in: string[] };
}

/** What a gift's recipient asked for is in their file, not in that of who ordered. */
const giftReturns = async (db: Database, where: Orders): Promise<readonly string[]> =>
  (await db.read.orderReturn.findMany({ where: { ...where, byRecipient: true }, select: { id: true } })).map(
    ({ id }) => id,
  );
const notOf = (returnIds: readonly string[]) => ({
  OR: [{ returnId: null }, { returnId: { notIn: [...returnIds] } }],
});

async function describeCases(db: Database, open: Open, { shop, orderId }: Orders) {
  const strangers = await giftReturns(db, { shop, orderId });
  const [of, subject] = [
    { shop, orderId },
    { shop, subject: orderId },
  ];
  const [orders, cancellations, withdrawals, cases, surveys, messages, decisions, timeline] = await Promise.all([
    db.read.order.findMany({ where: { shop, id: orderId } }),
    db.read.cancellation.findMany({ where: of }),
    db.read.withdrawal.findMany({ where: of }),
    db.read.case.findMany({ where: of, include: { messages: { orderBy: { position: "asc" } } } }),
    db.read.survey.findMany({ where: of }),
    db.read.message.findMany({ where: { ...subject, recipientHash: null } }),
    db.read.decision.findMany({ where: { ...subject, ...notOf(strangers) } }),
    db.read.timelineEntry.findMany({ where: { ...subject, ...notOf(strangers) }, orderBy: { at: "asc" } }),
  ]);
  return {
    orders: orders.map(({ snapshot, personalSealed, id }) => ({
      id,
      order: JSON.parse(snapshot) as unknown,
      personal: JSON.parse(open(personalSealed) ?? "null") as unknown,
    })),
    cancellations: cancellations.map(({ id, orderId: order, state, sentence, requestedAt, ...rest }) => ({
      ...{ id, orderId: order, state, sentence, requestedAt },
      reason: open(rest.reasonSealed),
      note: open(rest.noteSealed),
    })),
    withdrawals: withdrawals.map(({ orderId: order, state, sentence, receivedAt, statementSealed }) => ({
      ...{ orderId: order, state, sentence, receivedAt },
      statement: JSON.parse(open(statementSealed) ?? "null") as unknown,
    })),
    cases: cases.map(({ number, orderId: order, kind, state, items, openedAt, closedAt, messages: said }) => ({
      ...{ number, orderId: order, kind, state, items: JSON.parse(items) as unknown, openedAt, closedAt },
      messages: said.map(({ from, at, wordsSealed, photos }) => ({
        ...{ from, at, words: open(wordsSealed), photos: JSON.parse(photos) as unknown },
      })),
    })),
    surveys: surveys.map(({ orderId: order, kind, score, wordsSealed, askedAt, answeredAt }) => ({
      ...{ orderId: order, kind, score, askedAt, answeredAt },
      words: open(wordsSealed),
    })),
    messages: messages.map(({ recipientSealed, contentSealed, template, channel, sentAt }) => ({
      ...{ template, channel, sentAt },
      to: open(recipientSealed),
      content: JSON.parse(open(contentSealed) ?? "null") as unknown,
    })),
    decisions: decisions.map(({ subject: order, outcome, sentence, decidedAt }) => ({
      ...{ orderId: order, outcome, sentence, decidedAt },
    })),
    timeline: timeline.map(({ subject: order, at, text }) => ({ orderId: order, at, text })),
  };
}

async function describeParcels(db: Database, open: Open, where: Orders) {
  const [returns, shipments, notices] = await Promise.all([
    db.read.orderReturn.findMany({
      where: { ...where, byRecipient: false },
      include: { lines: true, counts: true, labels: { include: { events: true } } },
    }),
    db.read.shipment.findMany({ where, include: { events: true, promises: true } }),
    db.read.delayNotice.findMany({ where, include: { parcels: true } }),
  ]);
  return {
    returns: returns.map(({ id, orderId, rma, state, sentence, requestedAt, noteSealed, lines, ...rest }) => ({
      ...{ id, orderId, rma, state, sentence, requestedAt },
      note: open(noteSealed),
      lines: lines.map(({ title, quantity, reasonName, answer, because, noteSealed: words }) => ({
        ...{ title, quantity, reason: reasonName, answer, because },
        note: open(words),
      })),
      counted: rest.counts.map(({ title, quantity, condition, disposition, accepted, note, countedAt }) => ({
        ...{ title, quantity, condition, disposition, accepted, note, countedAt },
      })),
      labels: rest.labels.map(({ carrier, service, trackingNumber, trackingUrl, events, ...label }) => ({
        ...{ carrier, service, trackingNumber, trackingUrl, state: label.state, boughtAt: label.boughtAt },
        ...{ scannedAt: label.scannedAt, deliveredAt: label.deliveredAt },
        events: events.map(({ at, status, text, place }) => ({ at, status, text, place })),
      })),
    })),
    shipments: shipments.map(({ orderId, carrier, trackingNumber, trackingUrl, destination, ...rest }) => ({
      ...{ orderId, carrier, trackingNumber, trackingUrl, destination, state: rest.state },
      ...{ shippedAt: rest.shippedAt, deliveredAt: rest.deliveredAt, promisedBy: rest.promisedBy },
      events: rest.events.map(({ at, status, text, place, source }) => ({ at, status, text, place, source })),
      promises: rest.promises.map(({ at, latest, source, toldAt }) => ({ at, by: latest, source, toldAt })),
    })),
    delayNotices: notices.map(({ orderId, state, sentAt, answer, answeredAt, agreedAt, wordsSealed, parcels }) => ({
      ...{ orderId, state, sentAt, answer, answeredAt, agreedAt },
      words: open(wordsSealed),
      parcels: parcels.map(({ kind, oldBy, newBy }) => ({ kind, oldBy, newBy })),
    })),
  };
}

/** Photos and labels by name: the pictures are on the page of their return or case. */
async function describeFiles(db: Database, shop: string, orderIds: readonly string[]) {
  const key = { in: [...(await fileKeysOf(db, shop, orderIds))] };
  const strangers = await giftReturns(db, { shop, orderId: { in: [...orderIds] } });
  const where = { shop, key, ...notOf(strangers) };
  const files = await db.read.storedFile.findMany({ where, orderBy: { createdAt: "asc" } });
  return files.map(({ key: name, kind, contentType, bytes, returnId, caseId, createdAt }) => ({
    ...{ name, kind, contentType, bytes, returnId, caseId, createdAt },
  }));
}
