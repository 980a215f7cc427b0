import { createDiscountCode, endDiscount, readDiscount, readDiscounted } from "./discounts";
import type { ShopifyDiscounts } from "./discounts-port";
import type { RunOperation } from "./graphql-client";
import { readCredit, readCreditsTaken, takeStoreCredit } from "./take-store-credit";

/** Shopify's discounts for one shop. */
export function createShopifyDiscounts(run: RunOperation): ShopifyDiscounts {
  return {
    createDiscountCode: (request) => createDiscountCode(run, request),
    readDiscount: (code) => readDiscount(run, code),
    endDiscount: (id) => endDiscount(run, id),
    readDiscounted: (orderId, code) => readDiscounted(run, orderId, code),
    readCredit: (id) => readCredit(run, id),
    takeStoreCredit: (accountId, amount) => takeStoreCredit(run, accountId, amount),
    readCreditsTaken: (customerId, since) => readCreditsTaken(run, customerId, since),
  };
}
