import { readFileSync } from "node:fs";
import express, { type Router } from "express";
import { bundleModule, listUiExtensions, readWords } from "../../../../scripts/lib/ui-extensions.mjs";

import type { World } from "../world.ts";

const scripts = ["channel.js", "frame-host.js", "i18n.js", "frame.js"];
/** Module that makes the `shopify` of a surface: `createShopify({setup, extension, i18n})`; setup is what the page around gives. */
const surfaces: readonly (readonly [prefix: string, api: string])[] = [
  ["admin.", "/_admin/extension-api.js"],
  ["customer-account.", "/_account/extension-api.js"],
];

/**
 * The app's UI extensions as they would be deployed, from the repository: `/_extensions/{handle}/{target}` is a page for a
 * frame, without an origin and so without storage, cookies or the page around, as Shopify's sandbox is.
 */
export function serveExtensions({ tunnelUrl }: Pick<World, "tunnelUrl">): Router {
  const router = express.Router();
  for (const name of scripts) {
    const text = readFileSync(new URL(name, import.meta.url), "utf8");
    router.get(`/_extensions/${name}`, (_req, res) => void openToAll(res).type("js").send(text));
  }
  router.get("/_extensions/:handle/:file", (req, res, next) => {
    const { handle, file } = req.params;
    const found = findTarget(handle, file.replace(/\.js$/, ""));
    const api = surfaces.find(([prefix]) => found?.target.startsWith(prefix))?.[1];
    if (!found || !api) return void res.status(404).type("text/plain").send(`No extension ${handle} has ${file}.`);
    if (file.endsWith(".js")) {
      // As Shopify's CLI does in development: the app's address is that of the tunnel.
      const bundled = bundleModule(found.folder, found.module, tunnelUrl());
      return void bundled.then((code) => openToAll(res).type("js").send(code), next);
    }
    const locale = typeof req.query.locale === "string" ? req.query.locale : "en";
    const { target } = found;
    const words = Object.fromEntries(readWords(found.folder, locale));
    res.set("content-security-policy", "sandbox allow-scripts").send(page({ handle, target, locale, words, api }));
  });
  return router;
}

/** A page of no origin loads modules as a stranger does. */
const openToAll = (res: express.Response) => res.set("access-control-allow-origin", "*");

function findTarget(handle: string, target: string) {
  const extension = listUiExtensions().find((each) => each.handle === handle);
  const found = extension?.targets.find((each) => each.target === target);
  return extension && found ? { ...found, folder: extension.folder } : null;
}

const page = (extension: { readonly locale: string; readonly handle: string; [name: string]: unknown }): string =>
  `<!doctype html>
<html lang="${new Intl.Locale(extension.locale).toString()}">
<head><meta charset="utf-8"><title>${extension.handle}</title>
<style>html { font: 14px/20px system-ui, sans-serif; color: #303030; } body { margin: 0; }</style>
<script type="application/json" id="extension">${JSON.stringify(extension).replaceAll("<", "\\u003c")}</script>
<script type="module" src="/_ui/index.js"></script>
<script type="module" src="/_extensions/frame.js"></script></head>
<body></body></html>`;
