import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type AppAnswer, callApp } from "./call-app.ts";

export interface AskToCancel {
  readonly orderId: string;
  /** Who is signed in; by default the customer who ordered. */
  readonly customerId?: string;
  readonly scope?: unknown;
  readonly reason?: string;
  readonly note?: string;
  readonly requestKey?: string;
}

/** A shopper asks the app in their customer account to cancel: the whole order unless told otherwise. */
export function askToCancel(world: World, shop: string, asked: AskToCancel): Promise<AppAnswer> {
  return callApp(world, shop, "cancellations", { scope: { whole: true }, requestKey: randomUUID(), ...asked });
}
