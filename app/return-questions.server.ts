import { PermanentError, RetryableError } from "./adapters/errors";
import type { VariantRead } from "./adapters/shopify/returns-port";
import { createShopifyAdmin } from "./adapters/shopify/shopify-admin";
import type { AutomationContext } from "./automations/automation";
import { offerReturn, type QuoteResult } from "./automations/offer-return";
import type { Gid } from "./domain/gid";
import type { ReturnableOrder, ShopLocation } from "./domain/returns/native";
import type { ReturnReason } from "./domain/returns/types";
import type { ReturnRequest, StaffReturnTerms } from "./inbox/return-commands";
import { locationsOf, returnReasons } from "./records/shop-catalogue";

export interface ShopAccess {
  readonly shop: string;
  readonly accessToken: string;
}

export interface ReturnChoices {
  readonly order: ReturnableOrder;
  readonly reasons: readonly ReturnReason[];
  readonly locations: readonly ShopLocation[];
}

/** What pages ask before anybody asks for a return. Nothing is changed. */
export interface ReturnQuestions {
  /** What of an order can come back; null when it is gone or Shopify does not answer soon. */
  returnChoices(access: ShopAccess, orderId: Gid): Promise<ReturnChoices | null>;
  /** Every line's answer and the money to the cent, as it would be decided and calculated now. */
  quoteReturn(access: ShopAccess, request: ReturnRequest, terms?: StaffReturnTerms): Promise<QuoteResult>;
  /** The same for a signed-in shopper, by the app's own access: the order must be theirs. `busy`: Shopify does not answer. */
  quoteForShopper(
    shop: string,
    customerId: Gid,
    request: ReturnRequest,
  ): Promise<QuoteResult | { readonly outcome: "busy" }>;
  /** Variants of products, to choose from in exchange. */
  exchangeChoices(access: ShopAccess, productIds: readonly Gid[]): Promise<readonly VariantRead[]>;
}

type Patience = Pick<Parameters<typeof createShopifyAdmin>[0], "timeoutMs" | "attempts" | "patienceMs">;

export function createReturnQuestions(
  deps: Omit<AutomationContext, "openShopify">,
  patience: Patience,
  offlineAccess: (shop: string) => Promise<string | null>,
): ReturnQuestions {
  const open = (access: ShopAccess) => createShopifyAdmin({ ...access, ...patience });
  return {
    async returnChoices(access, orderId) {
      const [order, reasons, locations] = await Promise.all([
        open(access).readReturnable(orderId),
        returnReasons(deps.db, access.shop),
        locationsOf(deps.db, access.shop),
      ]);
      return order && { order, reasons, locations };
    },
    quoteReturn: (access, request, terms) =>
      offerReturn({ ...deps, openShopify: async () => open(access) }, access.shop, request, { source: "STAFF", terms }),
    async quoteForShopper(shop, customerId, request) {
      const accessToken = await offlineAccess(shop);
      if (!accessToken) return { outcome: "not_found" };
      const context = { ...deps, openShopify: async () => open({ shop, accessToken }) };
      return offerReturn(context, shop, request, { source: "SHOPPER", customerId }).catch((error: unknown) => {
        // A shop that Shopify will not answer for is no mistake of the shopper's.
        if (error instanceof RetryableError || error instanceof PermanentError) return { outcome: "busy" } as const;
        throw error;
      });
    },
    async exchangeChoices(access, productIds) {
      const shopify = open(access);
      const found = await Promise.all(productIds.map((id) => shopify.readVariantsOf(id)));
      return found.flat();
    },
  };
}
