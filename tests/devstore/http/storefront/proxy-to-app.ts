import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import { appAddress } from "../app-registration.ts";
import { forward, readAll, withoutHeaders } from "../forward.ts";
import { renderLiquid, renderPage } from "../render-page.ts";
import { shopOf } from "../shop-of.ts";
import type { World } from "../world.ts";
import { signProxyQuery } from "./sign-proxy-query.ts";

const maxRedirects = 5;
const strippedFromAnswer = [
  ..."set-cookie cookie accept-patch accept-ranges date delta-base im p3p pragma preference-applied".split(" "),
  ..."proxy-authenticate public-key-pins server service-worker-allowed tk warning x-powered-by".split(" "),
];

/** The signing app proxy: `{prefix}/rest` on the storefront is `{app}{target}/rest`, signed, without cookies. */
export async function proxyToApp(world: World, req: Request, res: Response): Promise<void> {
  const { app } = world;
  const shop = shopOf(req, world);
  const base = appAddress(app, app.proxy.target);
  if (base === null || !app.installed.has(shop)) {
    return void res.status(404).send(await renderPage("not-found", { shop }));
  }
  const asked = new URL(req.originalUrl, world.url());
  let target = new URL(base + asked.pathname.slice(app.proxy.path.length) + asked.search);
  let method = req.method;
  let body: Buffer | null = ["GET", "HEAD"].includes(method) ? null : await readAll(req);

  for (let redirects = 0; ; redirects++) {
    const answer = await forward(signed(target, world, shop, loggedInCustomer(req)), {
      method,
      headers: {
        ...withoutHeaders(req.headers, ["cookie", "origin", "host", "content-length"]),
        host: target.host,
        "accept-encoding": "identity",
        "x-forwarded-host": shop,
        "x-forwarded-for": req.socket.remoteAddress ?? "127.0.0.1",
        "x-forwarded-proto": "https",
        ...(body && { "content-length": String(body.length) }),
      },
      body,
    });
    const location = isRedirect(answer) ? answer.headers.location : undefined;
    if (!location) return passOn(answer, res, shop);
    answer.resume();
    // Shopify follows redirects itself: a browser never sees them, and a POST arrives as a GET.
    if (redirects === maxRedirects) return void res.status(508).type("text/plain").send("The app redirects in a loop.");
    target = new URL(location, target);
    if (answer.statusCode !== 307 && answer.statusCode !== 308) [method, body] = ["GET", null];
  }
}

function signed(target: URL, { app, store }: World, shop: string, customerId: string): URL {
  const url = new URL(target);
  for (const own of ["shop", "path_prefix", "timestamp", "logged_in_customer_id", "signature"]) {
    url.searchParams.delete(own);
  }
  url.searchParams.set("shop", shop);
  url.searchParams.set("logged_in_customer_id", customerId);
  url.searchParams.set("path_prefix", app.proxy.path);
  url.searchParams.set("timestamp", String(Math.floor(store.clock.now().getTime() / 1000)));
  url.searchParams.set("signature", signProxyQuery(url.searchParams, app.apiSecret));
  return url;
}

async function passOn(answer: IncomingMessage, res: Response, shop: string): Promise<void> {
  const liquid = /application\/liquid/.test(answer.headers["content-type"] ?? "");
  const headers = withoutHeaders(
    answer.headers,
    liquid ? [...strippedFromAnswer, "content-length"] : strippedFromAnswer,
  );
  if (!liquid) {
    res.writeHead(answer.statusCode ?? 502, headers);
    return pipeline(answer, res);
  }
  const text = (await readAll(answer)).toString("utf8");
  const bare = /^\s*\{%-?\s*layout\s+none\s*-?%\}/.exec(text);
  const content = await renderLiquid(bare ? text.slice(bare[0].length) : text, { shop: { name: shop, domain: shop } });
  res.writeHead(answer.statusCode ?? 502, { ...headers, "content-type": "text/html; charset=utf-8" });
  res.end(bare ? content : await renderPage("theme", { shop, title: shop, content }));
}

const isRedirect = (answer: IncomingMessage): boolean => [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0);

/** The stand-in's storefront remembers a login in this cookie; numeric customer id. */
function loggedInCustomer(req: Request): string {
  return /(?:^|;\s*)_standin_customer=(\d+)/.exec(req.headers.cookie ?? "")?.[1] ?? "";
}
