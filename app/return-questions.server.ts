import type { VariantRead } from "./adapters/shopify/returns-port";
import { createShopifyAdmin } from "./adapters/shopify/shopify-admin";
import type { AutomationContext } from "./automations/automation";
import { offerReturn, type QuoteResult } from "./automations/offer-return";
import type { Gid } from "./domain/gid";
import type { ReturnableOrder, ShopLocation } from "./domain/returns/native";
import type { ReturnReason } from "./domain/returns/types";
import type { ReturnRequest, StaffReturnTerms } from "./inbox/return-commands";
import { locationsOf, returnReasons } from "./records/shop-catalogue";
import { createShopperQuestions, type ShopperQuestions } from "./shopper-questions.server";

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
  /** Variants of products, to choose from in exchange. */
  exchangeChoices(access: ShopAccess, productIds: readonly Gid[]): Promise<readonly VariantRead[]>;
  readonly forShopper: ShopperQuestions;
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
    async exchangeChoices(access, productIds) {
      const shopify = open(access);
      const found = await Promise.all(productIds.map((id) => shopify.readVariantsOf(id)));
      return found.flat();
    },
    forShopper: createShopperQuestions(deps, async (shop) => {
      const accessToken = await offlineAccess(shop);
      return accessToken ? open({ shop, accessToken }) : null;
    }),
  };
}
