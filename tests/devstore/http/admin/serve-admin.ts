import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import express, { type Response, type Router } from "express";
import { z } from "zod";
import { listUiExtensions } from "../../../../scripts/lib/ui-extensions.mjs";
import type { ParcelStep } from "../../contract-parcels.ts";
import { asMerchant } from "../control/as-merchant.ts";
import { scanParcels } from "../control/scan-parcels.ts";
import { askToReturn } from "../customer-account/ask-to-return.ts";
import { signSessionToken } from "../oauth/session-token.ts";
import { renderPage } from "../render-page.ts";
import { handleOf, shopOfHandle } from "../shop-of.ts";
import { themeActivations } from "../storefront/theme-editor.ts";
import { staffUserId, type World } from "../world.ts";
import { orderQuery, ordersQuery } from "./order-queries.ts";

const staticFiles: Readonly<Record<string, readonly string[]>> = {
  "app-bridge.js": ["app-bridge-modal.js", "app-bridge.js"],
  "host.js": ["host.js"],
  "order-extensions.js": ["order-extensions.js"],
  "extension-api.js": ["extension-api.js"],
  "admin.css": ["admin.css"],
};
const orderPage = z.object({
  order: z.object({
    fulfillmentOrders: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
    fulfillments: z.array(z.object({ id: z.string() })),
    refunds: z.array(z.object({ id: z.string() })),
    returns: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          reverseFulfillmentOrders: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
        }),
      ),
    }),
  }),
});

/** The merchant's admin: the app in its frame, and plain pages to look at orders. */
export function serveAdmin(world: World): Router {
  const router = express.Router();
  const { app, store } = world;

  for (const [name, parts] of Object.entries(staticFiles)) {
    const text = parts.map((part) => readFileSync(new URL(part, import.meta.url), "utf8")).join("\n");
    router.get(
      `/_admin/${name}`,
      (_req, res) =>
        // A page without an origin loads its modules as a stranger does.
        void res.set("access-control-allow-origin", "*").type(extname(name)).send(text),
    );
  }
  router.get("/_admin/extensions", (_req, res) => void res.json([themeActivations(world.theme)]));
  router.post("/_admin/session-token", express.json(), (req, res) => {
    const body = z.object({ shop: z.string() }).safeParse(req.body);
    if (!body.success) return void res.status(400).json({ error: "shop is missing" });
    if (!app.installed.has(body.data.shop)) return void res.status(404).json({ error: "The app is not installed." });
    res.json({ token: newSessionToken(world, body.data.shop) });
  });

  router.get(["/store/:handle/apps/:apiKey", "/store/:handle/apps/:apiKey/*"], (req, res, next) => {
    const { handle, apiKey } = req.params;
    const shop = shopOfHandle(handle ?? "");
    if (apiKey !== app.apiKey || !app.installed.has(shop)) {
      return void res.status(404).type("text/plain").send(`The app ${apiKey} is not installed in ${shop}.`);
    }
    const base = `/store/${handle}/apps/${apiKey}`;
    const setup = {
      shop,
      handle,
      base,
      appName: app.name,
      scopes: app.scopes,
      frameUrl: frameUrl(world, shop, req.originalUrl.slice(base.length)),
    };
    send(res, next, "app-page", world, shop, { setup: inScript(setup) });
  });

  router.get(["/store/:handle", "/store/:handle/orders"], (req, res, next) => {
    const shop = shopOfHandle(req.params.handle ?? "");
    asMerchant(world, shop, ordersQuery).then((data) => send(res, next, "orders-page", world, shop, { data }), next);
  });
  router.get("/store/:handle/orders/:id", (req, res, next) => {
    const shop = shopOfHandle(req.params.handle ?? "");
    showOrder(world, shop, req.params.id ?? "", typeof req.query.problem === "string" ? req.query.problem : null).then(
      (page) => (page ? res.send(page) : res.status(404).type("text/plain").send("There is no such order.")),
      next,
    );
  });

  const steer = (step: ParcelStep) => async (shop: string, orderId: string) => {
    const parcels = store.parcels(shop, { orderId });
    if (parcels.length === 0) throw new Error("No parcel of this order travels by itself.");
    for (const { fulfillmentId } of parcels) await store.steerParcel(shop, fulfillmentId, step);
  };
  const actions: Readonly<Record<string, (shop: string, orderId: string) => Promise<unknown>>> = {
    fulfil: (shop: string, orderId: string) => store.fulfillOrder(shop, orderId),
    "fulfil-on-lane": (shop: string, orderId: string) => store.fulfillOrder(shop, orderId, { onLane: true }),
    "move-on": steer("move-on"),
    stall: steer("stall"),
    "go-on": steer("go-on"),
    lose: steer("lose"),
    pay: (shop: string, orderId: string) => store.payOrder(shop, orderId),
    deliver: (shop: string, orderId: string) => scanParcels(world, shop, { orderId }, { status: "DELIVERED" }),
    "ask-to-return": (shop: string, orderId: string) => askToReturn(world, shop, orderId),
  };
  for (const [name, act] of Object.entries(actions)) {
    router.post(`/store/:handle/orders/:id/${name}`, (req, res) => {
      const back = `/store/${req.params.handle}/orders/${req.params.id}`;
      act(shopOfHandle(req.params.handle ?? ""), `gid://shopify/Order/${req.params.id}`).then(
        () => res.redirect(303, back),
        (error: unknown) => res.redirect(303, `${back}?problem=${encodeURIComponent(String(error))}`),
      );
    });
  }
  return router;
}

const newSessionToken = ({ app, store }: World, shop: string): string =>
  signSessionToken({ shop, apiKey: app.apiKey, apiSecret: app.apiSecret, now: store.clock.now(), userId: staffUserId });

/** The app's first address in the frame: with a session token and Shopify's signed parameters. */
function frameUrl(world: World, shop: string, path: string): string {
  const url = new URL(path.startsWith("/") ? path : `/${path}`, world.tunnelUrl());
  const given: Record<string, string> = {
    embedded: "1",
    shop,
    host: Buffer.from(`admin.shopify.com/store/${handleOf(shop)}`)
      .toString("base64")
      .replace(/=+$/, ""),
    locale: "en",
    session: "standin",
    timestamp: String(Math.floor(world.store.clock.now().getTime() / 1000)),
    id_token: newSessionToken(world, shop),
  };
  for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
  const text = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort();
  url.searchParams.set("hmac", createHmac("sha256", world.app.apiSecret).update(text.join("&")).digest("hex"));
  return url.href;
}

async function showOrder(world: World, shop: string, id: string, problem: string | null): Promise<string | null> {
  const orderId = `gid://shopify/Order/${id}`;
  const data = await asMerchant(world, shop, orderQuery, { id: orderId });
  const known = orderPage.safeParse(data);
  if (!known.success) return null;
  const { fulfillmentOrders, fulfillments, refunds, returns } = known.data.order;
  const reverse = returns.nodes.flatMap((each) => [each, ...each.reverseFulfillmentOrders.nodes]);
  const related = new Set([
    orderId,
    ...[...fulfillmentOrders.nodes, ...fulfillments, ...refunds, ...reverse].map((each) => each.id),
  ]);
  const parcels = world.store.parcels(shop, { orderId });
  const entries = world.store.ledger.filter((entry) => entry.resourceIds.some((each) => related.has(each)));
  const extensions = orderExtensions(world, shop, orderId);
  return renderPage("order-page", { ...frameData(world, shop), data, entries, problem, parcels, extensions });
}

/** The app's blocks and actions of the order's page; null while the app is not there. */
function orderExtensions(world: World, shop: string, orderId: string): Record<string, unknown> | null {
  const { app } = world;
  if (!app.installed.has(shop) || app.url === null) return null;
  const at = (target: string) =>
    listUiExtensions().flatMap(({ handle, name, targets }) =>
      targets.filter((each) => each.target === target).map(() => ({ handle, name, target })),
    );
  const [blocks, actions] = [at("admin.order-details.block.render"), at("admin.order-details.action.render")];
  const appBase = `/store/${handleOf(shop)}/apps/${app.apiKey}`;
  const setup = { shop, handle: handleOf(shop), orderId, appUrl: world.tunnelUrl(), appBase, blocks, actions };
  return { actions, setup: inScript(setup) };
}

/** JSON for a script element, which a "<" in a value would end. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const frameData = ({ app }: World, shop: string): Record<string, unknown> => ({
  shop,
  handle: handleOf(shop),
  apiKey: app.apiKey,
  appName: app.name,
});

function send(
  res: Response,
  next: (error: unknown) => void,
  template: string,
  world: World,
  shop: string,
  data: Record<string, unknown>,
): void {
  renderPage(template, { ...frameData(world, shop), ...data }).then((page) => res.send(page), next);
}
