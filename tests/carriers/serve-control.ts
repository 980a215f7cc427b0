import express, { type Response, type Router } from "express";
import { z } from "zod";
import { faultsSchema, noFaults } from "./faults.ts";
import { stepNames } from "./steps.ts";
import type { BuildWebhook, World } from "./world.ts";

const moveSchema = z.strictObject({
  step: z.enum(stepNames),
  at: z.iso.datetime().optional(),
  city: z.string().optional(),
  /** null = the carrier no longer says. */
  estimatedDeliveryAt: z.iso.datetime().nullable().optional(),
});
const refundSchema = z.strictObject({ outcome: z.enum(["refunded", "rejected"]) });

export interface ControlOptions {
  readonly world: World;
  readonly build: BuildWebhook;
  readonly shipments: () => unknown;
  /** The carrier answers a request to give a label back. false = there is none. */
  readonly settleRefund: (trackingCode: string, outcome: "refunded" | "rejected") => boolean;
}

/** What a test or a person at the demo may do: look at the ledger, move parcels, the clock and the faults. */
export function serveControl({ world, build, shipments, settleRefund }: ControlOptions): Router {
  const router = express.Router();
  router.use(express.json());

  router.get("/ledger", (_req, res) => void res.json(world.ledger));
  router.get("/parcels", (_req, res) => void res.json([...world.parcels.values()]));
  router.get("/shipments", (_req, res) => void res.json(shipments()));
  router.get("/webhooks", (_req, res) => void res.json({ hooks: world.hooks, sent: world.sent }));

  router.get("/faults", (_req, res) => void res.json(world.faults));
  router.put("/faults", (req, res) => {
    const faults = checked(faultsSchema, req.body, res);
    if (faults) res.json((world.faults = faults));
  });
  router.delete("/faults", (_req, res) => void res.json((world.faults = noFaults())));

  router.put("/clock", (req, res) => {
    const wanted = checked(z.strictObject({ now: z.iso.datetime() }), req.body, res);
    if (!wanted) return;
    world.moveClock(new Date(wanted.now));
    res.json({ now: world.now() });
  });

  router.post("/parcels/:trackingCode/move", (req, res, next) => {
    const wanted = checked(moveSchema, req.body, res);
    const parcel = world.parcels.get(req.params.trackingCode);
    if (!wanted) return;
    if (!parcel) return void res.status(404).json({ error: "no such parcel" });
    if (wanted.estimatedDeliveryAt !== undefined) parcel.estimatedDeliveryAt = wanted.estimatedDeliveryAt;
    const home = wanted.step === "delivered" || wanted.step === "out_for_delivery" ? parcel.to : parcel.from;
    const place = wanted.city ? { ...home, city: wanted.city } : home;
    const scan = { step: wanted.step, at: wanted.at ?? world.now(), place };
    world.move(parcel, scan, build).then(() => res.json(parcel), next);
  });

  router.post("/parcels/:trackingCode/refund", (req, res) => {
    const wanted = checked(refundSchema, req.body, res);
    if (!wanted) return;
    if (settleRefund(req.params.trackingCode, wanted.outcome)) return void res.json({ ok: true });
    res.status(404).json({ error: "nobody asked to give this label back" });
  });
  return router;
}

function checked<Schema extends z.ZodType>(schema: Schema, body: unknown, res: Response): z.output<Schema> | null {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  res.status(400).json({ error: z.prettifyError(parsed.error) });
  return null;
}
