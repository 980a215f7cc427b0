import express, { type Router } from "express";
import { z } from "zod";
import type { ParcelStep } from "../../contract-parcels.ts";
import type { World } from "../world.ts";
import { answer, gid, nothing, shopField } from "./answer.ts";

const chance = z.number().min(0).max(1).optional();
const spreadOver = z.strictObject({ median: z.number().positive(), spread: z.number().min(0).max(3) });

const lane = z.strictObject({
  carrier: z.string().min(1),
  countryCode: z.string().length(2).optional(),
  service: z.string().optional(),
  share: z.number().positive().optional(),
  days: spreadOver,
  delayChance: chance,
  stallChance: chance,
  lostChance: chance,
  returnChance: chance,
  attemptChance: chance,
  estimate: z.enum(["none", "honest", "optimistic"]).optional(),
  scanEveryHours: z.number().min(1).optional(),
});

const carriers = z.strictObject({
  shop: shopField,
  seed: z.number().int().default(1),
  lanes: z.array(lane),
  everyParcel: z.boolean().default(false),
});

const fleet = z.strictObject({
  shop: shopField,
  seed: z.number().int().default(1),
  orders: z.number().int().positive().max(1_000_000),
  days: z.number().positive().max(3650),
  lanes: z.array(lane).min(1),
  handlingHours: spreadOver.optional(),
  lateChance: chance,
  neverChance: chance,
  buyers: z.number().int().positive().optional(),
  promiseDays: z.strictObject({ min: z.number().positive().optional(), max: z.number().positive() }).optional(),
});

const page = z.strictObject({
  shop: shopField,
  first: z.coerce.number().int().min(1).max(10_000).default(50),
  skip: z.coerce.number().int().min(0).default(0),
  orderId: gid.optional(),
});

const steps = ["stall", "go-on", "lose", "move-on"] as const satisfies readonly ParcelStep[];

/** Carriers and the parcels that travel by themselves when the clock is moved. */
export function serveParcels({ store, defaultShop }: World): Router {
  const router = express.Router();
  router.get(
    "/carriers",
    answer(nothing, () => store.carriers(defaultShop)),
  );
  router.put(
    "/carriers",
    answer(carriers, ({ shop = defaultShop, ...wanted }) => {
      store.setCarriers(shop, wanted);
      return wanted;
    }),
  );
  router.get(
    "/parcels",
    answer(page, ({ shop = defaultShop, ...wanted }) => ({ parcels: store.parcels(shop, wanted) })),
  );
  for (const step of steps)
    router.post(
      `/parcels/${step}`,
      answer(z.strictObject({ shop: shopField, fulfillmentId: gid }), ({ shop = defaultShop, fulfillmentId }) =>
        store.steerParcel(shop, fulfillmentId, step),
      ),
    );
  router.get(
    "/fleet",
    answer(nothing, () => ({ fleets: store.fleets(defaultShop) })),
  );
  router.post(
    "/fleet",
    answer(fleet, ({ shop = defaultShop, ...wanted }) => store.plantFleet(shop, wanted)),
  );
  return router;
}
