import { v7 as uuid } from "uuid";
import { CASE_LIMITS } from "../domain/cases/limits";
import { isRedacted } from "../records/orders";
import { readCase } from "../records/cases";
import { isUninstalled } from "../records/shops";
import { addEvent, countEvents, hasEvent } from "../records/inbound-events";
import { caseCommandSchemas } from "./case-commands";
import type { receiveCommand } from "./receive-command";

export type CaseWordsOutcome =
  | { readonly outcome: "accepted" } // 200
  | { readonly outcome: "invalid" } // 422
  /** No such order or case, the data of who ordered was deleted, or the app was removed. */
  | { readonly outcome: "not_found" } // 404
  /** Enough was written about this order for now. */
  | { readonly outcome: "too_many" }; // 429

export interface CaseWords {
  readonly shop: string;
  readonly name: "case/open" | "case/write";
  readonly payload: unknown;
  /** The same key twice is one message, if it says the same: who goes back in the browser may write something else. */
  readonly requestKey?: string;
}

/**
 * A shopper, already proved, writes about their order. What staff have to read is counted when it comes in, with what has not
 * been worked on yet, and in the same transaction, so that no burst gets past the limit.
 */
export async function receiveCaseWords(
  deps: Parameters<typeof receiveCommand>[0],
  { shop, name, payload, requestKey }: CaseWords,
): Promise<CaseWordsOutcome> {
  const parsed = caseCommandSchemas[name].safeParse(payload);
  if (!parsed.success) return { outcome: "invalid" };
  const { db, sealer, wake } = deps;
  const { data } = parsed;
  const subject = "orderId" in data ? data.orderId : (await readCase(db, shop, data.caseId))?.orderId;
  if (!subject || (await isRedacted(db, shop, subject)) || (await isUninstalled(db, shop)))
    return { outcome: "not_found" };
  const now = deps.now();
  // A form that is sent twice stores its photos twice, under other names.
  const said = JSON.stringify({ ...data, photoKeys: [] });
  const dedupeKey = `command/${name}/${requestKey ? sealer.hash(shop, `${requestKey}/${said}`) : uuid()}`;
  const event = { shop, source: "PORTAL", topic: name, dedupeKey, subject } as const;
  const isTaken = await db.write(async (tx) => {
    if (hasEvent(tx, shop, dedupeKey)) return true;
    for (const { most, withinMs } of CASE_LIMITS) {
      const since = new Date(now.getTime() - withinMs);
      if ((await countEvents(tx, { shop, subject, topics: WRITTEN, since })) >= most) return false;
    }
    await addEvent(tx, sealer, { ...event, payload: { ...data, by: "Shopper" } }, now);
    return true;
  });
  if (!isTaken) return { outcome: "too_many" };
  wake();
  return { outcome: "accepted" };
}

const WRITTEN = ["case/open", "case/write"] as const;
