import type { Carriers, FleetReport } from "../contract-parcels.ts";
import type { CodeDiscount } from "./discount-types.ts";
import type { FlowCall } from "../contract.ts";
import type { Fulfillment, FulfillmentOrder } from "./fulfillment-types.ts";
import type { Order } from "./order-types.ts";
import type {
  OrderReturn,
  ReverseDelivery,
  ReverseFulfillmentOrder,
  StagedUpload,
  StoreCreditAccount,
} from "./return-types.ts";
import type {
  App,
  Collection,
  Customer,
  FulfillmentService,
  InventoryItem,
  Location,
  Metafield,
  Product,
  ProductVariant,
  Shop,
} from "./shop-types.ts";
import type { Parcel } from "./parcel-types.ts";
import type { BulkOperation, DraftOrder, IdempotencyRecord, Job, OrderEditSession } from "./work-types.ts";

export type * from "./discount-types.ts";
export type * from "./fulfillment-types.ts";
export type * from "./order-types.ts";
export type * from "./return-types.ts";
export type * from "./shop-types.ts";
export type * from "./work-types.ts";

/**
 * What the stand-in store remembers. Ids are GIDs, times ISO 8601 in UTC, money integer minor units.
 * Statuses are only stored where Shopify stores them; everything that follows from other facts is computed.
 */

/** Records by GID. */
export interface ShopState {
  readonly shop: Shop;
  readonly apps: Map<string, App>;
  readonly locations: Map<string, Location>;
  readonly fulfillmentServices: Map<string, FulfillmentService>;
  readonly products: Map<string, Product>;
  readonly collections: Map<string, Collection>;
  readonly variants: Map<string, ProductVariant>;
  readonly inventoryItems: Map<string, InventoryItem>;
  readonly customers: Map<string, Customer>;
  /** Customer ids by e-mail in small letters. */
  readonly customerIdsByEmail: Map<string, string>;
  readonly discounts: Map<string, CodeDiscount>;
  /** Discount ids by the code in small letters. */
  readonly discountIdsByCode: Map<string, string>;
  readonly orders: Map<string, Order>;
  /** Order ids by customer id. */
  readonly orderIdsByCustomer: Map<string, string[]>;
  readonly fulfillmentOrders: Map<string, FulfillmentOrder>;
  readonly fulfillments: Map<string, Fulfillment>;
  carriers: Carriers;
  /** Parcels that travel by themselves, by fulfillment id. */
  readonly parcels: Map<string, Parcel>;
  readonly fleets: FleetReport[];
  readonly returns: Map<string, OrderReturn>;
  readonly reverseFulfillmentOrders: Map<string, ReverseFulfillmentOrder>;
  readonly reverseDeliveries: Map<string, ReverseDelivery>;
  readonly storeCreditAccounts: Map<string, StoreCreditAccount>;
  /** By their key in the address. */
  readonly stagedUploads: Map<string, StagedUpload>;
  readonly flow: { triggers: FlowTriggers; readonly calls: FlowCall[] };
  readonly jobs: Map<string, Job>;
  readonly bulkOperations: Map<string, BulkOperation>;
  readonly editSessions: Map<string, OrderEditSession>;
  readonly draftOrders: Map<string, DraftOrder>;
  readonly metafields: Map<string, Metafield>;
  readonly idempotency: Map<string, IdempotencyRecord>;
  /** Number of the next order. */
  nextOrderNumber: number;
}

/** The Flow triggers of a shop's apps: handle → keys its payload may have, null when nobody said which. */
export type FlowTriggers = Map<string, readonly string[] | null>;
