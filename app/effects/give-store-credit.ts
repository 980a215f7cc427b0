import { z } from "zod";
import { isReceiptTaken } from "../records/effects";
import type { EffectDefinition } from "./effect-definition";
import { ofReturn, refusedBy } from "./of-return";
import { sinceAttempt } from "./since-attempt";

/** Effects that add store credit. */
export const CREDITS = ["give-store-credit", "give-goodwill-credit"] as const;

/**
 * Adds store credit. Shopify offers neither key nor note: after a lost answer, a credit of this amount given since the
 * attempt, which is no other effect's, is ours.
 */
export const giveStoreCredit: EffectDefinition<"give-store-credit", null> = {
  kind: "give-store-credit",
  money: true,
  settleMs: 3000,
  maxRetries: 12,
  schema: z.object({
    ...ofReturn,
    customerId: z.string(),
    amount: z.object({ minor: z.number().int().positive(), currency: z.string() }),
  }),

  async look({ shopify, db }, { customerId, amount }, { startedAt, shop, id }) {
    if (!startedAt) return { found: "no", seen: null };
    const credits = await shopify.readStoreCredits(customerId, sinceAttempt(startedAt));
    for (const credit of credits.toReversed()) {
      const { transactionId } = credit;
      const isSame = credit.amount.minor === amount.minor && credit.amount.currency === amount.currency;
      if (!isSame || (await isReceiptTaken(db, shop, CREDITS, transactionId, id))) continue;
      return { found: "yes", receipt: { transactionId, amount }, proof: `Shopify shows credit ${transactionId}` };
    }
    return { found: "no", seen: null };
  },

  async perform({ shopify }, { customerId, amount }) {
    const answer = await shopify.giveStoreCredit(customerId, amount);
    if (answer.outcome === "refused") return refusedBy(answer, "the store credit");
    const { transactionId } = answer;
    return { outcome: "done", receipt: { transactionId, amount }, proof: `Shopify confirmed credit ${transactionId}` };
  },
};
