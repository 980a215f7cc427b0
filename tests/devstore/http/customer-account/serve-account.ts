import { readFileSync } from "node:fs";
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import { listUiExtensions } from "../../../../scripts/lib/ui-extensions.mjs";
import { asyncHandler } from "../async-handler.ts";
import { asMerchant } from "../control/as-merchant.ts";
import { signCustomerToken } from "../oauth/session-token.ts";
import { renderPage } from "../render-page.ts";
import { shopOf } from "../shop-of.ts";
import type { World } from "../world.ts";
import { customerQuery, customersQuery, orderQuery, ordersQuery } from "./account-queries.ts";
import { chooseLanguage, languageOf, LANGUAGES, pathWithin, signedIn, signIn, signOut } from "./sign-in.ts";

const scripts = { "account.js": "js", "extension-api.js": "js", "account.css": "css" } as const;
const order = z.looseObject({ id: z.string(), customer: z.object({ id: z.string() }).nullable() });
type Order = z.infer<typeof order>;
const ORDER_PAGE = "customer-account.order.page.render";
const PAGE = "customer-account.page.render";

/** A shopper's account with new customer accounts: sign in, orders, and the app's extensions where Shopify shows them. */
export function serveAccount(world: World): Router {
  const router = express.Router();
  const form = express.urlencoded({ extended: false });
  for (const [name, type] of Object.entries(scripts)) {
    const text = readFileSync(new URL(name, import.meta.url), "utf8");
    router.get(`/_account/${name}`, (_req, res) => {
      res.set("access-control-allow-origin", "*").type(type).send(text);
    });
  }
  router.post("/_account/session-token", (req, res) => {
    const shop = shopOf(req, world);
    const { apiKey, apiSecret, installed } = world.app;
    if (!installed.has(shop)) return void res.status(404).json({ error: "The app is not installed." });
    const now = world.store.clock.now();
    res.json({ token: signCustomerToken({ shop, apiKey, apiSecret, now, customerId: signedIn(req) }) });
  });

  router.get("/account", (_req, res) => res.redirect("/account/orders"));
  router.get(
    "/account/login",
    asyncHandler(async (req, res) => {
      const data = await asMerchant(world, shopOf(req, world), customersQuery);
      await show(world, req, res, "account-login", { data, next: pathWithin(req.query["next"]) });
    }),
  );
  router.post("/account/login", form, (req, res) => {
    const { customerId, next } = req.body as Record<string, unknown>;
    if (typeof customerId === "string" && /^gid:\/\/shopify\/Customer\/\d+$/.test(customerId)) signIn(res, customerId);
    res.redirect(303, pathWithin(next));
  });
  router.post("/account/logout", (_req, res) => {
    signOut(res);
    res.redirect(303, "/account/login");
  });
  router.post("/account/language", form, (req, res) => {
    const { language, next } = req.body as Record<string, unknown>;
    chooseLanguage(res, String(language));
    res.redirect(303, pathWithin(next));
  });

  router.get(
    "/account/orders",
    asyncHandler(async (req, res) => {
      const customerId = signedIn(req);
      if (!customerId) return toLogin(req, res);
      const search = `customer_id:${customerId.slice(customerId.lastIndexOf("/") + 1)}`;
      const data = await asMerchant(world, shopOf(req, world), ordersQuery, { search });
      await show(world, req, res, "account-orders", { data });
    }),
  );
  router.get(
    "/account/orders/:id",
    asyncHandler(async (req, res) => {
      // A link from a letter shows its order without signing in; everything else asks for that.
      const found = await findOrder(world, req, { isLetter: "letter" in req.query });
      if (!found) return signedIn(req) ? notFound(res) : toLogin(req, res);
      await show(world, req, res, "account-order", { order: found }, { order: found });
    }),
  );
  router.get(
    "/account/orders/:id/:handle",
    asyncHandler(async (req, res) => {
      if (!signedIn(req)) return toLogin(req, res);
      const found = await findOrder(world, req, { isLetter: false });
      const { handle } = req.params;
      if (!found || !has(handle, ORDER_PAGE)) return notFound(res);
      await show(world, req, res, "account-page", { order: found, handle, target: ORDER_PAGE }, { order: found });
    }),
  );
  router.get(
    "/account/pages/:handle",
    asyncHandler(async (req, res) => {
      if (!signedIn(req)) return toLogin(req, res);
      const { handle } = req.params;
      if (!has(handle, PAGE)) return notFound(res);
      await show(world, req, res, "account-page", { handle, target: PAGE });
    }),
  );
  return router;
}

const has = (handle: string | undefined, target: string): boolean =>
  listUiExtensions().some((one) => one.handle === handle && one.targets.some((each) => each.target === target));

/** null = there is no such order, or it is not for who asks. */
async function findOrder(world: World, req: Request, { isLetter }: { isLetter: boolean }): Promise<Order | null> {
  const id = `gid://shopify/Order/${req.params["id"] ?? ""}`;
  const data = await asMerchant(world, shopOf(req, world), orderQuery, { id }).catch(() => null);
  const read = z.object({ order }).safeParse(data);
  if (!read.success) return null;
  return isLetter || read.data.order.customer?.id === signedIn(req) ? read.data.order : null;
}

async function show(
  world: World,
  req: Request,
  res: Response,
  template: string,
  data: Record<string, unknown>,
  about: { readonly order?: Order } = {},
): Promise<void> {
  const shop = shopOf(req, world);
  const [customerId, locale] = [signedIn(req), languageOf(req)];
  const who = customerId ? await asMerchant(world, shop, customerQuery, { id: customerId }) : null;
  const extensions = listUiExtensions().map(({ handle, name, targets }) => ({
    handle,
    name,
    targets: targets.map(({ target }) => target),
  }));
  const setup = { shop, customerId, locale, extensions, ...about };
  const page = await renderPage(template, {
    ...data,
    ...{ shop, who, locale, languages: Object.entries(LANGUAGES), path: req.path },
    pages: extensions.filter(({ targets }) => targets.includes(PAGE)),
    // "<" would let a value end the script element.
    setup: JSON.stringify(setup).replaceAll("<", "\\u003c"),
  });
  res.send(page);
}

const toLogin = (req: Request, res: Response): void =>
  res.redirect(303, `/account/login?next=${encodeURIComponent(pathWithin(req.path))}`);
const notFound = (res: Response): void =>
  void res.status(404).type("text/plain").send("There is no such page in this account.");
