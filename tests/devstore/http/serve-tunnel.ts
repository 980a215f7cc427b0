import type { IncomingHttpHeaders } from "node:http";
import { pipeline } from "node:stream/promises";
import express, { type Express, type Request, type Response } from "express";
import { forward, readAll, withoutHeaders } from "./forward.ts";
import type { World } from "./world.ts";

const appBridgeUrl = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

/**
 * Plays the tunnel between a browser and the app: the app's pages name Shopify's App Bridge and allow only Shopify to
 * frame them; on loopback that becomes the stand-in's script and the stand-in's admin. All else passes untouched.
 */
export function serveTunnel(world: World): Express {
  const tunnel = express();
  tunnel.disable("x-powered-by");
  tunnel.disable("etag");
  tunnel.use((req, res, next) => {
    pass(world, req, res).catch((error: unknown) => {
      if (res.headersSent) return res.destroy();
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code !== "ECONNREFUSED" && code !== "ECONNRESET") return next(error);
      res.status(502).type("text/plain").send("The app does not answer.");
    });
  });
  return tunnel;
}

async function pass(world: World, req: Request, res: Response): Promise<void> {
  if (world.app.url === null) {
    return void res.status(502).type("text/plain").send("The app has not told where it listens (POST /_control/app).");
  }
  // Pages are rewritten, so they must come readable.
  const headers = { ...withoutHeaders(req.headers, []), "accept-encoding": "identity", "x-forwarded-proto": "http" };
  const answer = await forward(new URL(req.originalUrl, world.app.url), { method: req.method, headers, body: req });
  res.writeHead(answer.statusCode ?? 502, rewriteHeaders(answer.headers, world));
  if (!isPage(answer.headers)) return pipeline(answer, res);
  const page = (await readAll(answer)).toString("utf8");
  res.end(page.replaceAll(appBridgeUrl, `${world.url()}/_admin/app-bridge.js`));
}

const isPage = (headers: IncomingHttpHeaders): boolean => /text\/html/.test(headers["content-type"] ?? "");

function rewriteHeaders(headers: IncomingHttpHeaders, world: World): IncomingHttpHeaders {
  const rewritten = withoutHeaders(headers, isPage(headers) ? ["content-length", "link"] : ["link"]);
  const policy = headers["content-security-policy"];
  if (typeof policy === "string") {
    const hosts = [world.url(), world.url().replace("127.0.0.1", "localhost")].join(" ");
    rewritten["content-security-policy"] = policy.replace(/frame-ancestors (?!'none')/, `frame-ancestors ${hosts} `);
  }
  const link = [headers.link ?? []].flat().join(", ");
  const links = link.split(/,\s*(?=<)/).filter((each) => each && !each.includes("cdn.shopify.com"));
  if (links.length > 0) rewritten.link = links.join(", ");
  return rewritten;
}
