import { DateTime } from "luxon";
import type { Money } from "../money";
import { currencyDecimals } from "../money";
import type { FulfillmentOrderSnapshot, OrderSnapshot } from "../order";
import type { ShopContext } from "./types";

/** Where ordinary orders are placed. */
export interface OrdinaryShop extends ShopContext {
  /** The shop's own, ISO 3166-1 alpha-2; null = not known. */
  readonly country: string | null;
}

// Policies are asked on a Wednesday at noon: neither weekends nor the end of a day have a say.
const ASKED_ON = "2026-06-03";

/**
 * The moment at which policies are asked about the ordinary case, or so long before.
 * @param day ISO day in the shop's zone; the moment is its noon
 */
export function ordinaryMoment(
  { timeZone }: Pick<OrdinaryShop, "timeZone">,
  ago: { readonly days?: number; readonly milliseconds?: number } = {},
  day = ASKED_ON,
): Date {
  const zone = DateTime.local({ zone: timeZone }).isValid ? timeZone : "utc";
  return DateTime.fromISO(`${day}T12:00`, { zone }).minus(ago).toJSDate();
}

/** Fifty of the shop's currency, or of a hundred of its units where those are small. */
export function ordinaryPrice({ currency }: Pick<ShopContext, "currency">): Money {
  const decimals = currencyDecimals(currency);
  return { minor: decimals === 0 ? 5000 : 50 * 10 ** decimals, currency };
}

/**
 * One paid item of nothing special, for a customer who orders for the first time, within the shop's country.
 * @param work how far the warehouse is; null = it was sent
 */
export function ordinaryOrder(
  shop: OrdinaryShop,
  placedAt: Date,
  work: Pick<FulfillmentOrderSnapshot, "status" | "requestStatus"> | null,
): OrderSnapshot {
  const at = placedAt.toISOString();
  const price = ordinaryPrice(shop);
  const none = { minor: 0, currency: shop.currency };
  const lineItemId = "gid://shopify/LineItem/1";
  return {
    ...{ id: "gid://shopify/Order/1", name: "#1", createdAt: at, processedAt: at, updatedAt: at },
    ...{ cancelledAt: null, cancelReason: null, closedAt: null, test: false, sourceName: "web" },
    ...{ gateways: ["shopify_payments"], tags: [], hasNote: false, discountCodes: [] },
    ...{ total: price, refunded: none, outstanding: none, financialStatus: "PAID" },
    ...{ fulfillmentStatus: work ? "UNFULFILLED" : "FULFILLED", returnStatus: "NO_RETURN" },
    customer: { id: "gid://shopify/Customer/1", orderCount: 1, tags: [] },
    shipTo: shop.country === null ? null : { countryCode: shop.country, provinceCode: null },
    shippingTitle: null,
    risk: { recommendation: "ACCEPT", level: "LOW" },
    lines: [
      {
        ...{ id: lineItemId, title: "", sku: null, quantity: 1, currentQuantity: 1 },
        ...{ unfulfilledQuantity: work ? 1 : 0, requiresShipping: true, isGiftCard: false },
        ...{ productId: "gid://shopify/Product/1", productType: null, vendor: null, productTags: [], unitPrice: price },
      },
    ],
    fulfillmentOrders: work
      ? [
          {
            ...{ id: "gid://shopify/FulfillmentOrder/1", ...work, locationName: "", supportedActions: [], holds: [] },
            lines: [{ lineItemId, remainingQuantity: 1, totalQuantity: 1 }],
          },
        ]
      : [],
    fulfillments: work ? [] : [{ id: "gid://shopify/Fulfillment/1", status: "SUCCESS", createdAt: at }],
  };
}
