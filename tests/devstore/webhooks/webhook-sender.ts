import { randomUUID } from "node:crypto";
import { Semaphore } from "async-mutex";
import type { Store, StoreEvent } from "../contract.ts";
import { type AppRegistration, appAddress } from "../http/app-registration.ts";
import type { FaultSwitches } from "../http/faults.ts";
import { attemptDelivery, createDeliveryAgent, succeeded } from "./attempt-delivery.ts";
import { type Delivery, retryDelaysMinutes } from "./delivery.ts";
import type { Schedule } from "./schedule.ts";

const parallelDeliveries = 20;
/** Beyond this many, the older half of what is settled is forgotten: a fleet sends millions. */
const longestLog = 40_000;
/** A delivery held back for reordering goes out by then even if no other follows. */
const longestHoldMs = 2_000;
const afterUninstall = new Set(["app/uninstalled", "shop/redact", "customers/redact", "customers/data_request"]);

interface Options {
  store: Store;
  app: AppRegistration;
  faults: FaultSwitches;
  schedule: Schedule;
  apiVersion: string;
}

/** Turns events into deliveries with Shopify's rules: signed, at least once, unordered, retried, not guaranteed. */
export class WebhookSender {
  readonly log: Delivery[] = [];
  /** Settled deliveries the log holds no more. */
  forgotten = 0;
  #agent = createDeliveryAgent();
  #slots = new Semaphore(parallelDeliveries);
  #inFlight = new Set<Promise<void>>();
  #heldBack: Delivery[] = [];

  constructor(private readonly options: Options) {}

  /** Makes one delivery per subscription of the event's topic. */
  publish(event: StoreEvent): void {
    const { app, store } = this.options;
    if (!app.installed.has(event.shop) && !afterUninstall.has(event.topic)) return;
    for (const subscription of app.subscriptions.filter(({ topics }) => topics.includes(event.topic))) {
      const url = appAddress(app, subscription.uri);
      if (url === null) continue;
      this.#accept({
        webhookId: randomUUID(),
        eventId: event.eventId,
        topic: event.topic,
        shop: event.shop,
        resourceId: event.resourceId,
        triggeredAt: event.triggeredAt.toISOString(),
        url,
        name: subscription.name,
        body: store.payload(event),
        faults: [],
        attempts: [],
        state: "pending",
      });
    }
  }

  /** Sends a logged delivery again: same id, same bytes, faults ignored. */
  async redeliver(delivery: Delivery): Promise<void> {
    await this.#attempt(delivery, this.options.store.clock.now());
  }

  /** Resolves when nothing is on its way any more; retries that wait for their time do not count. */
  async settled(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.allSettled(this.#inFlight);
  }

  clear(): void {
    this.log.length = 0;
    this.forgotten = 0;
    this.#heldBack = [];
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #accept(delivery: Delivery): void {
    const { faults, schedule, store } = this.options;
    this.log.push(delivery);
    if (this.log.length > longestLog) this.#forgetSettled();
    const switches = faults.webhooksFor(delivery.topic);
    if (switches && faults.happens(switches.drop)) {
      delivery.state = "dropped";
      return;
    }
    if (switches && faults.happens(switches.double)) delivery.faults.push("doubled");
    const reorder = switches !== null && faults.happens(switches.reorder);
    const wait = reorder ? longestHoldMs : (switches?.delayMs ?? 0);
    if (wait === 0) return this.#send(delivery, store.clock.now());
    delivery.faults.push(reorder ? "reordered" : "delayed");
    if (reorder) this.#heldBack.push(delivery);
    schedule.at(new Date(store.clock.now().getTime() + wait), async (dueAt) => {
      if (reorder && !this.#letGo(delivery)) return;
      this.#send(delivery, dueAt);
      await this.settled();
    });
  }

  #forgetSettled(): void {
    const older = this.log.splice(0, longestLog / 2);
    const open = older.filter(({ state }) => state === "pending");
    this.forgotten += older.length - open.length;
    this.log.unshift(...open);
  }

  #send(delivery: Delivery, at: Date): void {
    const copies = delivery.faults.includes("doubled") ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) void this.#track(this.#firstAttempt(delivery, at));
  }

  async #firstAttempt(delivery: Delivery, at: Date): Promise<void> {
    await this.#attemptWithRetries(delivery, at, 0);
    const late = this.#heldBack.shift();
    if (late) this.#send(late, at);
  }

  async #attemptWithRetries(delivery: Delivery, at: Date, retry: number): Promise<void> {
    if (await this.#attempt(delivery, at)) return;
    const delay = retryDelaysMinutes[retry];
    if (delay === undefined) {
      if (delivery.state === "pending") delivery.state = "failed";
      return;
    }
    // Counted from when this attempt was due, so that moving the clock by four hours makes all eight.
    const next = new Date(at.getTime() + delay * 60_000);
    this.options.schedule.at(next, (dueAt) => this.#track(this.#attemptWithRetries(delivery, dueAt, retry + 1)));
  }

  async #attempt(delivery: Delivery, at: Date): Promise<boolean> {
    const { app, apiVersion } = this.options;
    const agent = this.#agent;
    const attempt = await this.#slots.runExclusive(() => attemptDelivery(delivery, { app, apiVersion, agent, at }));
    delivery.attempts.push(attempt);
    if (!succeeded(attempt)) return false;
    delivery.state = "delivered";
    return true;
  }

  #track(work: Promise<void>): Promise<void> {
    this.#inFlight.add(work);
    return work.finally(() => this.#inFlight.delete(work));
  }

  #letGo(delivery: Delivery): boolean {
    const index = this.#heldBack.indexOf(delivery);
    if (index >= 0) this.#heldBack.splice(index, 1);
    return index >= 0;
  }
}
