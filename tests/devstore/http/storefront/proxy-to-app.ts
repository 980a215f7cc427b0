import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import { appAddress } from "../app-registration.ts";
import { forward, readAll, withoutHeaders } from "../forward.ts";
import type { World } from "../world.ts";
import { renderLiquid, renderStorefront, type Visit } from "./render-storefront.ts";
import { signProxyQuery } from "./sign-proxy-query.ts";

const maxRedirects = 5;
const strippedFromAnswer = [
  ..."set-cookie cookie accept-patch accept-ranges date delta-base im p3p pragma preference-applied".split(" "),
  ..."proxy-authenticate public-key-pins server service-worker-allowed tk warning x-powered-by".split(" "),
];

/** The signing app proxy: `{prefix}/rest` on the storefront is `{app}{target}/rest`, signed, without cookies. */
export async function proxyToApp(world: World, visit: Visit, req: Request, res: Response): Promise<void> {
  const { app } = world;
  const { shop, path, customerId } = visit;
  const base = appAddress(app, app.proxy.target);
  if (base === null || !app.installed.has(shop)) {
    return void res.status(404).send(await renderStorefront(world, visit, "not-found"));
  }
  const { search } = new URL(req.originalUrl, world.url());
  let target = new URL(base + path.slice(app.proxy.path.length) + search);
  let method = req.method;
  let body: Buffer | null = ["GET", "HEAD"].includes(method) ? null : await readAll(req);

  for (let redirects = 0; ; redirects++) {
    const answer = await forward(signed(target, world, shop, customerId), {
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
    if (!location) return passOn(world, visit, answer, res);
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

async function passOn(world: World, visit: Visit, answer: IncomingMessage, res: Response): Promise<void> {
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
  const content = await renderLiquid(world, visit, bare ? text.slice(bare[0].length) : text);
  res.writeHead(answer.statusCode ?? 502, { ...headers, "content-type": "text/html; charset=utf-8" });
  res.end(bare ? content : await renderStorefront(world, visit, "theme", { title: visit.shop, content }));
}

const isRedirect = (answer: IncomingMessage): boolean => [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0);
