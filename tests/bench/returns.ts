/**
 * A whole return through the Shopify adapter against the stand-in store: Admin API calls and cost points of each step, for
 * returns of 1, 10 and 50 lines. Goal: no step makes a call per line. Every step makes as many calls for 50 lines as for
 * one; only reading an order, where products bring their collections, is cut into pages by Shopify's limit of 1,000 points.
 * Ends with 1 when a step makes more calls, or one call asks for more points, than that.
 */
import { createShopifyAdmin } from "~/adapters/shopify/shopify-admin";
import type { GraphqlCall } from "~/adapters/shopify/graphql-client";
import type { ShopifyAdmin } from "~/adapters/shopify/port";
import type { Store } from "../devstore/contract";
import { startDevstore } from "../devstore/http/start-devstore";
import { inspected, openReturn, readNative, readShipped, unitsFor } from "../support/shipped-order";

const SIZES = [1, 10, 50];
const LIMIT = 1000;
const READING = "read the order";
/** Pages of an order's lines, of what was shipped and of what is left, beside the first call. */
const PAGES = 4;
const LABEL = { bytes: new TextEncoder().encode("%PDF-1.7"), contentType: "application/pdf", name: "label.pdf" };

interface Step {
  readonly name: string;
  readonly calls: readonly GraphqlCall[];
}

const devstore = await startDevstore({ empty: true });
const calls: GraphqlCall[] = [];
const shopify = createShopifyAdmin({
  shop: devstore.shop,
  accessToken: devstore.world.tokens.issueOffline(devstore.shop, devstore.world.app.scopes, false).accessToken,
  // Only the address changes: the store stands on loopback.
  fetch: (url, init) => fetch(String(url).replace(`https://${devstore.shop}`, devstore.url), init),
  // Waiting moves the store's clock, which fills the bucket of cost points.
  wait: (milliseconds) => devstore.store.clock.advance(milliseconds),
  onCall: (call) => calls.push(call),
});
const skus = await shippedSkus(devstore.store);

const walks: (readonly Step[])[] = [];
for (const size of SIZES) walks.push(await walk(size));
await devstore.close();

const sum = (list: readonly GraphqlCall[], pick: (call: GraphqlCall) => number | null) =>
  list.reduce((total, call) => total + (pick(call) ?? 0), 0);
const rows = (walks[0] ?? []).map(({ name }, step) => [name, walks.map((each) => each[step]?.calls ?? [])] as const);
const total = ["in all", walks.map((each) => each.flatMap((step) => step.calls))] as const;
console.log(`A return through the Shopify adapter: calls (cost points asked for, charged) by lines in the return`);
console.table(
  Object.fromEntries(
    [...rows, total].map(([name, bySize]) => [
      name,
      Object.fromEntries(
        bySize.map((made, index) => [
          `${SIZES[index]} lines`.replace(/^1 lines/, "1 line"),
          `${made.length} (${sum(made, (call) => call.requestedCost)}, ${sum(made, (call) => call.actualCost)})`,
        ]),
      ),
    ]),
  ),
);

const dearest = Math.max(...walks.flat().flatMap((step) => step.calls.map((call) => call.requestedCost ?? 0)));
const grown = rows.filter(([name, [one = [], ...more]]) =>
  more.some((made) => made.length > one.length + (name === READING ? PAGES : 0)),
);
console.log(`dearest call: ${dearest} of ${LIMIT} points`);
console.log(
  grown.length === 0 ? "no step makes a call per line: reached" : `missed by ${grown.map(([name]) => name).join("; ")}`,
);
if (grown.length > 0 || dearest > LIMIT) process.exitCode = 1;

/** The life of a return of that many lines, in the order a shop lives it. */
async function walk(size: number): Promise<readonly Step[]> {
  const { store, shop } = devstore;
  const lines = Array.from({ length: size }, (_, index) => ({ sku: skus[index % skus.length] ?? "", quantity: 2 }));
  const { id: orderId } = await store.placeOrder(shop, { lines });
  await store.fulfillOrder(shop, orderId);
  const steps: Step[] = [];
  const step = async <T>(name: string, act: (api: ShopifyAdmin) => Promise<T>): Promise<T> => {
    // A full bucket of cost points: a call that is throttled and made again would count twice.
    await store.clock.advance(60_000);
    calls.length = 0;
    const result = await act(shopify);
    steps.push({ name, calls: [...calls] });
    return result;
  };

  const order = await step(READING, (api) => readShipped(api, orderId));
  const wanted = order.lines.map((line) => unitsFor(line, { restockingFeePercent: 5 }));
  const request = { lines: wanted, exchange: [], shippingFee: null };
  succeeded(await step("quote", (api) => api.calculateReturn(orderId, request)));
  const opened = await step("open and read", (api) => openReturn(api, orderId, request));
  const labelUrl = await step("upload the label", (api) => api.uploadLabel(LABEL));
  const [reverse] = opened.reverseFulfillmentOrders;
  const shipping = { labelUrl, tracking: { number: "1Z999", url: null } };
  succeeded(await step("attach the label", (api) => api.createReverseDelivery(reverse?.id ?? "", shipping)));
  await process("process the first units", 1);
  await process("process the rest", 1);
  const { status } = await step("read it closed", (api) => readNative(api, opened.id));
  if (status !== "CLOSED") throw new Error(`the return of ${size} lines is ${status}`);
  return steps;

  async function process(name: string, quantity: number) {
    const units = inspected(
      opened,
      opened.lines.map(() => quantity),
    );
    await step(name, async (api) => {
      const outcome = await api.suggestOutcome(opened.id, { units, exchange: [], method: "original_payment" });
      const refund = { to: "original_payment", transactions: outcome?.transactions ?? [] } as const;
      succeeded(await api.processReturn({ returnId: opened.id, units, exchange: [], refund, note: name }));
    });
  }
}

function succeeded(answer: { readonly outcome: string }): void {
  if (answer.outcome === "refused") throw new Error(JSON.stringify(answer));
}

async function shippedSkus(store: Store): Promise<string[]> {
  const query = "{ productVariants(first: 50) { nodes { sku inventoryItem { requiresShipping } } } }";
  const { data } = await store.execute(
    { query },
    { shop: devstore.shop, actor: "merchant", scopes: [], unlimited: true },
  );
  const { productVariants } = data as {
    productVariants: { nodes: { sku: string; inventoryItem: { requiresShipping: boolean } }[] };
  };
  return productVariants.nodes.filter((one) => one.inventoryItem.requiresShipping).map((one) => one.sku);
}
