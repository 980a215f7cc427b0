import { Agent } from "node:http";
import path from "node:path";
import { Session } from "@shopify/shopify-api";
import { expect } from "vitest";
import { createShopifyAdmin } from "../../../app/adapters/shopify/shopify-admin";
import { mirrorOrder } from "../../../app/records/orders";
import { SealedSessionStorage } from "../../../app/records/session-storage";
import { startEasypost } from "../../carriers/start-easypost";
import { startShippo } from "../../carriers/start-shippo";
import { signSessionToken } from "../../devstore/http/oauth/session-token";
import { startDevstore } from "../../devstore/http/start-devstore";
import { shipOrder } from "../../support/shipped-order";
import { createTestDatabase, type TestDatabase } from "../../support/test-database";
import { type AdminServer, API_KEY, startAdminServer } from "./admin-server";
import { BROWSER, expectHarmlessOf } from "./fuzzing";
import type { Returnable } from "./return-forms";
import { seedReturnRows, type SeededReturns } from "./returns-of-two-shops";
import { rowsOf, sealer, seedShop } from "./two-shops";
import { SECRET, send, type Answer, type SendOptions } from "./webhook-client";

const PRELOAD = path.resolve(import.meta.dirname, "../../devstore/preload.mjs");
/** The stand-in store always takes it. */
const TOKEN = "test-token";

interface Sent extends Pick<SendOptions, "method" | "chunked"> {
  readonly path: string;
  readonly as?: SeededReturns;
  /** User or customer the token speaks for; null = nobody is signed in. */
  readonly by?: string | null;
  readonly type?: string;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ReturnsBench {
  readonly database: TestDatabase;
  readonly server: AdminServer;
  readonly ours: SeededReturns;
  readonly theirs: SeededReturns;
  /** An item of a shipped order of our customer, and one of somebody else's order in our shop. */
  readonly returnable: Returnable;
  readonly foreign: Returnable;
  /** The customer whose order `returnable` is of. */
  readonly customerId: string;
  /** Where files are kept. */
  readonly folder: string;
  ask(sent: Sent): Promise<Answer>;
  expectHarmless(answer: Answer): void;
  expectTheirsUntouched(): void;
  close(): Promise<void>;
}

/** Two shops full of returns before the built app; Shopify and the carriers beside it are stand-ins. */
export async function startReturnsBench(): Promise<ReturnsBench> {
  const devstore = await startDevstore({ empty: true });
  const carriers = { easypost: await startEasypost(), shippo: await startShippo() };
  const database = await createTestDatabase();
  const folder = path.join(path.dirname(database.url.slice("file:".length)), "files");
  const seed = async (shop: string, word: string, number: number) =>
    seedReturnRows(database, await seedShop(database, shop, word, number), number);
  const ours = await seed(devstore.shop, "harebell", 7001);
  const theirs = await seed("theirs.myshopify.com", "snapdragon", 8002);
  const { shop } = ours;
  const session = { id: `offline_${shop}`, shop, state: "", isOnline: false, accessToken: TOKEN, scope: "read_orders" };
  await new SealedSessionStorage(database.db, sealer).storeSession(new Session(session));

  const shopify = createShopifyAdmin({
    shop,
    accessToken: TOKEN,
    // Only the address changes: the store stands on loopback.
    fetch: (url, init) => fetch(String(url).replace(`https://${shop}`, devstore.url), init),
  });
  const ship = async (email: string) => {
    const sku = await firstSku(devstore);
    const order = await shipOrder(devstore.store, shop, shopify, {
      lines: [{ sku, quantity: 3 }],
      customer: { email },
    });
    const { snapshot, lines } = order;
    const personal = { email: null, phone: null, firstName: null, postcode: null, locale: null };
    await database.db.write((tx) => mirrorOrder(tx, sealer, shop, { snapshot, personal }, "fresh"));
    const { fulfillmentLineItemId, suggestedReasons } = lines[0]!;
    const item = { orderId: snapshot.id, fulfillmentLineItemId, reasonId: suggestedReasons[0]!.id };
    return { item, customerId: snapshot.customer?.id ?? "" };
  };
  const [own, other] = [await ship("ada@example.com"), await ship("bob@example.com")];
  // As the daily look at the shop would: reasons are Shopify's.
  const reason = { shop, id: own.item.reasonId, handle: "size-too-small", name: "Too small", position: 1 };
  await database.db.write((tx) => tx.returnReason.create({ data: reason }));

  const theirRows = rowsOf(database, theirs.shop);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const server = await startAdminServer(database.url, {
    NODE_OPTIONS: `--import=${PRELOAD}`,
    DEVSTORE_URL: devstore.url,
    EASYPOST_API_URL: carriers.easypost.apiUrl,
    SHIPPO_API_URL: carriers.shippo.apiUrl,
  });

  return {
    database,
    server,
    ours,
    theirs,
    returnable: own.item,
    foreign: other.item,
    customerId: own.customerId,
    folder,
    ask({ path: at, as = ours, by = "42", type = "", bytes = Buffer.alloc(0), headers, ...how }) {
      const now = devstore.store.clock.now();
      const signed =
        by === null ? "" : signSessionToken({ shop: as.shop, apiKey: API_KEY, apiSecret: SECRET, now, userId: by });
      const all = {
        ...BROWSER,
        ...(signed && { Authorization: `Bearer ${signed}` }),
        ...(type && { "Content-Type": type }),
        ...headers,
      };
      return send(server.port, { body: bytes, headers: all }, { method: "GET", agent, path: at, ...how });
    },
    expectHarmless: (answer) => expectHarmlessOf(server, answer, theirs.word),
    expectTheirsUntouched() {
      expect(rowsOf(database, theirs.shop)).toBe(theirRows);
    },
    async close() {
      agent.destroy();
      await server.stop();
      await Promise.all([devstore.close(), carriers.easypost.close(), carriers.shippo.close()]);
      await database.close();
    },
  };
}

async function firstSku({ store, shop }: Awaited<ReturnType<typeof startDevstore>>): Promise<string> {
  const query = "{ productVariants(first: 50) { nodes { sku inventoryItem { requiresShipping } } } }";
  const { data } = await store.execute({ query }, { shop, actor: "merchant", scopes: [], unlimited: true });
  const { productVariants } = data as {
    productVariants: { nodes: { sku: string; inventoryItem: { requiresShipping: boolean } }[] };
  };
  return productVariants.nodes.find((one) => one.inventoryItem.requiresShipping)!.sku;
}
