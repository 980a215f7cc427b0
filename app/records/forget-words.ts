import type { Transaction } from "../db.server";
import type { Orders } from "./forget-parcels";

const BY_HAND = "Settled by hand";
const FORGOTTEN = "What was said of it was deleted with the shopper's data.";

/**
 * What staff wrote beside a case, and what carriers and providers answered, may name the shopper: what was done stays, in
 * words of our own.
 */
export async function forgetWords(tx: Transaction, orders: Orders): Promise<void> {
  // Whose words a refusal has only the timeline tells: it is read before it is changed.
  await forgetCases(tx, orders);
  await forgetTimeline(tx, orders);
  await forgetCounts(tx, orders);
  await forgetAnswers(tx, orders);
  await forgetDeclines(tx, orders);
  const byHand = { shop: orders.shop, subject: orders.orderId, note: { startsWith: `${BY_HAND}: ` } };
  await tx.inboundEvent.updateMany({ where: byHand, data: { note: `${BY_HAND}.` } });
}

async function forgetCases(tx: Transaction, { shop, orderId }: Orders): Promise<void> {
  const said = { shop, subject: orderId };
  const refusals = await tx.timelineEntry.findMany({
    where: {
      ...said,
      OR: [{ kind: "cancellation/DECLINED", actor: { not: "Aftercare" } }, { kind: "return/decline" }],
    },
    select: { cancellationId: true, returnId: true },
  });
  const refused = { sentence: "Staff said no." };
  const of = (ids: readonly (string | null)[]) => ({
    shop,
    state: "DECLINED",
    id: { in: ids.filter((id) => id !== null) },
  });
  await tx.cancellation.updateMany({ where: of(refusals.map((one) => one.cancellationId)), data: refused });
  await tx.orderReturn.updateMany({ where: of(refusals.map((one) => one.returnId)), data: refused });
  const settled = { shop, orderId, sentence: { startsWith: `${BY_HAND}: ` } };
  await tx.cancellation.updateMany({ where: settled, data: { sentence: `${BY_HAND}.` } });
  await tx.orderReturn.updateMany({ where: settled, data: { sentence: `${BY_HAND}.` } });
  // Carriers say what is wrong with an address in its own words.
  await tx.orderReturn.updateMany({ where: { shop, orderId, state: "FAILED" }, data: { sentence: "A step failed." } });
  const declined = { shop, answer: "DECLINED", orderReturn: { orderId } };
  await tx.returnLine.updateMany({ where: declined, data: { because: "" } });
}

/** Kinds whose text ends, or may end, in somebody's words; and what is said in place of it. */
const TOLD: Readonly<Record<string, string>> = {
  "goodwill/PLANNED": "Goodwill was given.",
  "goodwill/revoke": "Goodwill taken back.",
  "shipment/settled": "Staff said what became of a parcel.",
  "return/settle": `${BY_HAND}.`,
  "return/FAILED": "A step failed.",
};

async function forgetTimeline(tx: Transaction, { shop, orderId }: Orders): Promise<void> {
  const where = { shop, subject: orderId };
  for (const [kind, text] of Object.entries(TOLD)) {
    await tx.timelineEntry.updateMany({ where: { ...where, kind }, data: { text } });
  }
  const declined = { ...where, kind: "cancellation/DECLINED", actor: { not: "Aftercare" } };
  await tx.timelineEntry.updateMany({ where: declined, data: { text: "Staff said no." } });
  const settled = { ...where, kind: "cancellation/CANCELLED", text: { startsWith: `${BY_HAND}: ` } };
  await tx.timelineEntry.updateMany({ where: settled, data: { text: `${BY_HAND}.` } });
}

/** What came in stays counted. */
async function forgetCounts(tx: Transaction, { shop, orderId }: Orders): Promise<void> {
  const where = { shop, orderReturn: { orderId } };
  await tx.countedUnits.updateMany({ where, data: { note: "" } });
  await tx.countedUnits.updateMany({ where: { ...where, title: { not: "" } }, data: { title: "Not announced" } });
}

/** Actions whose answers come from those who know number, address or parcel of the shopper. */
const ANSWERED = ["send-mail", "send-sms", "buy-return-label", "void-return-label"];

async function forgetAnswers(tx: Transaction, { shop, orderId }: Orders): Promise<void> {
  const where = { shop, subject: orderId };
  await tx.effect.updateMany({ where: { ...where, settledNote: { not: null } }, data: { settledNote: "" } });
  const answered = { ...where, kind: { in: ANSWERED } };
  await tx.effectAttempt.updateMany({ where: { effect: answered }, data: { detail: null } });
  await tx.effect.updateMany({ where: { ...answered, lastError: { not: null } }, data: { lastError: FORGOTTEN } });
  await tx.effect.updateMany({ where: { ...answered, sentence: { not: null } }, data: { sentence: FORGOTTEN } });
  const bought = await tx.effect.findMany({ where: { ...where, kind: "buy-return-label", receipt: { not: null } } });
  for (const { id, receipt } of bought) {
    const { trackingNumber: _number, ...rest } = JSON.parse(receipt ?? "{}") as Record<string, unknown>;
    const proof = typeof rest["labelId"] === "string" ? `The carrier shows label ${rest["labelId"]}` : null;
    await tx.effect.update({ where: { id }, data: { receipt: JSON.stringify(rest), proof } });
  }
}

/** The no to Shopify's request carries the words it was said with. */
async function forgetDeclines(tx: Transaction, { shop, orderId }: Orders): Promise<void> {
  const moves = await tx.effect.findMany({ where: { shop, subject: orderId, kind: "move-return" } });
  for (const { id, input } of moves) {
    const { decline, ...rest } = JSON.parse(input) as { readonly decline: object | null };
    if (!decline) continue;
    const without = JSON.stringify({ ...rest, decline: { ...decline, note: "" } });
    await tx.effect.update({ where: { id }, data: { input: without } });
  }
}
