import { v7 as uuid } from "uuid";
import type { Database } from "../../app/db.server";
import type { GoodwillState, GoodwillValue } from "../../app/domain/goodwill/types";
import { createGoodwill } from "../../app/records/goodwill";

interface SeedOrder {
  readonly id: string;
  readonly name: string;
  readonly customerId: string | null;
}

const DAY = 86_400_000;
const TEN_PERCENT: GoodwillValue = {
  form: "code",
  value: { percent: 10 },
  validDays: 90,
  minimumMinor: 2500,
  combinesWith: ["shipping"],
  chargeMinor: 1320,
};
const CREDIT: GoodwillValue = {
  ...TEN_PERCENT,
  form: "credit",
  value: { minor: 700 },
  chargeMinor: 700,
  minimumMinor: 0,
};

const BECAUSE: Readonly<Partial<Record<GoodwillState, string>>> = {
  REVOKED: "Taken back: It was given for the wrong order",
  HELD_OUT: "Held out: 10 in 100 customers get nothing, to see whether gifts pay.",
  OVER_BUDGET:
    "It does not fit the goodwill budget of November 2026: $2.00 of $200.00 are left, and this would take $13.20.",
  FAILED: "Shopify refused to make the code: Customer with id: 1 is invalid",
};

const STATES: readonly GoodwillState[] = [
  "GIVEN",
  "REDEEMED",
  "EXPIRED",
  "REVOKED",
  "HELD_OUT",
  "OVER_BUDGET",
  "FAILED",
];

/** Gifts in every state, one of them of store credit; ids by state. */
export async function seedGoodwill(
  db: Database,
  { shop, now, orders }: { readonly shop: string; readonly now: Date; readonly orders: readonly SeedOrder[] },
): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  await db.write(async (tx) => {
    for (const [index, state] of [...STATES, "GIVEN" as const].entries()) {
      const { id: orderId, name: orderName, customerId } = orders[index % orders.length]!;
      const isCredit = index >= STATES.length;
      const at = new Date(now.getTime() - index * DAY);
      const isNothing = state === "HELD_OUT" || state === "OVER_BUDGET";
      const isGiven = !isNothing && state !== "FAILED";
      const gift = await createGoodwill(
        tx,
        {
          ...{ shop, key: `seed/${uuid()}`, orderId, orderName, customerId, noticeId: null, state, currency: "USD" },
          because: BECAUSE[state] ?? "",
          source: index % 2 ? "RULE" : "STAFF",
          reason: index % 2 ? "" : "The parcel was wet",
          givenBy: index % 2 ? 'Rule "2 days late or more"' : "Kim",
          value: isCredit ? CREDIT : TEN_PERCENT,
          code: isNothing || isCredit ? null : `SORRY-4D7Q-3K9M-HJ${index}W`,
          expiresAt: new Date(at.getTime() + 90 * DAY),
          decisionId: null,
          policyVersionId: null,
        },
        at,
      );
      const given = !isGiven ? {} : { givenAt: at, chargedMinor: gift.value.chargeMinor };
      const used = { redeemedAt: now, redeemedOrderId: orders[0]!.id, redeemedMinor: 1189n };
      const data = state === "REDEEMED" ? { ...given, ...used } : given;
      await tx.goodwill.update({ where: { id: gift.id }, data });
      ids[isCredit ? "credit" : state] = gift.id;
    }
  });
  return ids;
}
