import express, { type Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { answer, nothing, shopField } from "./answer.ts";

const ledgerFilter = z.strictObject({
  shop: shopField,
  mutation: z.string().optional(),
  resource: z.string().optional(),
  actor: z.string().optional(),
  after: z.coerce.number().int().optional(),
});

const document = z.strictObject({
  shop: shopField,
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).optional(),
  operationName: z.string().optional(),
});

/** What the store did, what it could not do, how it stands; and reset. */
export function serveRecords(world: World): Router {
  const router = express.Router();
  const { store, app, webhooks, faults, schedule, defaultShop } = world;

  router.get(
    "/health",
    answer(nothing, () => ({ ok: true, url: world.url(), tunnelUrl: world.tunnelUrl(), appUrl: app.url })),
  );
  router.get(
    "/state",
    answer(nothing, () => ({
      now: store.clock.now().toISOString(),
      shops: store.shops().map((shop) => ({ shop, installed: app.installed.has(shop) })),
      mutations: tally(store.ledger.map(({ mutation }) => mutation)),
      deliveries: tally(webhooks.log.map(({ state }) => state)),
      forgottenDeliveries: webhooks.forgotten,
      misses: store.misses.size,
    })),
  );
  router.get(
    "/ledger",
    answer(ledgerFilter, (wanted) => {
      const entries = store.ledger.filter(
        (entry) =>
          (!wanted.shop || entry.shop === wanted.shop) &&
          (!wanted.mutation || entry.mutation === wanted.mutation) &&
          (!wanted.resource || entry.resourceIds.includes(wanted.resource)) &&
          (!wanted.actor || entry.actor === wanted.actor) &&
          (wanted.after === undefined || entry.sequence > wanted.after),
      );
      return { count: entries.length, entries };
    }),
  );
  router.get(
    "/misses",
    answer(nothing, () => ({ misses: [...store.misses] })),
  );
  router.post(
    "/graphql",
    answer(document, ({ shop = defaultShop, ...request }) =>
      store.execute(request, { shop, actor: "merchant", scopes: [], unlimited: true }),
    ),
  );
  router.post(
    "/reset",
    answer(z.strictObject({ empty: z.boolean().optional() }), (options) => {
      schedule.clear();
      webhooks.clear();
      faults.clear();
      store.reset(options);
    }),
  );
  return router;
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
