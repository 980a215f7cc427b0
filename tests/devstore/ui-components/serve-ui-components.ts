import { readdirSync, readFileSync } from "node:fs";
import express, { type Router } from "express";

/** Shopify's `<s-…>` elements as `/_ui/index.js`, a module for any frame an extension is shown in: also one of no origin. */
export function serveUiComponents(): Router {
  const router = express.Router();
  for (const name of readdirSync(new URL(".", import.meta.url)).filter((each) => each.endsWith(".js"))) {
    const text = readFileSync(new URL(name, import.meta.url), "utf8");
    router.get(`/_ui/${name}`, (_req, res) => void res.set("access-control-allow-origin", "*").type("js").send(text));
  }
  return router;
}
