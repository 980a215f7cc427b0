import { allTopics } from "../webhooks/topics.ts";

/** `[[webhooks.subscriptions]]` of the app's toml, after relative addresses were given a base. */
export interface Subscription {
  readonly topics: readonly string[];
  /** `/webhooks`, relative to the app's address, or absolute. */
  readonly uri: string;
  /** Sent as X-Shopify-Name. */
  readonly name?: string;
}

/** What Shopify knows about the one app of this store: the deployed toml, and where it answers today. */
export interface AppRegistration {
  name: string;
  apiKey: string;
  apiSecret: string;
  scopes: string[];
  /** Where the app really listens, without a trailing slash; null until it has told. */
  url: string | null;
  subscriptions: Subscription[];
  /** `[app_proxy]`: path on the storefront, and path on the app it leads to. */
  proxy: { path: string; readonly target: string };
  /** What the app's customer account extension calls on it. */
  customerApi: { readonly cancellations: string; readonly returns: string; readonly returnQuote: string };
  /** Shops that have the app. */
  installed: Set<string>;
}

export const defaultSubscriptions: Subscription[] = [{ topics: allTopics, uri: "/webhooks" }];

export const defaultScopes = [
  "read_orders",
  "write_orders",
  "read_all_orders",
  "read_order_edits",
  "write_order_edits",
  "read_returns",
  "write_returns",
  "read_fulfillments",
  "write_fulfillments",
  "read_assigned_fulfillment_orders",
  "write_assigned_fulfillment_orders",
  "read_merchant_managed_fulfillment_orders",
  "write_merchant_managed_fulfillment_orders",
  "read_third_party_fulfillment_orders",
  "write_third_party_fulfillment_orders",
  "read_customers",
  "read_products",
  "read_inventory",
  "read_locations",
  "read_discounts",
  "write_discounts",
  "read_store_credit_accounts",
  "read_store_credit_account_transactions",
  "write_store_credit_account_transactions",
  "write_app_proxy",
];

/** The app's own address of a path in its toml. Null while the app has not told where it listens. */
export function appAddress(app: AppRegistration, uri: string): string | null {
  if (/^https?:\/\//.test(uri)) return uri;
  return app.url === null ? null : app.url + uri;
}
