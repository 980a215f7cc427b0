import type { CreditLeft } from "../adapters/shopify/discounts-port";
import { mayBeThere } from "../domain/goodwill/lifecycle";
import { isReceiptTaken } from "../records/effects";
import { moveGoodwill, noteGoodwill } from "../records/goodwill";
import { type EffectDefinition, failed } from "./effect-definition";
import { findCredit } from "./give-goodwill-credit";
import { amountOf, ofGoodwill, readGift } from "./of-goodwill";
import { sinceAttempt } from "./since-attempt";

/**
 * Takes store credit back that nobody spent. Shopify offers no key: after a lost answer, an amount like it that was taken
 * since the attempt, and is no other effect's, is ours.
 */
export const takeGoodwillCredit: EffectDefinition<"take-goodwill-credit", CreditLeft> = {
  kind: "take-goodwill-credit",
  money: true,
  settleMs: 3000,
  maxRetries: 12,
  schema: ofGoodwill,

  async look(context, { goodwillId }, { shop, id, startedAt }) {
    const { shopify, db, now } = context;
    const gift = await readGift(context, shop, goodwillId);
    const amount = amountOf(gift);
    const since = startedAt && sinceAttempt(startedAt);
    const taken = since && gift.customerId ? await shopify.readCreditsTaken(gift.customerId, since) : [];
    for (const { transactionId, amount: one } of taken.toReversed()) {
      if (one.minor !== amount.minor || one.currency !== amount.currency) continue;
      if (await isReceiptTaken(db, shop, ["take-goodwill-credit"], transactionId, id)) continue;
      await db.write((tx) => moveGoodwill(tx, gift, "REVOKED", { revokedAt: now() }));
      return { found: "yes", receipt: { transactionId, amount }, proof: `Shopify shows it as taken: ${transactionId}` };
    }
    // Of one that nobody could prove to be given, the transaction is not known.
    const given = gift.discountId ?? (await findCredit(context, gift, gift.plannedAt, id));
    if (!given && mayBeThere(gift)) {
      if (!gift.customerId) return { found: "failed", ...WHOSE };
      await db.write((tx) => moveGoodwill(tx, gift, "REVOKED", { revokedAt: now() }));
      return { found: "yes", receipt: { amount }, proof: "Shopify shows no such credit: nothing was given." };
    }
    if (given && !gift.discountId) await db.write((tx) => noteGoodwill(tx, gift, { discountId: given }));
    const credit = given ? await shopify.readCredit(given) : null;
    if (!credit)
      return { found: "failed", message: "credit not found", sentence: "Shopify does not have the credit any more." };
    if (credit.left.minor < amount.minor) return { found: "failed", ...SPENT };
    return { found: "no", seen: credit };
  },

  async perform(context, { goodwillId }, { shop }, { accountId }) {
    const { shopify, db, now } = context;
    const gift = await readGift(context, shop, goodwillId);
    const amount = amountOf(gift);
    const answer = await shopify.takeStoreCredit(accountId, amount);
    if (answer.outcome === "refused") {
      if (answer.code === "INSUFFICIENT_FUNDS") return { outcome: "failed", ...SPENT };
      return failed(`${answer.code} ${answer.message}`, `Shopify refused to take it back: ${answer.message}`);
    }
    const { transactionId } = answer;
    await db.write((tx) => moveGoodwill(tx, gift, "REVOKED", { revokedAt: now() }));
    return { outcome: "done", receipt: { transactionId, amount }, proof: `Shopify confirmed ${transactionId}` };
  },
};

const SPENT = { message: "spent meanwhile", sentence: "Some of the store credit is spent: it cannot be taken back." };
const WHOSE = {
  message: "customer redacted",
  sentence: "The shopper's data was deleted: whether they have the credit can only be seen in Shopify.",
};
