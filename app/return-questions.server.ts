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
  /** Variants of products, to choose from in exchange. */
  exchangeChoices(access: ShopAccess, productIds: readonly Gid[]): Promise<readonly VariantRead[]>;
  /** The same questions by the app's own access, for a shopper. */
  readonly forShopper: ShopperQuestions;
}

interface Busy {
  /** Shopify does not answer, or not for this shop: no mistake of the shopper's. */
  readonly outcome: "busy";
}

/** `customerId`: the order must be theirs; null = the order itself was proved, by a code sent to its mailbox. */
export interface ShopperQuestions {
  returnChoices(
    shop: string,
    customerId: Gid | null,
    orderId: Gid,
  ): Promise<(ReturnChoices & { readonly outcome: "found" }) | { readonly outcome: "not_found" } | Busy>;
  quoteReturn(shop: string, customerId: Gid | null, request: ReturnRequest): Promise<QuoteResult | Busy>;
  exchangeChoices(shop: string, productIds: readonly Gid[]): Promise<readonly VariantRead[]>;
}

type Patience = Pick<Parameters<typeof createShopifyAdmin>[0], "timeoutMs" | "attempts" | "patienceMs">;

export function createReturnQuestions(
  deps: Omit<AutomationContext, "openShopify">,
  patience: Patience,
  offlineAccess: (shop: string) => Promise<string | null>,
): ReturnQuestions {
  const open = (access: ShopAccess) => createShopifyAdmin({ ...access, ...patience });
  const questions: Omit<ReturnQuestions, "forShopper"> = {
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
  };
  /** By the app's own access. */
  const ask = async <Answer>(
    shop: string,
    question: (access: ShopAccess) => Promise<Answer>,
  ): Promise<Answer | Busy> => {
    const accessToken = await offlineAccess(shop);
    if (!accessToken) return { outcome: "busy" };
    return question({ shop, accessToken }).catch((error: unknown) => {
      // A shop that Shopify will not answer for is no mistake of the shopper's.
      if (error instanceof RetryableError || error instanceof PermanentError) return { outcome: "busy" };
      throw error;
    });
  };
  const forShopper: ShopperQuestions = {
    returnChoices: (shop, customerId, orderId) =>
      ask(shop, async (access) => {
        const found = await questions.returnChoices(access, orderId);
        const isTheirs = found && (customerId === null || found.order.snapshot.customer?.id === customerId);
        return isTheirs ? { ...found, outcome: "found" } : { outcome: "not_found" };
      }),
    quoteReturn: (shop, customerId, request) =>
      ask(shop, (access) => {
        const context = { ...deps, openShopify: async () => open(access) };
        return offerReturn(context, shop, request, {
          source: "SHOPPER",
          ...(customerId !== null && { customerId }),
        });
      }),
    async exchangeChoices(shop, productIds) {
      const found = await ask(shop, (access) => questions.exchangeChoices(access, productIds));
      return "outcome" in found ? [] : found;
    },
  };
  return { ...questions, forShopper };
}
