import { randomInt } from "node:crypto";
import type { CreateDiscountCode } from "../adapters/shopify/discounts-port";
import { newCode, prefixOf } from "../domain/goodwill/discount-code";
import type { Goodwill } from "../domain/goodwill/types";
import { markGiven, noteGoodwill, reserveAgain } from "../records/goodwill";
import { isRedacted } from "../records/orders";
import { readShop } from "../records/shops";
import { type EffectDefinition, failed } from "./effect-definition";
import { moneyOf, ofGoodwill, readGift } from "./of-goodwill";

/** On the discount at Shopify: which of ours it is. A code alone could be somebody else's. */
export const ownTag = ({ id }: Goodwill) => `aftercare-${id}`;

/**
 * Makes the code of a gift. The code is written down before Shopify is asked for it, and found by it after a lost answer.
 * One that somebody else has is replaced, and tried again.
 */
export const createDiscountCode: EffectDefinition<"create-discount-code", Goodwill> = {
  kind: "create-discount-code",
  money: true,
  settleMs: 2000,
  maxRetries: 12,
  schema: ofGoodwill,

  async look(context, { goodwillId, orderId }, { shop, acted }) {
    const gift = await readGift(context, shop, goodwillId);
    if (gift.revokedBy) return { found: "failed", ...TAKEN_BACK };
    const there = gift.code ? await context.shopify.readDiscount(gift.code) : null;
    if (there?.basic?.tags.includes(ownTag(gift))) {
      await context.db.write((tx) => markGiven(tx, gift, there.id, context.now()));
      return { found: "yes", receipt: receiptOf(gift, there.id), proof: `Shopify shows discount ${there.id}` };
    }
    if (!acted && (await isRedacted(context.db, shop, orderId))) return { found: "failed", ...FORGOTTEN };
    return { found: "no", seen: gift };
  },

  async perform({ shopify, db, now }, { orderId }, { shop }, gift) {
    // Without its customer the code would be everybody's.
    if (await isRedacted(db, shop, orderId)) return { outcome: "failed", ...FORGOTTEN };
    const timeZone = (await readShop(db, shop))?.timeZone ?? "UTC";
    const today = { timeZone, now: now() };
    const refusal = gift.state === "FAILED" ? await db.write((tx) => reserveAgain(tx, gift, today)) : null;
    if (refusal) return failed("over a limit", refusal);
    const answer = await shopify.createDiscountCode(requestOf(gift));
    switch (answer.outcome) {
      case "created":
        await db.write((tx) => markGiven(tx, gift, answer.discountId, now()));
        return {
          outcome: "done",
          receipt: receiptOf(gift, answer.discountId),
          proof: `Shopify confirmed discount ${answer.discountId}`,
        };
      case "taken": {
        const code = newCode(prefixOf(gift.code ?? ""), randomInt);
        await db.write((tx) => noteGoodwill(tx, gift, { code }));
        return { outcome: "pending", inMs: 0, receipt: { taken: gift.code } };
      }
      case "refused":
        return failed(`${answer.code} ${answer.message}`, `Shopify refused to make the code: ${answer.message}`);
    }
  },
};

/** Nothing is given to nobody, and no code to everybody. */
export const FORGOTTEN = {
  message: "customer redacted",
  sentence: "The shopper's data was deleted before it was given.",
} as const;

/** What nobody could prove was taken back, and is tried again all the same. */
export const TAKEN_BACK = { message: "taken back", sentence: "It was taken back: it is not given any more." } as const;

const receiptOf = ({ code }: Goodwill, discountId: string) => ({ discountId, code });

function requestOf(gift: Goodwill): CreateDiscountCode {
  const { value, minimumMinor, combinesWith } = gift.value;
  return {
    code: gift.code ?? "",
    title: `Goodwill for ${gift.orderName}`,
    startsAt: gift.plannedAt,
    endsAt: gift.expiresAt,
    value: "percent" in value ? value : { amount: moneyOf(gift, value.minor) },
    minimum: minimumMinor > 0 ? moneyOf(gift, minimumMinor) : null,
    customerId: gift.customerId,
    combinesWith,
    tags: ["goodwill", ownTag(gift)],
  };
}
