import { afterAll, beforeAll, beforeEach } from "vitest";
import type { ShopifyAdmin } from "../../app/adapters/shopify/port";
import { createShopifyAdmin } from "../../app/adapters/shopify/shopify-admin";
import type { OrderSnapshot } from "../../app/domain/order";
import type { LedgerEntry, PlaceOrder, Store } from "../devstore/contract";
import { type Faults, faultsSchema } from "../devstore/http/faults";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore";

/** The app's Shopify adapter in front of a stand-in store that is empty at the start of each test. */
export interface AdapterStore {
  readonly shop: string;
  readonly store: Store;
  readonly shopify: ShopifyAdmin;
  /** SKUs of products that are shipped. */
  readonly skus: readonly string[];
  open(accessToken: string): ShopifyAdmin;
  /** Two lines of 3 and 1 units unless told otherwise. */
  place(order?: Partial<PlaceOrder>): Promise<{ id: string; name: string }>;
  snapshotOf(id: string): Promise<OrderSnapshot>;
  fault(graphql: Partial<Faults["graphql"]>): void;
  performed(mutation: string): readonly LedgerEntry[];
}

export function useAdapterStore(): AdapterStore {
  let devstore: Devstore;
  let shopify: ShopifyAdmin;
  let skus: readonly string[] = [];
  const sku = (index: number) => skus[index % skus.length] ?? "";
  const open = (accessToken: string) =>
    createShopifyAdmin({
      shop: devstore.shop,
      accessToken,
      // Only the address changes: the store stands on loopback.
      fetch: (url, init) => fetch(String(url).replace(`https://${devstore.shop}`, devstore.url), init),
      random: () => 0,
      // Waiting moves the store's clock, which fills the bucket of cost points.
      wait: (milliseconds) => devstore.store.clock.advance(milliseconds),
      timeoutMs: 5000,
    });

  beforeAll(async () => {
    devstore = await startDevstore({ empty: true });
    // A token as the app gets it: with its scopes only, and throttled.
    const { shop, world } = devstore;
    shopify = open(world.tokens.issueOffline(shop, world.app.scopes, false).accessToken);
    skus = await shippedSkus(devstore);
  });
  afterAll(() => devstore.close());
  beforeEach(() => {
    devstore.world.faults.clear();
    devstore.store.reset({ empty: true });
  });

  return {
    get shop() {
      return devstore.shop;
    },
    get store() {
      return devstore.store;
    },
    get shopify() {
      return shopify;
    },
    get skus() {
      return skus;
    },
    open,
    place: (order = {}) =>
      devstore.store.placeOrder(devstore.shop, {
        ...order,
        lines: order.lines ?? [{ sku: sku(0), quantity: 3 }, { sku: sku(1) }],
      }),
    snapshotOf: async (id) => {
      const read = await shopify.readOrder(id);
      if (!read) throw new Error(`the store has no order ${id}`);
      return read.snapshot;
    },
    fault: (graphql) => devstore.world.faults.set(faultsSchema.parse({ graphql })),
    performed: (mutation) => devstore.store.ledger.filter((entry) => entry.mutation === mutation),
  };
}

async function shippedSkus({ store, shop }: Devstore): Promise<string[]> {
  const query = "{ productVariants(first: 50) { nodes { sku inventoryItem { requiresShipping } } } }";
  const { data } = await store.execute({ query }, { shop, actor: "merchant", scopes: [], unlimited: true });
  const { productVariants } = data as {
    productVariants: { nodes: { sku: string; inventoryItem: { requiresShipping: boolean } }[] };
  };
  return productVariants.nodes.filter((one) => one.inventoryItem.requiresShipping).map((one) => one.sku);
}
