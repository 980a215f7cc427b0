import type { OpenCarrier } from "../adapters/carriers/port";
import type { FileStore } from "../adapters/files/port";
import type { OpenShopify } from "../adapters/shopify/port";
import type { Database, Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";
import type { ClaimedEvent } from "../records/inbound-events";

export interface AutomationContext {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly openShopify: OpenShopify;
  readonly openCarrier: OpenCarrier;
  readonly files: FileStore;
}

export type Save = (tx: Transaction) => Promise<void> | void;

/** What became of an event. `save` runs in the same transaction that ends it: both happen, or neither. */
export interface AutomationResult {
  readonly outcome: "handled" | "nothing_to_do";
  /** One plain sentence for the activity page. */
  readonly note: string;
  readonly save?: Save | null;
}

/** One job: load facts, decide, return what to save. Throws only what the worker should try again or lay aside. */
export type Automation = (context: AutomationContext, event: ClaimedEvent) => Promise<AutomationResult>;

export const nothingToDo = (note: string): AutomationResult => ({ outcome: "nothing_to_do", note });

/** Several savings as one; null = there is nothing to save. */
export function saveAll(...saves: readonly (Save | null | undefined)[]): Save | null {
  const needed = saves.filter((save) => save != null);
  if (needed.length === 0) return null;
  return async (tx) => {
    for (const save of needed) await save(tx);
  };
}
