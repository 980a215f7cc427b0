import { PermanentError } from "../adapters/errors";
import type { Goodwill } from "../domain/goodwill/types";
import { isReceiptTaken } from "../records/effects";
import { isCreditTaken, markGiven, reserveAgain } from "../records/goodwill";
import { isRedacted } from "../records/orders";
import { readShop } from "../records/shops";
import { FORGOTTEN } from "./create-discount-code";
import { type EffectDefinition, failed } from "./effect-definition";
import { CREDITS } from "./give-store-credit";
import { amountOf, ofGoodwill, readGift } from "./of-goodwill";

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
    const { shopify, db, now } = context;
    const gift = await readGift(context, shop, goodwillId);
    if (!gift.customerId && acted) throw new PermanentError("begun, and its customer is redacted", NOBODY_KNOWS);
    if (!acted && (await isRedacted(db, shop, orderId))) return { found: "failed", ...FORGOTTEN };
    if (!startedAt || !gift.customerId) return { found: "no", seen: gift };
    const amount = amountOf(gift);
    // Whole seconds are all Shopify keeps of the time.
    const since = new Date(Math.floor(startedAt.getTime() / 1000) * 1000);
    for (const credit of (await shopify.readStoreCredits(gift.customerId, since)).toReversed()) {
      const { transactionId } = credit;
      if (credit.amount.minor !== amount.minor || credit.amount.currency !== amount.currency) continue;
      if (await isReceiptTaken(db, shop, CREDITS, transactionId, id)) continue;
      if (await isCreditTaken(db, shop, transactionId, gift.id)) continue;
      await db.write((tx) => markGiven(tx, gift, transactionId, now()));
      return { found: "yes", receipt: { transactionId, amount }, proof: `Shopify shows credit ${transactionId}` };
    }
    return { found: "no", seen: gift };
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

const NOBODY_KNOWS = {
  sentence:
    "The shopper's data was deleted while it was being given: whether they have it can only be seen in Shopify.",
};
