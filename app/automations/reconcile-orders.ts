import type { ShopifyAdmin } from "../adapters/shopify/port";
import { openCancellations } from "../records/cancellations";
import { forgetOldDataFiles } from "../records/data-requests";
import { forgetLookups } from "../records/guest-lookups";
import { addEvent, forgetOldEvents, type NewEvent } from "../records/inbound-events";
import { mirroredVersions } from "../records/orders";
import { saveReconciliation } from "../records/reconciliation";
import { busyReturns } from "../records/returns";
import { readShop, updateShop } from "../records/shops";
import { setTimer } from "../records/timers";
import { type Automation, type AutomationContext, nothingToDo } from "./automation";
import { forgetUnusedPhotos } from "./forget-unused-photos";

const EVERY_MS = 10 * 60_000;
/** Shopify's search index lags: each run looks back a little further than the last one saw. */
const OVERLAP_MS = 5 * 60_000;
const EVENT_RETENTION_MS = 60 * 86_400_000;

/**
 * Webhooks get lost. Compares every order changed since the last run with the mirror, has the missed ones looked at, and
 * wakes every open cancellation and busy return: after it, everything up to its start is proved.
 */
export const reconcileOrders: Automation = async (context, event) => {
  const { db, sealer, now } = context;
  const { shop } = event;
  const row = await readShop(db, shop);
  if (!row || row.uninstalledAt) return nothingToDo("The app is not installed.");
  const startedAt = now();
  const next = {
    shop,
    key: "reconcile",
    kind: "reconcile",
    subject: "",
    dueAt: new Date(startedAt.getTime() + EVERY_MS),
  };
  const shopify = await context.openShopify(shop);
  if (!shopify) {
    return {
      outcome: "nothing_to_do",
      note: "Waiting until somebody opens Aftercare in the Shopify admin.",
      save: (tx) => setTimer(tx, next),
    };
  }
  const from = new Date((row.provedUpTo ?? row.installedAt).getTime() - OVERLAP_MS);
  const missed = await findMissed(context, shopify, from);
  const waiting = await cancellationsToCheck(context, shop, startedAt);
  const returns = await returnsToCheck(context, shop, startedAt);
  const forget = await forgetUnusedPhotos(context, shop);
  return {
    outcome: "handled",
    note: `${missed.compared} orders compared with Shopify, ${missed.events.length} repaired.`,
    save: async (tx) => {
      for (const one of [...missed.events, ...missed.sweeps, ...waiting, ...returns])
        await addEvent(tx, sealer, one, startedAt);
      await updateShop(tx, shop, { provedUpTo: startedAt });
      const counts = { compared: missed.compared, repaired: missed.events.length };
      await saveReconciliation(tx, { shop, startedAt, endedAt: now(), fromTime: from, toTime: startedAt, ...counts });
      await forget(tx);
      await forgetOldEvents(tx, shop, new Date(startedAt.getTime() - EVENT_RETENTION_MS));
      await forgetOldDataFiles(tx, shop, startedAt);
      await forgetLookups(tx, shop, startedAt);
      await setTimer(tx, next);
    },
  };
};

async function findMissed({ db }: AutomationContext, shopify: ShopifyAdmin, from: Date) {
  const events: NewEvent[] = [];
  const sweeps: NewEvent[] = [];
  let compared = 0;
  let cursor: string | null = null;
  do {
    const page = await shopify.ordersUpdatedSince(from, cursor);
    const versions = await mirroredVersions(
      db,
      shopify.shop,
      page.orders.map(({ id }) => id),
    );
    for (const { id, updatedAt, hasReturns } of page.orders) {
      const known = versions.get(id);
      if (known && known >= new Date(updatedAt)) {
        // The order's own webhook came through; that of its return may not have.
        if (hasReturns) sweeps.push(sweepOf(shopify.shop, id, updatedAt));
        continue;
      }
      const dedupeKey = `reconcile/${id}/${updatedAt}`;
      events.push({ shop: shopify.shop, source: "SYSTEM", topic: "order/look", dedupeKey, subject: id, payload: {} });
    }
    compared += page.orders.length;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { events, sweeps, compared };
}

const sweepOf = (shop: string, subject: string, updatedAt: string): NewEvent => {
  const dedupeKey = `sweep/${subject}/${updatedAt}`;
  return { shop, source: "SYSTEM", topic: "return/sweep", dedupeKey, subject, payload: {} };
};

async function cancellationsToCheck({ db }: AutomationContext, shop: string, at: Date): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await openCancellations(db, shop, 500, after);
    for (const { id, orderId } of page) {
      const dedupeKey = `check/${id}/${at.getTime()}`;
      const base = { shop, source: "SYSTEM", topic: "cancellation/check", dedupeKey, subject: orderId } as const;
      events.push({ ...base, payload: { cancellationId: id } });
    }
    const last = page.at(-1);
    if (page.length < 500 || !last) return events;
    after = last.id;
  }
}

async function returnsToCheck({ db }: AutomationContext, shop: string, at: Date): Promise<readonly NewEvent[]> {
  return (await busyReturns(db, shop, 1_000)).map(({ id, orderId }) => ({
    shop,
    source: "SYSTEM",
    topic: "return/check",
    dedupeKey: `check/${id}/${at.getTime()}`,
    subject: orderId,
    payload: { returnId: id },
  }));
}
