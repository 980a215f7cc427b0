import express, { type Router } from "express";
import { z } from "zod";
import { complianceTopics } from "../../webhooks/topics.ts";
import { installApp, sendCompliance, setScopes, uninstallApp } from "../app-lifecycle.ts";
import type { World } from "../world.ts";
import { answer, gid, nothing, shopField } from "./answer.ts";

const appChange = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  name: z.string().min(1).optional(),
  proxyPath: z
    .string()
    .regex(
      /^\/(apps|a|community|tools)\/[\w-]+$/,
      "the merchant chooses /apps/, /a/, /community/ or /tools/ and a word",
    )
    .optional(),
});

const compliance = z.strictObject({ shop: shopField, topic: z.enum(complianceTopics), customerId: gid.optional() });

/** Where the app answers, and its life in a shop: installed, other scopes, uninstalled, privacy requests. */
export function serveApp(world: World): Router {
  const router = express.Router();
  const { app, defaultShop } = world;
  const describe = () => ({
    name: app.name,
    apiKey: app.apiKey,
    url: app.url,
    tunnelUrl: world.tunnelUrl(),
    proxyPath: app.proxy.path,
    scopes: app.scopes,
    installed: [...app.installed],
  });

  router.get("/app", answer(nothing, describe));
  router.post(
    "/app",
    answer(appChange, ({ proxyPath, ...change }) => {
      Object.assign(app, change);
      if (proxyPath) app.proxy.path = proxyPath;
      return describe();
    }),
  );
  router.post(
    "/app/install",
    answer(z.strictObject({ shop: shopField }), ({ shop = defaultShop }) => {
      installApp(world, shop);
      return describe();
    }),
  );
  router.post(
    "/app/uninstall",
    answer(z.strictObject({ shop: shopField }), ({ shop = defaultShop }) => {
      uninstallApp(world, shop);
      return describe();
    }),
  );
  router.post(
    "/app/scopes",
    answer(z.strictObject({ shop: shopField, scopes: z.array(z.string()) }), ({ shop = defaultShop, scopes }) => {
      setScopes(world, shop, scopes);
      return describe();
    }),
  );
  router.post(
    "/compliance",
    answer(compliance, ({ shop = defaultShop, topic, customerId }) => sendCompliance(world, shop, topic, customerId)),
  );
  return router;
}
