import express, { type Router } from "express";
import { shopOf } from "./shop-of.ts";
import type { World } from "./world.ts";

/** The file of a finished bulk operation: `GET /bulk-results/{number}.jsonl` on the shop's domain. */
export function serveBulkResults(world: World): Router {
  const router = express.Router();
  router.get("/bulk-results/:number.jsonl", (req, res) => {
    const id = `gid://shopify/BulkOperation/${req.params.number}`;
    const result = world.store.bulkResult(shopOf(req, world), id);
    if (result === null) res.status(404).type("text/plain").send("There is no such result.");
    else res.type("application/jsonl").send(result);
  });
  return router;
}
