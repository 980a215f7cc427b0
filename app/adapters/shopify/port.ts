import type { Gid } from "../../domain/gid";
import type { Money } from "../../domain/money";
import type { OrderRead } from "../../domain/order";
import type { ShopifyDiscounts } from "./discounts-port";
import type { Done, Refused } from "./outcomes";
import type { ShipmentsRead } from "./read-shipments";
import type { ShopifyReturns } from "./returns-port";

export type { Done, Refused } from "./outcomes";

/**
 * Shopify in our words, for one shop. Every method throws RetryableError (throttled too long, 5xx, network; with
 * `outcomeUnknown` for mutations whose answer was lost) or PermanentError (access denied, invalid document). What Shopify
 * refuses as business (`userErrors`) is returned as `refused` with Shopify's own message.
 */
export interface ShopifyAdmin extends ShopifyReturns, ShopifyDiscounts {
  readonly shop: string;

  /** Name, currency, time zone, e-mail and granted scopes of the shop. */
  readShop(): Promise<ShopRead>;
  /** One order with lines, fulfillment orders, holds, fulfillments, risk; all pages. null = deleted or not visible. */
  readOrder(orderId: Gid): Promise<OrderRead | null>;
  /** Its parcels with what was said of them, newest statements first; null = gone or not visible. */
  readShipments(orderId: Gid): Promise<ShipmentsRead | null>;
  /** Up to five orders with one of these names, newest first. */
  ordersNamed(names: readonly string[]): Promise<readonly Gid[]>;
  /** Orders changed at or after an instant, oldest change first, a page at a time. */
  ordersUpdatedSince(since: Date, cursor: string | null): Promise<ChangedOrdersPage>;

  /** Puts our own hold on a fulfillment order. A second hold with the same handle is `already_held`. */
  holdFulfillmentOrder(fulfillmentOrderId: Gid, hold: HoldRequest): Promise<HoldResult>;
  /** Releases holds by id, never all of them. */
  releaseHolds(fulfillmentOrderId: Gid, holdIds: readonly Gid[]): Promise<Done | Refused>;
  /** Asks a third party that accepted the work to stop. */
  requestCancellation(fulfillmentOrderId: Gid, message: string): Promise<Done | Refused>;
  /** Messages of the latest requests to stop, whoever asked: the look step of requestCancellation. */
  readCancellationRequests(fulfillmentOrderId: Gid): Promise<readonly string[]>;

  /** Starts the asynchronous cancellation; done when the order's cancelledAt says so. */
  cancelOrder(orderId: Gid, request: CancelOrderRequest): Promise<{ outcome: "started"; jobId: Gid } | Refused>;
  readJob(jobId: Gid): Promise<{ done: boolean } | null>;

  /** What Shopify would give back for these unfulfilled units (order lines, quantities), shipping not included. */
  suggestRefund(orderId: Gid, units: readonly UnitCount[]): Promise<SuggestedRefund | null>;
  /** Refunds and removes unfulfilled units in one call; `idempotencyKey` is honoured by Shopify for 24 h. */
  refundUnits(
    orderId: Gid,
    request: RefundUnitsRequest,
  ): Promise<{ outcome: "refunded"; refundId: Gid; amount: Money } | Refused>;
  /** Refunds of an order, newest last: the look step of refundUnits (by note). */
  readRefunds(orderId: Gid): Promise<readonly RefundRead[]>;
  /** Sets new quantities through an order edit (begin, set, commit): for units nobody paid for yet. */
  editQuantities(orderId: Gid, request: EditQuantitiesRequest): Promise<Done | Refused>;

  /** Adds tags; tags already there stay once. */
  addTags(id: Gid, tags: readonly string[]): Promise<Done | Refused>;

  /** Starts the workflows of merchants that begin with a trigger of ours. Not idempotent. */
  triggerFlow(handle: string, payload: Readonly<Record<string, unknown>>): Promise<Done | Refused>;

  /** Starts the bulk export of orders processed since an instant. */
  startOrderExport(since: Date): Promise<{ outcome: "started"; operationId: Gid } | Refused>;
  readBulkOperation(operationId: Gid): Promise<BulkOperationRead | null>;
  /** Reads a finished export order by order (streamed, not held in memory). */
  readOrderExport(url: string): AsyncIterable<OrderRead>;
}

export interface ShopRead {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly contactEmail: string;
  readonly scopes: readonly string[];
}
export interface ChangedOrdersPage {
  readonly orders: readonly {
    readonly id: Gid;
    readonly name: string;
    readonly updatedAt: string;
    /** There is a return of it, in whatever status. */
    readonly hasReturns: boolean;
  }[];
  readonly nextCursor: string | null;
}
export interface HoldRequest {
  /** ≤ 64 characters, unique among this app's holds on the fulfillment order. */
  readonly handle: string;
  /** Shown to staff in the Shopify admin. */
  readonly notes: string;
}
export type HoldResult =
  { readonly outcome: "held"; readonly holdId: Gid } | { readonly outcome: "already_held" } | Refused;
export interface CancelOrderRequest {
  /** OrderCancelReason */
  readonly reason: string;
  readonly refund: "original_payment" | "none";
  readonly restock: boolean;
  /** ≤ 255 characters, visible to staff; carries our reference. */
  readonly staffNote: string;
}
export interface UnitCount {
  readonly lineItemId: Gid;
  readonly quantity: number;
}
export interface SuggestedRefund {
  readonly amount: Money;
  readonly transactions: readonly { readonly parentId: Gid; readonly gateway: string; readonly amount: string }[];
  readonly presentmentCurrency: string;
}
export interface RefundUnitsRequest {
  readonly units: readonly UnitCount[];
  /** false is refused: without restocking Shopify would leave refunded units in the order, to be shipped. */
  readonly restock: boolean;
  /** Carries our reference; the look step finds the refund by it. */
  readonly note: string;
  readonly idempotencyKey: string;
}
export interface RefundRead {
  readonly id: Gid;
  readonly note: string | null;
  readonly createdAt: string;
  readonly amount: Money;
}
export interface EditQuantitiesRequest {
  /** The new total of each order line, not what to take away; 0 removes the line. */
  readonly quantities: readonly UnitCount[];
  readonly restock: boolean;
  readonly staffNote: string;
}
export interface BulkOperationRead {
  /** BulkOperationStatus */
  readonly status: string;
  readonly errorCode: string | null;
  readonly objectCount: number;
  /** null while running or when nothing was found. */
  readonly url: string | null;
}

/** Opens Shopify for a shop; null when the shop has no usable token (never opened the app, or uninstalled). */
export type OpenShopify = (shop: string) => Promise<ShopifyAdmin | null>;
