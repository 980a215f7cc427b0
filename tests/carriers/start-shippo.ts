import express, { Router } from "express";
import { z } from "zod";
import { checkAddress } from "./easypost/check-address.ts";
import { withFaults } from "./faults.ts";
import { listen, type StandIn, type StandInOptions } from "./listen.ts";
import { answering, refuse } from "./shippo/answering.ts";
import { serveLabels } from "./shippo/serve-labels.ts";
import { addressJson, shipmentJson, trackJson } from "./shippo/shapes.ts";
import { addressSchema, ShippoState } from "./shippo/state.ts";
import { type BuildWebhook, Refusal, World } from "./world.ts";

/** Shippo on loopback. Its shapes are those of the official client's description: no recording of Shippo is public. */
export async function startShippo(options: StandInOptions = {}): Promise<StandIn> {
  const world = new World({ seed: options.seed });
  const state = new ShippoState(world);
  const router = Router();
  router.use(withFaults(() => world.faults));
  router.use((req, _res, next) => {
    if (/^ShippoToken shippo_(test|live)_./.test(req.headers.authorization ?? "")) return next();
    next(new Refusal(401, "", "Invalid token"));
  });
  router.use(express.json());
  router.use(serveLabels(state));
  serveAddresses(router, state);
  router.get(
    "/tracks/:carrier/:number",
    answering(({ carrier = "", number = "" }) => {
      const parcel = world.parcels.get(number);
      if (parcel) return trackJson(parcel);
      // Shippo answers for any number: it knows nothing about it yet.
      return {
        carrier,
        tracking_number: number,
        tracking_status: null,
        tracking_history: [],
        messages: [],
        test: true,
      };
    }),
  );
  serveWebhooks(router, world);
  router.use((req, _res, next) => next(new Refusal(501, "", `This stand-in does not know ${req.method} ${req.path}.`)));
  router.use(refuse);

  const build: BuildWebhook = (parcel) => ({
    body: JSON.stringify({ event: "track_updated", test: true, data: trackJson(parcel), carrier: parcel.carrier }),
    headers: {},
  });
  const control = {
    world,
    build,
    shipments: () => [...state.shipments.values()].map((shipment) => shipmentJson(state, shipment)),
    settleRefund: (trackingCode: string, outcome: "refunded" | "rejected") => {
      const found = [...state.transactions.values()].find(({ parcel }) => parcel?.trackingCode === trackingCode);
      if (found?.status !== "REFUNDPENDING") return false;
      found.status = outcome === "refunded" ? "REFUNDED" : "REFUNDREJECTED";
      return true;
    },
  };
  return listen(router, "", control, options.port);
}

function serveAddresses(router: Router, state: ShippoState): void {
  router.get(
    "/addresses",
    answering(() => ({ next: null, previous: null, results: [] })),
  );
  router.post(
    "/addresses",
    answering((_params, body) => {
      const address = addressSchema.parse(body);
      const created = addressJson(state, address);
      if (!address.validate) return created;
      const mistakes = checkAddress(address);
      const messages = mistakes.map(({ code, message }) => ({
        source: "Shippo",
        code,
        type: "address_error",
        text: message,
      }));
      return { ...created, validation_results: { is_valid: mistakes.length === 0, messages } };
    }, 201),
  );
}

const hookSchema = z.object({ event: z.string(), url: z.url() });

function serveWebhooks(router: Router, world: World): void {
  const json = (hook: { id: string; url: string }) => ({
    object_id: hook.id,
    event: "track_updated",
    url: hook.url,
    active: true,
    is_test: true,
  });
  router.get(
    "/webhooks",
    answering(() => ({ next: null, previous: null, results: world.hooks.map(json) })),
  );
  router.post(
    "/webhooks",
    answering((_params, body) => {
      const { url, event } = hookSchema.parse(body);
      if (event !== "track_updated") throw new Refusal(501, "", "This stand-in sends track_updated only.");
      const hook = { id: world.nextId(), url, secret: null };
      world.hooks.push(hook);
      return json(hook);
    }, 201),
  );
}
