import { moveGoodwill } from "../records/goodwill";
import { ownTag } from "./create-discount-code";
import { type EffectDefinition, failed } from "./effect-definition";
import { ofGoodwill, readGift } from "./of-goodwill";

/** Ends a code that nobody used. What has been used meanwhile stays used. */
export const revokeDiscountCode: EffectDefinition<"revoke-discount-code", string> = {
  kind: "revoke-discount-code",
  money: true,
  settleMs: 2000,
  maxRetries: 12,
  schema: ofGoodwill,

  async look(context, { goodwillId }, { shop }) {
    const { shopify, db, now } = context;
    const gift = await readGift(context, shop, goodwillId);
    if (gift.state === "REDEEMED") return { found: "failed", ...USED };
    const there = gift.code ? await shopify.readDiscount(gift.code) : null;
    // Of one that nobody could prove to be made, the discount is not known: our tag is on it.
    const isOurs =
      there !== null && (gift.discountId ? there.id === gift.discountId : there.basic?.tags.includes(ownTag(gift)));
    if (isOurs && there.basic && there.basic.uses > 0) return { found: "failed", ...USED };
    if (isOurs && there.basic?.status !== "EXPIRED") return { found: "no", seen: there.id };
    await db.write((tx) => moveGoodwill(tx, gift, "REVOKED", { revokedAt: now() }));
    const proof = isOurs ? "Shopify shows the code as ended." : "Shopify does not have the code any more.";
    return { found: "yes", receipt: { code: gift.code, discountId: there?.id ?? gift.discountId }, proof };
  },

  async perform(context, { goodwillId }, { shop }, discountId) {
    const { shopify, db, now } = context;
    const answer = await shopify.endDiscount(discountId);
    if (answer.outcome === "refused") {
      return failed(`${answer.code} ${answer.message}`, `Shopify refused to end the code: ${answer.message}`);
    }
    const gift = await readGift(context, shop, goodwillId);
    await db.write((tx) => moveGoodwill(tx, gift, "REVOKED", { revokedAt: now() }));
    return {
      outcome: "done",
      receipt: { code: gift.code, discountId },
      proof: "Shopify confirmed the end of the code.",
    };
  },
};

const USED = { message: "used meanwhile", sentence: "An order has used the code: it cannot be taken back." };
