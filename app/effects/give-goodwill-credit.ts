import { PermanentError } from "../adapters/errors";
import type { Gid } from "../domain/gid";
import type { Goodwill } from "../domain/goodwill/types";
import { isReceiptTaken } from "../records/effects";
import { isCreditTaken, markGiven, reserveAgain } from "../records/goodwill";
import { isRedacted } from "../records/orders";
import { readShop } from "../records/shops";
import { FORGOTTEN, TAKEN_BACK } from "./create-discount-code";
import { type EffectContext, type EffectDefinition, failed } from "./effect-definition";
import { CREDITS } from "./give-store-credit";
import { amountOf, ofGoodwill, readGift } from "./of-goodwill";
import { sinceAttempt } from "./since-attempt";

/**
 * Gives store credit. Shopify offers neither key nor note: after a lost answer, a credit of this amount given since the
 * attempt, which is no other effect's, is ours.
 */
export const giveGoodwillCredit: EffectDefinition<"give-goodwill-credit", Goodwill> = {
  kind: "give-goodwill-credit",
  money: true,
  settleMs: 3000,
  maxRetries: 12,
  schema: ofGoodwill,

  async look(context, { goodwillId, orderId }, { shop, id, startedAt, acted }) {
    const { db, now } = context;
    const gift = await readGift(context, shop, goodwillId);
    if (gift.revokedBy) return { found: "failed", ...TAKEN_BACK };
    if (!gift.customerId && acted) throw new PermanentError("begun, and its customer is redacted", NOBODY_KNOWS);
    if (!acted && (await isRedacted(db, shop, orderId))) return { found: "failed", ...FORGOTTEN };
    if (!startedAt || !gift.customerId) return { found: "no", seen: gift };
    const transactionId = await findCredit(context, gift, startedAt, id);
    if (!transactionId) return { found: "no", seen: gift };
    await db.write((tx) => markGiven(tx, gift, transactionId, now()));
    const receipt = { transactionId, amount: amountOf(gift) };
    return { found: "yes", receipt, proof: `Shopify shows credit ${transactionId}` };
  },

  async perform({ shopify, db, now }, { orderId }, { shop }, gift) {
    if (await isRedacted(db, shop, orderId)) return { outcome: "failed", ...FORGOTTEN };
    if (!gift.customerId) return failed("no customer", "A guest has no account to put store credit on.");
    const timeZone = (await readShop(db, shop))?.timeZone ?? "UTC";
    const today = { timeZone, now: now() };
    const refusal = gift.state === "FAILED" ? await db.write((tx) => reserveAgain(tx, gift, today)) : null;
    if (refusal) return failed("over a limit", refusal);
    const amount = amountOf(gift);
    const answer = await shopify.giveStoreCredit(gift.customerId, amount, gift.expiresAt);
    if (answer.outcome === "refused") {
      return failed(`${answer.code} ${answer.message}`, `Shopify refused to give store credit: ${answer.message}`);
    }
    const { transactionId } = answer;
    await db.write((tx) => markGiven(tx, gift, transactionId, now()));
    return { outcome: "done", receipt: { transactionId, amount }, proof: `Shopify confirmed credit ${transactionId}` };
  },
};

/** The transaction of a gift that Shopify shows since an attempt began; null = none that is not another's. */
export async function findCredit(
  { shopify, db }: EffectContext,
  gift: Goodwill,
  startedAt: Date,
  effectId: string,
): Promise<Gid | null> {
  const { shop, customerId } = gift;
  if (!customerId) return null;
  const amount = amountOf(gift);
  for (const credit of (await shopify.readStoreCredits(customerId, sinceAttempt(startedAt))).toReversed()) {
    const { transactionId } = credit;
    if (credit.amount.minor !== amount.minor || credit.amount.currency !== amount.currency) continue;
    if (await isReceiptTaken(db, shop, CREDITS, transactionId, effectId)) continue;
    if (!(await isCreditTaken(db, shop, transactionId, gift.id))) return transactionId;
  }
  return null;
}

const NOBODY_KNOWS = {
  sentence:
    "The shopper's data was deleted while it was being given: whether they have it can only be seen in Shopify.",
};
