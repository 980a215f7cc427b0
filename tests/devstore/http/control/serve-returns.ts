import express, { type Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { callApp } from "../customer-account/call-app.ts";
import { askToReturn, returnUnits } from "../customer-account/ask-to-return.ts";
import { answer, gid, shopField } from "./answer.ts";
import { scanParcels } from "./scan-parcels.ts";

const request = z.strictObject({
  shop: shopField,
  orderId: gid,
  /** Everything that can be returned when absent. */
  lines: z.array(returnUnits).min(1).optional(),
});

/** What the app is sent, besides the order, is the caller's business. */
const toTheApp = z.looseObject({ shop: shopField, orderId: gid, customerId: gid.optional() });

const event = z
  .strictObject({
    shop: shopField,
    orderId: gid.optional(),
    fulfillmentId: gid.optional(),
    status: z.string().default("DELIVERED"),
    happenedAt: z.iso.datetime({ offset: true }).optional(),
    estimatedDeliveryAt: z.iso.datetime({ offset: true }).optional(),
    message: z.string().optional(),
    city: z.string().optional(),
    country: z.string().optional(),
  })
  .refine((given) => given.orderId ?? given.fulfillmentId, "Name an orderId or a fulfillmentId.");

/** What happens around returns outside the app: a shopper asks in their account, a carrier scans a parcel. */
export function serveReturns(world: World): Router {
  const router = express.Router();
  const { defaultShop } = world;
  router.post(
    "/returns/request",
    answer(request, ({ shop = defaultShop, orderId, lines }) => askToReturn(world, shop, orderId, lines)),
  );
  router.post(
    "/orders/ask-to-return",
    answer(toTheApp, ({ shop = defaultShop, ...asked }) => callApp(world, shop, "returns", asked)),
  );
  router.post(
    "/orders/quote-return",
    answer(toTheApp, ({ shop = defaultShop, ...asked }) => callApp(world, shop, "returnQuote", asked)),
  );
  router.post(
    "/fulfillments/event",
    answer(event, ({ shop = defaultShop, orderId, fulfillmentId, ...scan }) =>
      scanParcels(world, shop, { orderId, fulfillmentId }, scan),
    ),
  );
  router.post(
    "/fulfillments/event/delete",
    answer(z.strictObject({ shop: shopField, eventId: gid }), ({ shop = defaultShop, eventId }) =>
      world.store.removeScan(shop, eventId),
    ),
  );
  return router;
}
