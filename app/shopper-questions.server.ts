import { PermanentError, RetryableError } from "./adapters/errors";
import type { VariantRead } from "./adapters/shopify/returns-port";
import type { ShopifyAdmin } from "./adapters/shopify/port";
import type { AutomationContext } from "./automations/automation";
import { offerReturn, type QuoteResult } from "./automations/offer-return";
import type { Gid } from "./domain/gid";
import { returnSettingsOf } from "./domain/policy/return-settings";
import type { ReturnSettings } from "./domain/policy/return-types";
import { isExchangeable } from "./domain/returns/exchange-scope";
import type { ReturnableOrder } from "./domain/returns/native";
import type { Recipient } from "./domain/returns/recipient";
import type { ReturnReason } from "./domain/returns/types";
import type { ReturnRequest } from "./inbox/return-commands";
import { loadPublished } from "./records/policies";
import { returnReasons } from "./records/shop-catalogue";
import { readShop } from "./records/shops";

/** What a shopper is asked before a return. */
export interface ShopperChoices {
  readonly order: ReturnableOrder;
  readonly reasons: readonly ReturnReason[];
  /** Of the products of the lines. */
  readonly variants: readonly VariantRead[];
  readonly settings: ReturnSettings;
  readonly timeZone: string;
}

export interface OtherChoices {
  readonly found: readonly VariantRead[];
  readonly chosen: readonly VariantRead[];
}

/** No such order, or not this customer's: the two cannot be told apart. */
type NotFound = { readonly outcome: "not_found" };
/** Shopify does not answer, or not for this shop: no mistake of the shopper's. */
type Busy = { readonly outcome: "busy" };

/**
 * What a shopper asks before a return, by the app's own access. `customerId`: the order must be theirs; null = the order
 * itself was proved, by a code sent to its mailbox.
 */
export interface ShopperQuestions {
  /** What of an order can come back. */
  returnChoices(
    shop: string,
    customerId: Gid | null,
    orderId: Gid,
  ): Promise<{ readonly outcome: "choices"; readonly choices: ShopperChoices } | NotFound | Busy>;
  /**
   * Products besides those that come back, to choose from in exchange: found by words of their titles, and chosen before.
   * None where the shop offers only the same product.
   */
  otherChoices(
    shop: string,
    asked: { readonly words: string; readonly chosen: readonly Gid[] },
  ): Promise<{ readonly outcome: "others"; readonly others: OtherChoices } | Busy>;
  /** `recipient`: they got the order as a gift, and are told no price. Every line's answer and the money to the cent, as it would be decided and calculated now. */
  quoteReturn(
    shop: string,
    customerId: Gid | null,
    request: ReturnRequest,
    recipient?: Recipient,
  ): Promise<QuoteResult | Busy>;
}

const NONE: ReadonlySet<Gid> = new Set();

/** @param openShopify null = the app has no access to the shop */
export function createShopperQuestions(
  deps: Omit<AutomationContext, "openShopify">,
  openShopify: (shop: string) => Promise<ShopifyAdmin | null>,
): ShopperQuestions {
  const ask = async <Answer>(shop: string, question: (shopify: ShopifyAdmin) => Promise<Answer>) => {
    const shopify = await openShopify(shop);
    return shopify ? question(shopify).catch(busyIfShopifyIs) : ({ outcome: "busy" } as const);
  };
  return {
    returnChoices: (shop, customerId, orderId) =>
      ask(shop, async (shopify) => {
        const order = await shopify.readReturnable(orderId);
        const isTheirs = order && (customerId === null || order.snapshot.customer?.id === customerId);
        if (!isTheirs) return { outcome: "not_found" } as const;
        const productIds = [...new Set(order.lines.flatMap(({ productId }) => productId ?? []))];
        const [reasons, row, policy, ...variants] = await Promise.all([
          returnReasons(deps.db, shop),
          readShop(deps.db, shop),
          loadPublished(deps.db.read, shop, "return"),
          ...productIds.map((id) => shopify.readVariantsOf(id)),
        ]);
        const [settings, timeZone] = [returnSettingsOf(policy), row?.timeZone ?? "UTC"];
        const own = variants.flat().filter((one) => isExchangeable(one, "same_product", new Set(productIds)));
        return { outcome: "choices", choices: { order, reasons, variants: own, settings, timeZone } } as const;
      }),
    otherChoices: (shop, { words, chosen }) =>
      ask(shop, async (shopify) => {
        const { exchangeFor } = returnSettingsOf(await loadPublished(deps.db.read, shop, "return"));
        if (exchangeFor === "same_product") return { outcome: "others", others: { found: [], chosen: [] } } as const;
        const [found, before] = await Promise.all([
          words === "" ? [] : shopify.findVariants(words),
          chosen.length === 0 ? [] : shopify.readVariants(chosen),
        ]);
        const open = (all: readonly VariantRead[]) => all.filter((one) => isExchangeable(one, exchangeFor, NONE));
        return { outcome: "others", others: { found: open(found), chosen: open(before) } } as const;
      }),
    quoteReturn: (shop, customerId, request, recipient) =>
      ask(shop, (shopify) => {
        const context = { ...deps, openShopify: async () => shopify };
        const by = { ...(customerId !== null && { customerId }), ...(recipient && { recipient }) };
        return offerReturn(context, shop, request, { source: "SHOPPER", ...by });
      }),
  };
}

function busyIfShopifyIs(error: unknown): Busy {
  if (error instanceof RetryableError || error instanceof PermanentError) return { outcome: "busy" };
  throw error;
}
