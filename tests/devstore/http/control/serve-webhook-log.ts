import express, { type Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { answer, BadRequest, nothing, shopField } from "./answer.ts";

const filter = z.strictObject({
  shop: shopField,
  topic: z.string().optional(),
  state: z.enum(["pending", "delivered", "failed", "dropped"]).optional(),
  resource: z.string().optional(),
  event: z.string().optional(),
  /** Bodies are left out unless asked for. */
  bodies: z.stringbool().default(false),
});

const subscription = z.strictObject({
  topics: z.array(z.string().regex(/^[a-z_]+\/[a-z_]+$/)).min(1),
  uri: z.string().regex(/^(\/|https?:\/\/)/, "an address is absolute or begins with /"),
  name: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,50}$/)
    .optional(),
});

/** What was sent, what came back, sending again, and the app's subscriptions. */
export function serveWebhookLog({ webhooks, app }: World): Router {
  const router = express.Router();

  router.get(
    "/webhooks",
    answer(filter, ({ bodies, ...wanted }) => {
      const found = webhooks.log.filter(
        (each) =>
          (!wanted.shop || each.shop === wanted.shop) &&
          (!wanted.topic || each.topic === wanted.topic) &&
          (!wanted.state || each.state === wanted.state) &&
          (!wanted.resource || each.resourceId === wanted.resource) &&
          (!wanted.event || each.eventId === wanted.event),
      );
      return { count: found.length, deliveries: bodies ? found : found.map((each) => ({ ...each, body: undefined })) };
    }),
  );
  router.get(
    "/webhooks/subscriptions",
    answer(nothing, () => app.subscriptions),
  );
  router.put(
    "/webhooks/subscriptions",
    answer(z.array(subscription), (wanted) => {
      app.subscriptions = wanted;
      return app.subscriptions;
    }),
  );
  router.post(
    "/webhooks/settle",
    answer(nothing, () => webhooks.settled()),
  );
  router.post(
    "/webhooks/:id/redeliver",
    answer(nothing, async (_, req) => {
      const delivery = webhooks.log.find(({ webhookId }) => webhookId === req.params.id);
      if (!delivery) throw new BadRequest(`No delivery has the id ${req.params.id}.`, 404);
      await webhooks.redeliver(delivery);
      return { ...delivery, body: undefined };
    }),
  );
  return router;
}
