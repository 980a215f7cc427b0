import express, { type Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { answer, shopField } from "./answer.ts";

const handles = z.strictObject({ shop: shopField, handles: z.array(z.string().min(1)) });
const filter = z.strictObject({ shop: shopField, handle: z.string().optional() });

/** What Shopify Flow was told, and which triggers it knows. */
export function serveFlow({ store, defaultShop }: World): Router {
  const router = express.Router();
  router.get(
    "/flow",
    answer(filter, ({ shop = defaultShop, handle }) => {
      const { handles: known, calls } = store.flow(shop);
      const found = calls.filter((call) => !handle || call.handle === handle);
      return { handles: known, count: found.length, calls: found };
    }),
  );
  router.put(
    "/flow/handles",
    answer(handles, ({ shop = defaultShop, handles: wanted }) => {
      store.setFlowHandles(shop, wanted);
      return { handles: wanted };
    }),
  );
  return router;
}
