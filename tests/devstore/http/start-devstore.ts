import type { RequestListener } from "node:http";
import express, { type NextFunction, type Request, type Response } from "express";
import { listenOnLoopback } from "../../support/listen-on-loopback.ts";
import type { Store } from "../contract.ts";
import { createStore } from "../state/create-store.ts";
import { serveUiComponents } from "../ui-components/serve-ui-components.ts";
import { Schedule } from "../webhooks/schedule.ts";
import { WebhookSender } from "../webhooks/webhook-sender.ts";
import { serveAdmin } from "./admin/serve-admin.ts";
import { type AppRegistration, defaultScopes, defaultSubscriptions, type Subscription } from "./app-registration.ts";
import { ClockFollowers } from "./control/clock-followers.ts";
import { serveControl } from "./control/serve-control.ts";
import { serveExtensions } from "./extensions/serve-extensions.ts";
import { serveAccount } from "./customer-account/serve-account.ts";
import { FaultSwitches } from "./faults.ts";
import { serveTokens } from "./oauth/serve-tokens.ts";
import { TokenBook } from "./oauth/token-book.ts";
import { serveBulkResults } from "./serve-bulk-results.ts";
import { serveGraphql } from "./serve-graphql.ts";
import { serveUploads } from "./serve-uploads.ts";
import { serveTunnel } from "./serve-tunnel.ts";
import { handleOf } from "./shop-of.ts";
import { serveStorefront } from "./storefront/serve-storefront.ts";
import { newTheme } from "./storefront/theme-editor.ts";
import type { World } from "./world.ts";

export interface DevstoreOptions {
  /** 0 or absent: a port the system picks. */
  port?: number;
  tunnelPort?: number;
  apiKey?: string;
  apiSecret?: string;
  /** Where the app listens, if it runs already. */
  appUrl?: string;
  appName?: string;
  /** Only shop, locations and products; no orders. */
  empty?: boolean;
  /** Names of further locations; the first is the one that ships. */
  locations?: string[];
  scopes?: string[];
  subscriptions?: Subscription[];
  proxy?: AppRegistration["proxy"];
}

export interface Devstore {
  readonly url: string;
  /** The address a browser reaches the app by: the app's SHOPIFY_APP_URL. */
  readonly tunnelUrl: string;
  readonly adminUrl: string;
  readonly shop: string;
  readonly store: Store;
  readonly world: World;
  close(): Promise<void>;
}

const apiVersion = "2026-07";

/** Starts the stand-in store on loopback: one port for everything Shopify, one for the tunnel to the app. */
export async function startDevstore(options: DevstoreOptions = {}): Promise<Devstore> {
  const apiKey = options.apiKey ?? "devstore-api-key";
  const addresses = { url: "", tunnelUrl: "" };
  const store = createStore({
    empty: options.empty,
    locations: options.locations,
    app: { apiKey, title: options.appName ?? "Aftercare" },
    publicUrl: () => addresses.url,
  });
  const shop = store.shops()[0];
  if (!shop) throw new Error("The store was created without a shop.");
  const app: AppRegistration = {
    name: options.appName ?? "Aftercare",
    apiKey,
    apiSecret: options.apiSecret ?? "devstore-api-secret",
    scopes: options.scopes ?? [...defaultScopes],
    url: options.appUrl?.replace(/\/+$/, "") ?? null,
    subscriptions: options.subscriptions ?? defaultSubscriptions,
    proxy: options.proxy ?? { path: "/apps/aftercare", target: "/proxy" },
    customerApi: {
      cancellations: "/api/customer/cancellations",
      returns: "/api/customer/returns",
      returnQuote: "/api/customer/return-quote",
    },
    installed: new Set(store.shops()),
  };
  const faults = new FaultSwitches();
  const schedule = new Schedule(store.clock);
  const followers = new ClockFollowers(store.clock);
  const webhooks = new WebhookSender({ store, app, faults, schedule, apiVersion });
  const world: World = {
    store,
    app,
    tokens: new TokenBook(store.clock),
    faults,
    schedule,
    webhooks,
    followers,
    theme: newTheme(),
    apiVersion,
    url: () => addresses.url,
    tunnelUrl: () => addresses.tunnelUrl,
    defaultShop: shop,
  };
  store.onEvent((event) => webhooks.publish(event));
  store.clock.onAdvance(async () => {
    await followers.tellAll();
    await schedule.runDue();
    await webhooks.settled();
  });

  const main = await listenOnLoopback(serveStore(world), options.port);
  addresses.url = main.url;
  const tunnel = await listenOnLoopback(serveTunnel(world), options.tunnelPort);
  addresses.tunnelUrl = tunnel.url;

  return {
    ...addresses,
    adminUrl: `${main.url}/store/${handleOf(shop)}/apps/${app.apiKey}/app`,
    shop,
    store,
    world,
    async close() {
      schedule.clear();
      followers.close();
      await webhooks.close();
      await Promise.all([main.close(), tunnel.close()]);
    },
  };
}

function serveStore(world: World): RequestListener {
  const server = express();
  server.disable("x-powered-by");
  server.disable("etag");
  server.use("/_control", serveControl(world));
  server.use(serveTokens(world), serveGraphql(world), serveBulkResults(world), serveUploads(world));
  server.use(serveAdmin(world), serveStorefront(world));
  server.use(serveUiComponents(), serveExtensions(world), serveAccount(world));
  server.get("/", (_req, res) => res.redirect(`/store/${handleOf(world.defaultShop)}`));
  server.use((req, res) => {
    res.status(404).type("text/plain").send(`The stand-in store has nothing at ${req.method} ${req.path}.`);
  });
  server.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error);
    res
      .status(500)
      .type("text/plain")
      .send(`The stand-in store failed: ${String(error)}`);
  });
  return server;
}
