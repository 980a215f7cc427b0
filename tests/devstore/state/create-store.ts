import type { Caller, GraphqlRequest, LedgerEntry, NewProduct, PlaceOrder, Store, StoreEvent } from "../contract.ts";
import type { Carriers, Fleet, FleetReport, ParcelStep, ParcelTruth } from "../contract-parcels.ts";
import { executeRequest } from "../graphql/execute-request.ts";
import { type BucketSize, Throttle } from "../graphql/throttle.ts";
import { buildPayload } from "../payloads/build-payload.ts";
import { addProduct, setPrice } from "./add-product.ts";
import { removeFulfillmentEvent } from "./fulfillment-events.ts";
import { answerAsThirdParty, fulfillOrder, payOrder, placeOrder } from "./merchant-actions.ts";
import { parcelTruth } from "./parcel-truth.ts";
import { plantFleet } from "./plant-fleet.ts";
import { seedOrders } from "./seed-orders.ts";
import { type AppIdentity, createShop, furnishShop } from "./seed-shop.ts";
import { runAction, type ShopContext, type ShopWorld } from "./shop-context.ts";
import { ShiftableClock } from "./store-clock.ts";
import { steerParcel } from "./travel.ts";
import type { Order, ShopState, StagedUpload } from "./types.ts";

export interface StoreOptions {
  /** Only shop, locations and products. */
  readonly empty?: boolean;
  readonly shop?: string;
  readonly app?: AppIdentity;
  /** Names of locations the merchant has besides the usual; the first of them is the one that ships. */
  readonly locations?: readonly string[];
  /** How long a cancellation or a bulk operation takes, in store time. */
  readonly jobLatencyMs?: number;
  readonly bucket?: BucketSize;
  /** Where files are sent and read; by default the shop's own domain. */
  readonly publicUrl?: () => string;
}

const FIRST_ID = 8_710_000_000_000n;
const ID_STEP = 32_768n;
const STANDARD_PLAN: BucketSize = { maximumAvailable: 2000, restoreRate: 100 };
const JOB_LATENCY_MS = 250;

/** A store that knows one shop. */
export function createStore(options: StoreOptions = {}): Store {
  return new MemoryStore(options);
}

class MemoryStore implements Store {
  readonly clock = new ShiftableClock();
  readonly misses = new Set<string>();
  #ledger: LedgerEntry[] = [];
  #listeners: ((event: StoreEvent) => void)[] = [];
  #worlds = new Map<string, ShopWorld>();
  #throttle: Throttle;
  #lastId = FIRST_ID;
  readonly #options: StoreOptions;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#throttle = this.#createThrottle();
    this.#build(options.empty ?? false);
  }

  get ledger(): readonly LedgerEntry[] {
    return this.#ledger;
  }

  shops(): readonly string[] {
    return [...this.#worlds.keys()];
  }

  execute(request: GraphqlRequest, caller: Caller) {
    this.clock.runDue();
    return Promise.resolve(executeRequest(this.#world(caller.shop), this.#throttle, this.misses, request, caller));
  }

  onEvent(listener: (event: StoreEvent) => void): void {
    this.#listeners.push(listener);
  }

  payload(event: StoreEvent): string {
    return buildPayload(this.#world(event.shop).state, event);
  }

  async placeOrder(shop: string, order: PlaceOrder) {
    const { id, name } = this.#asMerchant(shop, (context) => placeOrder(context, order));
    return { id, name };
  }

  async fulfillOrder(shop: string, orderId: string, options: Parameters<Store["fulfillOrder"]>[2] = {}) {
    const fulfillmentIds = this.#asMerchant(shop, (context) =>
      fulfillOrder(context, orderIn(context, orderId), options),
    );
    return { fulfillmentIds };
  }

  async addProduct(shop: string, product: NewProduct) {
    const { id, variantIds } = this.#asMerchant(shop, (context) => addProduct(context, product));
    return { id, variantIds };
  }

  async setPrice(shop: string, sku: string, price: string) {
    const { id } = this.#asMerchant(shop, (context) => setPrice(context, sku, price));
    return { id };
  }

  async payOrder(shop: string, orderId: string): Promise<void> {
    this.#asMerchant(shop, (context) => payOrder(context, orderIn(context, orderId)));
  }

  async removeScan(shop: string, eventId: string): Promise<void> {
    this.#asMerchant(shop, (context) => {
      const fulfillments = [...context.state.fulfillments.values()];
      const fulfillment = fulfillments.find((item) => item.events.some((event) => event.id === eventId));
      const event = fulfillment?.events.find(({ id }) => id === eventId);
      if (!fulfillment || !event) throw new Error(`no fulfillment event ${eventId}`);
      removeFulfillmentEvent(context, fulfillment, event);
    });
  }

  async thirdParty(
    shop: string,
    id: string,
    answer: Parameters<Store["thirdParty"]>[2],
    message?: string,
  ): Promise<void> {
    this.#asMerchant(shop, (context) => {
      const item = context.state.fulfillmentOrders.get(id);
      if (!item) throw new Error(`no fulfillment order ${id}`);
      answerAsThirdParty(context, orderIn(context, item.orderId), item, answer, message ?? null);
    });
  }

  bulkResult(shop: string, operationId: string): string | null {
    return this.#worlds.get(shop)?.state.bulkOperations.get(operationId)?.result ?? null;
  }

  carriers(shop: string): Carriers {
    return this.#world(shop).state.carriers;
  }

  setCarriers(shop: string, carriers: Carriers): void {
    this.#world(shop).state.carriers = carriers;
  }

  async steerParcel(shop: string, fulfillmentId: string, step: ParcelStep): Promise<void> {
    this.#asMerchant(shop, (context) => steerParcel(context, fulfillmentId, step));
  }

  parcels(shop: string, { first = Infinity, skip = 0, orderId }: Parameters<Store["parcels"]>[1] = {}): ParcelTruth[] {
    const { state } = this.#world(shop);
    const found = orderId
      ? (state.orders.get(orderId)?.fulfillmentIds ?? []).flatMap((id) => state.parcels.get(id) ?? [])
      : [...state.parcels.values()];
    return found.slice(skip, skip + first).map((parcel) => parcelTruth(state, parcel));
  }

  plantFleet(shop: string, fleet: Fleet): FleetReport {
    return this.#asMerchant(shop, (context) => plantFleet(context, fleet));
  }

  fleets(shop: string): readonly FleetReport[] {
    return this.#world(shop).state.fleets;
  }

  flow(shop: string) {
    const { triggers, calls } = this.#world(shop).state.flow;
    return { handles: [...triggers.keys()], calls };
  }

  setFlowHandles(shop: string, handles: readonly string[]): void {
    this.#world(shop).state.flow.triggers = new Map(handles.map((handle) => [handle, null]));
  }

  upload(key: string): StagedUpload | null {
    const found = [...this.#worlds.values()].map((world) => world.state.stagedUploads.get(key));
    return found.find((upload) => upload !== undefined) ?? null;
  }

  receiveUpload(key: string, content: Buffer): void {
    const upload = this.upload(key);
    if (upload) upload.content = content;
  }

  reset(options: { empty?: boolean } = {}): void {
    this.clock.clearTasks();
    this.#ledger = [];
    this.misses.clear();
    this.#throttle = this.#createThrottle();
    this.#build(options.empty ?? false);
  }

  #build(empty: boolean): void {
    this.#lastId = FIRST_ID;
    const domain = this.#options.shop ?? "aftercare-demo.myshopify.com";
    const world = this.#createWorld(createShop(domain));
    this.#worlds = new Map([[domain, world]]);
    runAction({ ...world, publish: () => undefined }, "merchant", (context) =>
      furnishShop(
        context,
        this.#options.app ?? { apiKey: "devstore-api-key", title: "Aftercare" },
        this.#options.locations,
      ),
    );
    if (!empty) seedOrders(world);
  }

  #createWorld(state: ShopState): ShopWorld {
    return {
      state,
      now: () => this.clock.now(),
      nextNumber: () => (this.#lastId += ID_STEP),
      appendLedger: (entry) => this.#ledger.push({ sequence: this.#ledger.length + 1, ...entry }),
      publish: (events) => {
        for (const event of events) for (const listener of this.#listeners) listener(event);
      },
      schedule: (delayMs, run) => this.clock.schedule(delayMs, run),
      publicUrl: this.#options.publicUrl ?? (() => `https://${state.shop.domain}`),
      latencyMs: this.#options.jobLatencyMs ?? JOB_LATENCY_MS,
    };
  }

  #createThrottle(): Throttle {
    return new Throttle(this.#options.bucket ?? STANDARD_PLAN, () => this.clock.now());
  }

  #world(shop: string): ShopWorld {
    const world = this.#worlds.get(shop);
    if (!world) throw new Error(`no shop ${shop}`);
    return world;
  }

  #asMerchant<T>(shop: string, action: (context: ShopContext) => T): T {
    this.clock.runDue();
    return runAction(this.#world(shop), "merchant", action);
  }
}

function orderIn(context: ShopContext, id: string): Order {
  const order = context.state.orders.get(id);
  if (!order) throw new Error(`no order ${id}`);
  return order;
}
