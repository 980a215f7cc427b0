import { ensurePolicies } from "../records/policies";
import { saveShopCatalogue } from "../records/shop-catalogue";
import { openShop, readShop, updateShop } from "../records/shops";
import { setTimer } from "../records/timers";
import { type Automation, nothingToDo } from "./automation";

const HISTORY_DAYS = 60;
const DAY = 86_400_000;

/** The app was opened, or a first webhook came: the shop gets its row, its policies, and its last 60 days of orders. */
export const prepareShop: Automation = async (context, event) => {
  const { db, now } = context;
  const { shop } = event;
  const shopify = await context.openShopify(shop);
  if (!shopify) return nothingToDo("Waiting until somebody opens Aftercare in the Shopify admin.");
  const at = now();
  const row = await readShop(db, shop);
  const [told, reasons, locations] = await Promise.all([
    shopify.readShop(),
    shopify.readReturnReasons(),
    shopify.readLocations(),
  ]);
  const isNew = !row || row.uninstalledAt !== null;
  const wantsOrders = isNew || row.syncState === "NONE" || row.syncState === "FAILED";
  const since = new Date(at.getTime() - HISTORY_DAYS * DAY);
  const started = wantsOrders ? await shopify.startOrderExport(since) : null;
  return {
    outcome: "handled",
    note: isNew ? "The shop is set up; its orders are being imported." : "The shop is set up.",
    save: async (tx) => {
      await openShop(tx, shop, at);
      await ensurePolicies(tx, shop, at);
      await updateShop(tx, shop, { ...told, scopes: told.scopes.join(","), readyAt: row?.readyAt ?? at });
      await saveShopCatalogue(tx, shop, reasons, locations);
      const timer = { shop, subject: "", dueAt: new Date(at.getTime() + 60_000) };
      await setTimer(tx, { ...timer, key: "reconcile", kind: "reconcile" });
      await setTimer(tx, { ...timer, key: "lanes", kind: "lanes" });
      if (!started) return;
      if (started.outcome === "started") {
        await updateShop(tx, shop, { syncState: "RUNNING", syncOperationId: started.operationId, syncedOrders: 0 });
        await setTimer(tx, { ...timer, key: "export", kind: "export", dueAt: new Date(at.getTime() + 2000) });
      } else {
        // Another export is still running, say: Shopify allows only some at a time.
        await updateShop(tx, shop, { syncState: "FAILED" });
        await setTimer(tx, { ...timer, key: "prepare", kind: "prepare" });
      }
    },
  };
};
