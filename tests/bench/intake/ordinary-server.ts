/**
 * What is compared with (a): the handler of Shopify's app template. authenticate.webhook (which loads the session) and one
 * Prisma insert, in a Remix route behind express, as remix-serve runs it (without its access log).
 */
import type { AddressInfo } from "node:net";
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
import { createRequestHandler } from "@remix-run/express";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { ApiVersion, Session } from "@shopify/shopify-api";
import "@shopify/shopify-app-remix/adapters/node";
import { AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import compression from "compression";
import express from "express";
import { openDatabase } from "../../../app/db.server";
import { createSealer } from "../../../app/lib/seal";
import { SealedSessionStorage } from "../../../app/records/session-storage";

const [url, secret, shop] = process.argv.slice(2) as [string, string, string];
const HOUR = 3_600_000;
const sessionStorage = new SealedSessionStorage(
  await openDatabase(url),
  createSealer(Buffer.alloc(32).toString("base64")),
);
const accessToken = "shpat_bench";
const expires = new Date(Date.now() + HOUR);
await sessionStorage.storeSession(
  new Session({ id: `offline_${shop}`, shop, state: "", isOnline: false, accessToken, expires }),
);
const { authenticate } = shopifyApp({
  apiKey: "bench",
  apiSecretKey: secret,
  apiVersion: ApiVersion.July26,
  appUrl: "https://app.example.com",
  sessionStorage,
  distribution: AppDistribution.AppStore,
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
});
const prisma = new PrismaClient({ adapter: new PrismaBetterSQLite3({ url }, { timestampFormat: "unixepoch-ms" }) });
await prisma.$queryRawUnsafe("PRAGMA synchronous = FULL");

async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const { shop, topic, webhookId, payload } = await authenticate.webhook(request);
  const now = new Date();
  await prisma.inboundEvent.create({
    data: {
      id: webhookId,
      shop,
      topic,
      dedupeKey: webhookId,
      source: "WEBHOOK",
      subject: "",
      payloadSealed: Buffer.from(JSON.stringify(payload)),
      state: "PENDING",
      receivedAt: now,
      runAt: now,
    },
  });
  return new Response();
}

const route = { id: "routes/webhooks", path: "webhooks", module: { action, default: undefined } };
const build = {
  entry: { module: { default: () => new Response("no pages here", { status: 500 }) } },
  routes: { [route.id]: route },
  assets: { routes: {}, entry: { module: "", imports: [] }, url: "", version: "" },
  future: { v3_singleFetch: true },
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
  mode: "production",
} as unknown as ServerBuild;

const app = express();
app.disable("x-powered-by");
app.use(compression());
app.all("*", createRequestHandler({ build, mode: "production" }));
const server = app.listen(0, "127.0.0.1", () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port }));
});
