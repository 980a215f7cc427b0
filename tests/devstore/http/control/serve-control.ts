import express, { type Router } from "express";
import type { World } from "../world.ts";
import { explainError } from "./answer.ts";
import { serveApp } from "./serve-app.ts";
import { serveClock } from "./serve-clock.ts";
import { serveFaults } from "./serve-faults.ts";
import { serveFlow } from "./serve-flow.ts";
import { serveGoods } from "./serve-goods.ts";
import { serveOrders } from "./serve-orders.ts";
import { serveParcels } from "./serve-parcels.ts";
import { serveRecords } from "./serve-records.ts";
import { serveReturns } from "./serve-returns.ts";
import { serveTheme } from "./serve-theme.ts";
import { serveWebhookLog } from "./serve-webhook-log.ts";

const parts = [
  serveRecords,
  serveClock,
  serveOrders,
  serveReturns,
  serveFlow,
  serveParcels,
  serveGoods,
  serveFaults,
  serveWebhookLog,
  serveApp,
  serveTheme,
];

/** `/_control`: the hand that moves the stand-in world. Its table is in the README. */
export function serveControl(world: World): Router {
  const router = express.Router();
  router.use(express.json({ limit: "1mb" }));
  const served = parts.map((part) => part(world));
  const help = { calls: served.flatMap(callsOf), explained: "tests/devstore/README.md" };
  router.get("/", (_req, res) => void res.json(help));
  router.use(...served);
  router.use((req, res) => {
    res
      .status(404)
      .json({ error: `There is no ${req.method} /_control${req.path}. GET /_control lists what there is.` });
  });
  router.use(explainError);
  return router;
}

const callsOf = (router: Router): string[] =>
  router.stack.flatMap(({ route }) =>
    route ? route.stack.map(({ method }) => `${method.toUpperCase()} /_control${route.path}`) : [],
  );
