import express, { type Router } from "express";
import { z } from "zod";
import { FlowRunner } from "../flow/flow-runner.ts";
import type { World } from "../world.ts";
import { answer, BadRequest, shopField } from "./answer.ts";

const handles = z.strictObject({ shop: shopField, handles: z.array(z.string().min(1)) });
const filter = z.strictObject({ shop: shopField, handle: z.string().optional() });
const step = z.strictObject({
  shop: shopField,
  handle: z.string().min(1),
  properties: z.record(z.string(), z.unknown()).default({}),
  actionRunId: z.string().min(1).optional(),
});

/** What Shopify Flow was told, which triggers it knows, and the steps of workflows it has the app do. */
export function serveFlow(world: World): Router {
  const { store, defaultShop } = world;
  const router = express.Router();
  const runner = new FlowRunner(world);
  router.get(
    "/flow",
    answer(filter, ({ shop = defaultShop, handle }) => {
      const { handles: known, calls } = store.flow(shop);
      const found = calls.filter((call) => !handle || call.handle === handle);
      const runs = runner.runs.filter((run) => run.shop === shop && (!handle || run.handle === handle));
      return { handles: known, count: found.length, calls: found, runs };
    }),
  );
  router.put(
    "/flow/handles",
    answer(handles, ({ shop = defaultShop, handles: wanted }) => {
      store.setFlowHandles(shop, wanted);
      return { handles: wanted };
    }),
  );
  router.post(
    "/flow/run",
    answer(step, ({ shop = defaultShop, ...wanted }) => {
      if (!store.shops().includes(shop)) throw new BadRequest(`There is no shop ${shop} here.`, 404);
      return runner.run({ shop, ...wanted });
    }),
  );
  return router;
}
