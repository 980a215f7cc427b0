import { readPayload } from "../inbox/topics";
import { deleteSessions, eraseShop, readShop, updateShop } from "../records/shops";
import { fileKeysOf } from "../records/stored-files";
import { stopTimersOf } from "../records/timers";
import { type Automation, nothingToDo } from "./automation";

const REDACT_AFTER_MS = 48 * 3_600_000;

/** The app was removed: no token is valid any more, and nothing may be tried with one. */
export const uninstallShop: Automation = async ({ db, now }, event) => {
  const row = await readShop(db, event.shop);
  const happenedAt = event.triggeredAt ?? event.receivedAt;
  if (row && row.installedAt > happenedAt) return nothingToDo("The app has been installed again since.");
  return {
    outcome: "handled",
    note: "The app was uninstalled: tokens deleted, timers stopped. Data is deleted when Shopify asks for it.",
    save: async (tx) => {
      await deleteSessions(tx, event.shop);
      await stopTimersOf(tx, event.shop);
      await updateShop(tx, event.shop, { uninstalledAt: now() });
    },
  };
};

/** 48 hours after an uninstall Shopify asks for everything to be deleted. */
export const redactShop: Automation = async ({ db, files }, event) => {
  const row = await readShop(db, event.shop);
  const happenedAt = event.triggeredAt ?? event.receivedAt;
  // Asked for 48 hours after an uninstall; whoever installed again since then keeps their data.
  if (row && row.uninstalledAt === null && row.installedAt.getTime() > happenedAt.getTime() - REDACT_AFTER_MS) {
    return nothingToDo("The app has been installed again since.");
  }
  for (const key of await fileKeysOf(db, event.shop)) await files.remove(key);
  return {
    outcome: "handled",
    note: "Everything about this shop was deleted.",
    save: (tx) => eraseShop(tx, event.shop, event.id),
  };
};

export const updateScopes: Automation = async (_context, event) => {
  const payload = readPayload("app/scopes_update", event.payloadText);
  if (!payload) return nothingToDo("It names no scopes.");
  const scopes = payload.current.join(",");
  return {
    outcome: "handled",
    note: "The app's permissions changed.",
    save: (tx) => updateShop(tx, event.shop, { scopes }),
  };
};

/** Name, currency, time zone or e-mail of the shop changed. */
export const observeShop: Automation = async ({ openShopify }, event) => {
  const shopify = await openShopify(event.shop);
  if (!shopify) return nothingToDo("Waiting until somebody opens Aftercare in the Shopify admin.");
  const told = await shopify.readShop();
  return {
    outcome: "handled",
    note: "The shop's settings were read again.",
    save: (tx) => updateShop(tx, event.shop, { ...told, scopes: told.scopes.join(",") }),
  };
};
