import { ReadShop } from "./generated/read-shop";
import type { RunOperation } from "./graphql-client";
import type { ShopRead } from "./port";

export async function readShop(run: RunOperation): Promise<ShopRead> {
  const { shop, currentAppInstallation } = await run(ReadShop, {});
  return {
    name: shop.name,
    currency: shop.currencyCode,
    timeZone: shop.ianaTimezone,
    contactEmail: shop.contactEmail,
    scopes: currentAppInstallation.accessScopes.map(({ handle }) => handle),
  };
}
