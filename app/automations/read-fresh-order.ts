import { RetryableError } from "../adapters/errors";
import type { ShopifyAdmin } from "../adapters/shopify/port";
import type { OrderRead } from "../domain/order";
import { mirrorOrder } from "../records/orders";
import type { AutomationContext, Save } from "./automation";

export interface FreshOrder {
  /** null = deleted, or out of the app's sight */
  readonly read: OrderRead | null;
  readonly save: Save;
}

/** Shopify for a shop. @throws RetryableError while the app has no access. */
export async function needShopify(context: AutomationContext, shop: string): Promise<ShopifyAdmin> {
  const shopify = await context.openShopify(shop);
  if (shopify) return shopify;
  throw new RetryableError(`no access token for ${shop}`, {
    sentence: "Open Aftercare once in the Shopify admin so that it can reach this shop.",
  });
}

/** The order as Shopify has it now, and the saving of it in the mirror. */
export async function readFreshOrder(context: AutomationContext, shop: string, orderId: string): Promise<FreshOrder> {
  const shopify = await needShopify(context, shop);
  const read = await shopify.readOrder(orderId);
  return {
    read,
    save: async (tx) => {
      if (read) mirrorOrder(tx, context.sealer, shop, read, "fresh");
    },
  };
}
