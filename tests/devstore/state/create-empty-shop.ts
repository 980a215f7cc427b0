import { deployedTriggers } from "./flow-triggers.ts";
import type { Shop, ShopState } from "./types.ts";

/** A shop that has nothing yet. */
export function createEmptyShop(shop: Shop): ShopState {
  return {
    shop,
    apps: new Map(),
    locations: new Map(),
    fulfillmentServices: new Map(),
    products: new Map(),
    collections: new Map(),
    variants: new Map(),
    inventoryItems: new Map(),
    customers: new Map(),
    customerIdsByEmail: new Map(),
    discounts: new Map(),
    discountIdsByCode: new Map(),
    orders: new Map(),
    orderIdsByCustomer: new Map(),
    fulfillmentOrders: new Map(),
    fulfillments: new Map(),
    carriers: { seed: 1, lanes: [], everyParcel: false },
    parcels: new Map(),
    fleets: [],
    returns: new Map(),
    reverseFulfillmentOrders: new Map(),
    reverseDeliveries: new Map(),
    storeCreditAccounts: new Map(),
    stagedUploads: new Map(),
    flow: { triggers: deployedTriggers(), calls: [] },
    jobs: new Map(),
    bulkOperations: new Map(),
    editSessions: new Map(),
    draftOrders: new Map(),
    metafields: new Map(),
    idempotency: new Map(),
    nextOrderNumber: 1001,
  };
}
