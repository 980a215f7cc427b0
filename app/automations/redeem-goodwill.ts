import type { Goodwill } from "../domain/goodwill/types";
import { formatDecimal, formatMoney, type Money } from "../domain/money";
import type { OrderRead, OrderSnapshot } from "../domain/order";
import type { Transaction } from "../db.server";
import { goodwillByCodes, moveGoodwill, noteGoodwill } from "../records/goodwill";
import { tellOutside } from "../records/outgoing-events";
import { addEntry } from "../records/timeline";
import { stopTimer } from "../records/timers";
import type { AutomationContext, Save } from "./automation";
import { toldOf } from "./end-goodwill";

/** An order may have used a code of ours: who got it is known to have used it, once, with what it took off. */
export async function redeemGoodwill(
  context: AutomationContext,
  shop: string,
  { snapshot: order }: OrderRead,
): Promise<Save | null> {
  if (order.discountCodes.length === 0) return null;
  const gifts = (await goodwillByCodes(context.db, shop, order.discountCodes)).filter((gift) => !gift.redeemedOrderId);
  if (gifts.length === 0) return null;
  const shopify = await context.openShopify(shop);
  const used: { gift: Goodwill; discount: Money | null }[] = [];
  for (const gift of gifts) {
    used.push({ gift, discount: (await shopify?.readDiscounted(order.id, gift.code ?? "")) ?? null });
  }
  const now = context.now();
  return async (tx) => {
    for (const { gift, discount } of used) await redeem(tx, gift, order, discount, now);
  };
}

async function redeem(tx: Transaction, gift: Goodwill, order: OrderSnapshot, discount: Money | null, now: Date) {
  const { id, shop, orderName } = gift;
  const use = {
    redeemedAt: new Date(order.processedAt),
    redeemedOrderId: order.id,
    redeemedMinor: discount && BigInt(discount.minor),
    chargedMinor: chargeOfUse(gift, discount),
  };
  // Shopify may have counted the use before its order was heard of.
  if (gift.state === "REDEEMED") await noteGoodwill(tx, gift, use);
  else if (!(await moveGoodwill(tx, gift, "REDEEMED", use))) return;
  await stopTimer(tx, shop, `goodwill/${id}`);
  const worth = discount ? `, which took ${formatMoney(discount)} off` : "";
  const about = { shop, cancellationId: null, actor: "Shopper", kind: "goodwill/REDEEMED" };
  await addEntry(tx, { ...about, subject: order.id, text: `Used the code given for ${orderName}${worth}.` }, now);
  if (gift.orderId !== order.id) {
    await addEntry(tx, { ...about, subject: gift.orderId, text: `The code was used on ${order.name}${worth}.` }, now);
  }
  const told = { ...toldOf(gift), redeemedOrderId: order.id };
  await tellOutside(
    tx,
    {
      ...{ shop, key: `goodwill/redeemed/${id}`, topic: "goodwill/redeemed", subject: gift.orderId },
      payload: { ...told, discount: discount && { amount: formatDecimal(discount), currency: discount.currency } },
    },
    now,
  );
}

/** What percent would take off was a guess by the order they were given for: the budget hears of more, and counts no less. */
function chargeOfUse({ chargedMinor, currency }: Goodwill, discount: Money | null): bigint {
  if (discount?.currency !== currency || discount.minor <= chargedMinor) return chargedMinor;
  return BigInt(discount.minor);
}
