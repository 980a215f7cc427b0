/**
 * What the two halves of the stand-in store agree on: `graphql/` + `state/` hold what the store knows and does,
 * `http/` + `webhooks/` speak to the world. Nothing here knows about Aftercare.
 */

import type { Carriers, Fleet, FleetReport, Lane, ParcelStep, ParcelTruth } from "./contract-parcels.ts";

/** Store time. Everything the store dates (orders, jobs, token expiry, webhook retries) uses it. */
export interface StoreClock {
  now(): Date;
  /** Moves time forward by milliseconds; due jobs and retries run before the promise resolves. */
  advance(milliseconds: number): Promise<void>;
  onAdvance(listener: () => Promise<void> | void): void;
}

/** One change of a resource, published after it is committed to the state. Webhooks are made from it. */
export interface StoreEvent {
  readonly shop: string;
  /** `orders/create` */
  readonly topic: string;
  /** GID of the resource the payload is about. */
  readonly resourceId: string;
  /** Shared by all events caused by the same action (X-Shopify-Event-Id). */
  readonly eventId: string;
  readonly triggeredAt: Date;
  /** Parts of the payload that are not in the resource's state, e.g. a rejection message. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A mutation the store performed: the proof of what happened once or twice. */
export interface LedgerEntry {
  readonly sequence: number;
  readonly at: string;
  readonly shop: string;
  /** Root field, e.g. `orderCancel`; `orderCancel.completed` when the asynchronous job ended. */
  readonly mutation: string;
  readonly arguments: unknown;
  /** GIDs the mutation created or changed; the first is the main one. */
  readonly resourceIds: readonly string[];
  /** Money moved out, in shop currency decimals, e.g. { amount: "19.99", currencyCode: "USD" }. */
  readonly money?: { readonly amount: string; readonly currencyCode: string };
  readonly idempotencyKey?: string;
  /** `app:<client id>` or `merchant` (control API, seed, or another app). */
  readonly actor: string;
}

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface Caller {
  readonly shop: string;
  readonly actor: string;
  readonly scopes: readonly string[];
  /** `unlimited` for the test token and the control API: no cost bucket, no scope check. */
  readonly unlimited: boolean;
}

/** Line of an order placed through the control API; the shop's seeded variants are chosen by SKU. */
export interface PlaceOrderLine {
  readonly sku: string;
  readonly quantity?: number;
}

export interface PlaceOrder {
  readonly lines: readonly PlaceOrderLine[];
  readonly customer?: {
    readonly email: string;
    readonly firstName?: string;
    readonly lastName?: string;
    readonly locale?: string;
  };
  readonly financialStatus?: "PAID" | "PENDING" | "AUTHORIZED";
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly countryCode?: string;
  readonly riskLevel?: "HIGH" | "MEDIUM" | "LOW" | "NONE";
  /** Location of a third-party fulfillment service instead of the merchant's own. */
  readonly thirdParty?: boolean;
  readonly processedAt?: string;
  readonly shippingAmount?: string;
  /** Checked as a checkout does; an order with a code that is not valid for it is refused. */
  readonly discountCode?: string;
  /** Title of the shipping; `Standard` by default. */
  readonly shippingMethod?: string;
  /** What the checkout promised: ISO times the order shall arrive between. */
  readonly deliveryPromise?: { readonly min?: string; readonly max: string };
  /** By when the warehouse has to ship. */
  readonly fulfillBy?: string;
}

export interface FlowCall {
  readonly at: string;
  readonly actor: string;
  readonly handle: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface StagedFile {
  readonly key: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly httpMethod: "POST" | "PUT";
  /** Null until it was sent. */
  readonly content: Buffer | null;
}

/** What `http/` needs of the core; built by `createStore` in `state/create-store.ts`. */
export interface Store {
  readonly clock: StoreClock;
  readonly ledger: readonly LedgerEntry[];
  /** GraphQL fields asked for and not implemented. */
  readonly misses: ReadonlySet<string>;
  shops(): readonly string[];
  /** Runs a document on the official schema. Never throws for bad input: answers `{errors}` as Shopify does. */
  execute(request: GraphqlRequest, caller: Caller): Promise<{ data?: unknown; errors?: unknown; extensions?: unknown }>;
  onEvent(listener: (event: StoreEvent) => void): void;
  /** REST-shaped webhook body for an event, from the state as it is now; JSON text because ids exceed 2^53. */
  payload(event: StoreEvent): string;
  placeOrder(shop: string, order: PlaceOrder): Promise<{ id: string; name: string }>;
  /** Ships all, or the given units of, what is open; as the merchant would in the admin. */
  fulfillOrder(
    shop: string,
    orderId: string,
    options?: {
      lines?: readonly { sku: string; quantity: number }[];
      trackingNumber?: string;
      /** Several parcels in one fulfillment. */
      trackingNumbers?: readonly string[];
      trackingCompany?: string;
      ignoreHolds?: boolean;
      /** The parcel travels by itself: on this lane, or on one of the carriers' that fits. */
      onLane?: Lane | boolean;
    },
  ): Promise<{ fulfillmentIds: readonly string[] }>;
  addProduct(shop: string, product: NewProduct): Promise<{ id: string; variantIds: readonly string[] }>;
  /** A decimal of the shop's currency; for orders and exchanges from now on. */
  setPrice(shop: string, sku: string, price: string): Promise<{ id: string }>;
  payOrder(shop: string, orderId: string): Promise<void>;
  /** A carrier takes a scan back. */
  removeScan(shop: string, eventId: string): Promise<void>;
  /** The third party's side of a fulfillment order. */
  thirdParty(
    shop: string,
    fulfillmentOrderId: string,
    answer: "accept_fulfillment" | "accept_cancellation" | "reject_cancellation",
    message?: string,
  ): Promise<void>;
  /** Contents of a finished bulk operation, for the result URL. */
  bulkResult(shop: string, operationId: string): string | null;
  /** The lanes; those that are set hold for parcels shipped from then on. */
  carriers(shop: string): Carriers;
  setCarriers(shop: string, carriers: Carriers): void;
  steerParcel(shop: string, fulfillmentId: string, step: ParcelStep): Promise<void>;
  /** The truth about parcels that travel by themselves, in order of dispatch. */
  parcels(
    shop: string,
    page?: { readonly first?: number; readonly skip?: number; readonly orderId?: string },
  ): ParcelTruth[];
  plantFleet(shop: string, fleet: Fleet): FleetReport;
  fleets(shop: string): readonly FleetReport[];
  /** What Shopify Flow was told, and the triggers it knows; naming handles replaces those of the app's extensions. */
  flow(shop: string): { readonly handles: readonly string[]; readonly calls: readonly FlowCall[] };
  setFlowHandles(shop: string, handles: readonly string[]): void;
  /** A place `stagedUploadsCreate` made, by the key in its address; and putting a file there. */
  upload(key: string): StagedFile | null;
  receiveUpload(key: string, content: Buffer): void;
  /** Forgets everything and seeds again (`empty` leaves only shop, locations and products). */
  reset(options?: { empty?: boolean }): void;
}

export interface NewProduct {
  readonly title: string;
  readonly type?: string;
  readonly vendor?: string;
  readonly tags?: readonly string[];
  /** Titles of collections; those that do not exist are made. */
  readonly collections?: readonly string[];
  /** Left out: ACTIVE. */
  readonly status?: "ACTIVE" | "ARCHIVED" | "DRAFT";
  /** In the online store; left out: it is. */
  readonly published?: boolean;
  readonly giftCard?: boolean;
  /** Prices are decimals of the shop's currency. */
  readonly variants: readonly {
    readonly title?: string;
    readonly sku: string;
    readonly price: string;
    /** Units at each location. */
    readonly stock?: number;
    readonly taxable?: boolean;
  }[];
}
