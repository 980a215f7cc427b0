import { RetryableError } from "../adapters/errors";
import type { ShopifyAdmin } from "../adapters/shopify/port";
import type { OrderRead } from "../domain/order";
import { mirrorOrder } from "../records/orders";
import { readShop, updateShop } from "../records/shops";
import { setTimer } from "../records/timers";
import { type Automation, type AutomationContext, nothingToDo } from "./automation";

const CHUNK = 200;
const RUNNING = new Set(["CREATED", "RUNNING", "CANCELING"]);

/** The export of orders may be ready: imports it in chunks, each one durable, with progress on the shop's row. */
export const finishExport: Automation = async (context, event) => {
  const { db, now } = context;
  const { shop } = event;
  const row = await readShop(db, shop);
  if (!row?.syncOperationId || row.syncState !== "RUNNING") return nothingToDo("No import is waiting for it.");
  const shopify = await context.openShopify(shop);
  if (!shopify) return nothingToDo("Waiting until somebody opens Aftercare in the Shopify admin.");
  const operation = await shopify.readBulkOperation(row.syncOperationId);
  const at = now();
  const later = (key: string, kind: string, ms: number) => ({
    shop,
    key,
    kind,
    subject: "",
    dueAt: new Date(at.getTime() + ms),
  });
  if (operation && RUNNING.has(operation.status)) {
    return {
      outcome: "handled",
      note: `Shopify is still preparing the orders (${operation.objectCount} so far).`,
      save: (tx) => setTimer(tx, later("export", "export", 5000)),
    };
  }
  if (operation?.status !== "COMPLETED") {
    return {
      outcome: "handled",
      note: `The export ended as ${operation?.status ?? "unknown"}; it will be started again.`,
      save: async (tx) => {
        await updateShop(tx, shop, { syncState: "FAILED", syncOperationId: null });
        await setTimer(tx, later("prepare", "prepare", 600_000));
      },
    };
  }
  const count = operation.url ? await importOrders(context, shopify, operation.url) : 0;
  return {
    outcome: "handled",
    note: `${count} orders were imported.`,
    save: (tx) =>
      updateShop(tx, shop, { syncState: "DONE", syncedOrders: count, syncedAt: now(), syncOperationId: null }),
  };
};

async function importOrders({ db, sealer }: AutomationContext, shopify: ShopifyAdmin, url: string): Promise<number> {
  let count = 0;
  let chunk: OrderRead[] = [];
  const flush = async () => {
    const orders = chunk;
    chunk = [];
    count += orders.length;
    await db.write(async (tx) => {
      for (const order of orders) mirrorOrder(tx, sealer, shopify.shop, order, "payload");
      await updateShop(tx, shopify.shop, { syncedOrders: count });
    });
  };
  try {
    for await (const order of shopify.readOrderExport(url)) {
      chunk.push(order);
      if (chunk.length === CHUNK) await flush();
    }
  } catch (error) {
    if (error instanceof RetryableError) throw error;
    throw new RetryableError("reading the export broke", {
      sentence: "The import stopped and is tried again.",
      cause: error,
    });
  }
  await flush();
  return count;
}
