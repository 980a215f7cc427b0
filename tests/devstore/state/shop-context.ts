import { randomUUID } from "node:crypto";
import type { LedgerEntry, StoreEvent } from "../contract.ts";
import type { Order, ShopState } from "./types.ts";

/** What one mutation, control call or finished job has at hand: the state, time, ids, and where to say what it did. */
export interface ShopContext {
  readonly state: ShopState;
  readonly actor: string;
  /** ISO time with whole seconds, as Shopify answers. */
  now(): string;
  /** Store time in milliseconds. */
  time(): number;
  newId(type: string): string;
  newUuidId(type: string): string;
  /** Where this store answers everybody, without a slash at the end. */
  publicUrl(): string;
  emit(topic: string, resourceId: string, extra?: Readonly<Record<string, unknown>>): void;
  record(entry: Omit<LedgerEntry, "sequence" | "at" | "shop" | "actor">): void;
  /** Runs later, in store time, as the same actor: after the given milliseconds, else as long as a job takes. */
  later(run: (context: ShopContext) => void, delayMs?: number): void;
}

export interface ShopWorld {
  readonly state: ShopState;
  readonly now: () => Date;
  readonly nextNumber: () => bigint;
  readonly appendLedger: (entry: Omit<LedgerEntry, "sequence">) => void;
  readonly publish: (events: readonly StoreEvent[]) => void;
  readonly schedule: (delayMs: number, run: () => void) => void;
  /** How long asynchronous work takes, in store time. */
  readonly latencyMs: number;
  readonly publicUrl: () => string;
}

/** Runs an action and publishes its events when it has committed: a webhook never tells of what did not happen. */
export function runAction<T>(world: ShopWorld, actor: string, action: (context: ShopContext) => T): T {
  const eventId = randomUUID();
  const events: StoreEvent[] = [];
  const shop = world.state.shop.domain;
  const now = () => toSeconds(world.now());
  const context: ShopContext = {
    state: world.state,
    actor,
    now,
    time: () => world.now().getTime(),
    newId: (type) => flat("gid://shopify/", type, "/", String(world.nextNumber())),
    newUuidId: (type) => `gid://shopify/${type}/${randomUUID()}`,
    publicUrl: world.publicUrl,
    emit: (topic, resourceId, extra) => {
      const known = events.some((event) => event.topic === topic && event.resourceId === resourceId && !extra);
      if (!known)
        events.push({ shop, topic, resourceId, eventId, triggeredAt: world.now(), ...(extra ? { extra } : {}) });
    },
    record: (entry) => world.appendLedger({ ...entry, at: now(), shop, actor }),
    later: (run, delayMs = world.latencyMs) => world.schedule(delayMs, () => runAction(world, actor, run)),
  };
  const result = action(context);
  world.publish(events);
  return result;
}

const lastSecond = { at: Number.NaN, text: "" };

/** One string for all that happens within a second. */
export function toSeconds(date: Date): string {
  const second = Math.floor(date.getTime() / 1000);
  if (second !== lastSecond.at) {
    lastSecond.text = flat(date.toISOString().slice(0, 19), "Z");
    lastSecond.at = second;
  }
  return lastSecond.text;
}

/** Joined for good: what `+` makes keeps its parts, which is three times as much for a short text that is kept for long. */
const flat = (...parts: readonly string[]): string => parts.join("");

/** Marks an order as changed. Two changes never share an `updatedAt`, so a reader can tell them apart. */
export function touchOrder(context: ShopContext, order: Order): void {
  const next = Math.max(context.time(), Date.parse(order.updatedAt) + 1);
  order.updatedAt = new Date(next).toISOString();
  context.emit("orders/updated", order.id);
}
