import type { GiftHistory } from "../../domain/goodwill/limit-gift";
import { type BudgetMonth, budgetMonth } from "../../domain/goodwill/limit-gift";
import type { OrderSnapshot } from "../../domain/order";
import type { GoodwillSettings } from "../../domain/policy/shipping-types";
import type { ShopContext } from "../../domain/policy/types";
import { chargedWithin, giftHistory } from "../goodwill";
import { loadPublished } from "../policies";
import type { Reader } from "./reader";

export interface GiftLimits {
  /** null = goodwill is off, or was never published. */
  readonly settings: GoodwillSettings | null;
  readonly policyVersionId: string | null;
  readonly place: ShopContext;
  readonly month: BudgetMonth;
  /** Minor units of the shop's currency. */
  readonly charged: number;
  readonly history: GiftHistory;
}

const NOTHING_YET: GiftHistory = { toOrder: 0, toCustomer: 0, lastToCustomer: null };

/** What staff may still give for an order; null = there is no such shop. */
export async function readGiftLimits(
  db: Reader,
  shop: string,
  { id: orderId, customer }: OrderSnapshot,
  now: Date,
): Promise<GiftLimits | null> {
  const row = await db.shop.findUnique({ where: { id: shop } });
  if (!row) return null;
  const policy = await loadPublished(db, shop, "goodwill");
  const settings = policy && policy.mode !== "OFF" ? policy.document.settings : null;
  const month = budgetMonth(now, row.timeZone);
  const who = { shop, orderId, customerId: customer?.id ?? null };
  return {
    settings,
    policyVersionId: policy?.versionId ?? null,
    place: { currency: row.currency, timeZone: row.timeZone },
    month,
    charged: await chargedWithin(db, shop, month),
    history: settings ? await giftHistory(db, who, { settings, source: "STAFF", isHeldOut: false, now }) : NOTHING_YET,
  };
}
