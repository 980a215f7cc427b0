import { PermanentError, RetryableError } from "../adapters/errors";
import type { AutomationResult } from "../automations/automation";
import { automationFor } from "../automations/automation-catalogue";
import { cutText } from "../lib/cut-text";
import {
  addEvent,
  type ClaimedEvent,
  endEvent,
  endIdleEvent,
  LeaseLost,
  postponeEvent,
  readEvent,
} from "../records/inbound-events";
import { readShop } from "../records/shops";
import { backOff, MOST_DEATHS } from "./back-off";
import type { WorkerContext } from "./worker-context";

/** Failures before a person is asked. Shopify may be away for hours; our own mistakes do not mend themselves. */
const PATIENCE = { retryable: 40, unexpected: 6 };
const CUT_OFF = `Aftercare was cut off each of the ${MOST_DEATHS} times it worked on this. Look at the log before you try again.`;
const STAYS_AFTER_UNINSTALL = new Set(["app/uninstalled", "customers/data_request", "customers/redact", "shop/redact"]);

/** Runs one claimed event: what it decides and its own end are saved in one transaction. */
export async function runEvent(context: WorkerContext, owner: string, id: string): Promise<void> {
  const { db, sealer, log } = context;
  try {
    const event = await readEvent(db, sealer, id);
    if (!event) return;
    if (event.attempts > MOST_DEATHS) throw new PermanentError(`cut off ${MOST_DEATHS} times`, { sentence: CUT_OFF });
    const result = await handle(context, event);
    const { save, outcome, note } = result;
    const end = { outcome, note, now: context.now() };
    if (!save) return await endIdleEvent(db, id, owner, end);
    await db.write(async (tx) => {
      await save(tx);
      endEvent(tx, id, owner, end);
    });
  } catch (error) {
    if (error instanceof LeaseLost) return log.warn({ event: id }, "another worker took this event");
    await layAside(context, owner, id, error);
  }
}

async function handle(context: WorkerContext, event: ClaimedEvent): Promise<AutomationResult> {
  const { db, sealer, now } = context;
  const automation = automationFor(event);
  if (event.source !== "WEBHOOK" || STAYS_AFTER_UNINSTALL.has(event.topic)) return automation(context, event);
  const shop = await readShop(db, event.shop);
  if (shop?.uninstalledAt && shop.uninstalledAt > event.receivedAt) {
    return { outcome: "nothing_to_do", note: "The app is not installed any more." };
  }
  const result = await automation(context, event);
  if (shop && !shop.uninstalledAt) return result;
  // The first sign of life of a shop makes it ready, if the app already has access.
  const opened = {
    shop: event.shop,
    source: "SYSTEM",
    topic: "shop/opened",
    dedupeKey: `opened/${event.shop}/${event.receivedAt.toISOString().slice(0, 13)}`,
    subject: "",
    payload: {},
  } as const;
  return {
    ...result,
    save: async (tx) => {
      await result.save?.(tx);
      await addEvent(tx, sealer, opened, now());
    },
  };
}

async function layAside(context: WorkerContext, owner: string, id: string, error: unknown): Promise<void> {
  const { db, log, now, random } = context;
  const row = await db.read.inboundEvent.findUnique({
    where: { id },
    select: { attempts: true, topic: true, shop: true },
  });
  const attempts = row?.attempts ?? 0;
  const retryable = error instanceof RetryableError;
  const patience = retryable ? PATIENCE.retryable : PATIENCE.unexpected;
  const dead = error instanceof PermanentError || attempts >= patience;
  const sentence = retryable || error instanceof PermanentError ? error.sentence : "Something unexpected went wrong.";
  const message = error instanceof Error ? error.message : String(error);
  log[retryable && !dead ? "warn" : "error"](
    { event: id, topic: row?.topic, shop: row?.shop, attempts, err: error },
    message,
  );
  const runAt = backOff(now(), attempts, random, retryable ? (error.retryAfterMs ?? 0) : 0);
  const state = dead ? "DEAD" : "PENDING";
  await db.write((tx) =>
    postponeEvent(tx, id, owner, { state, runAt, error: cutText(`${sentence} (${message})`, 1000) }),
  );
}
