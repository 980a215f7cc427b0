import { createHmac } from "node:crypto";
import express, { Router } from "express";
import { z } from "zod";
import { answering, refuse } from "./easypost/answering.ts";
import { checkAddress } from "./easypost/check-address.ts";
import { serveShipments } from "./easypost/serve-shipments.ts";
import { addressJson, eventJson, shipmentJson, trackerJson, webhookJson } from "./easypost/shapes.ts";
import { addressSchema, EasypostState } from "./easypost/state.ts";
import { withFaults } from "./faults.ts";
import { listen, type StandIn, type StandInOptions } from "./listen.ts";
import { type BuildWebhook, Refusal, World } from "./world.ts";

/** EasyPost on loopback: addresses, shipments, labels, trackers and signed webhooks, computed from what was asked for. */
export async function startEasypost(options: StandInOptions = {}): Promise<StandIn> {
  const world = new World({ seed: options.seed });
  const state = new EasypostState(world);
  const router = Router();
  router.use(withFaults(() => world.faults));
  router.use((req, _res, next) => {
    const [user = ""] = Buffer.from((req.headers.authorization ?? "").replace(/^Basic /, ""), "base64")
      .toString()
      .split(":");
    if (/^EZ[TA]K./.test(user)) return next();
    next(new Refusal(401, "APIKEY.INACTIVE", "The API key is not active."));
  });
  router.use(express.json());
  router.use("/shipments", serveShipments(state));
  router.post(
    "/addresses",
    answering((_params, body) => createAddress(state, body), 201),
  );
  serveTrackers(router, state);
  serveWebhooks(router, world);
  router.use((req, _res, next) => {
    next(new Refusal(501, "STAND_IN.NOT_IMPLEMENTED", `This stand-in does not know ${req.method} ${req.path}.`));
  });
  router.use(refuse);

  const build: BuildWebhook = (parcel, hook) => {
    const body = JSON.stringify(eventJson(state, parcel, hook));
    const digest = createHmac("sha256", (hook.secret ?? "").normalize("NFKD"))
      .update(body)
      .digest("hex");
    const headers: Record<string, string> = hook.secret ? { "X-Hmac-Signature": `hmac-sha256-hex=${digest}` } : {};
    return { body, headers };
  };
  const control = {
    world,
    build,
    shipments: () => [...state.shipments.values()].map((shipment) => shipmentJson(state, shipment)),
    settleRefund: (trackingCode: string, outcome: "refunded" | "rejected") => {
      const shipment = [...state.shipments.values()].find(({ tracked }) => tracked?.trackingCode === trackingCode);
      if (shipment?.refundStatus !== "submitted") return false;
      shipment.refundStatus = outcome;
      return true;
    },
  };
  return listen(router, "/v2", control, options.port);
}

function createAddress(state: EasypostState, body: unknown) {
  const { address, verify } = z.object({ address: addressSchema, verify: z.unknown() }).parse(body);
  const created = addressJson(state, address);
  if (!verify) return created;
  const errors = checkAddress(address).map((mistake) => ({ ...mistake, suggestion: null }));
  const success = errors.length === 0;
  const details = success ? { latitude: 0, longitude: 0, time_zone: null } : {};
  return { ...created, verifications: { delivery: { success, errors, details } } };
}

const trackerSchema = z.object({ tracker: z.object({ tracking_code: z.string(), carrier: z.string().nullish() }) });

function serveTrackers(router: Router, state: EasypostState): void {
  const { world } = state;
  router.post(
    "/trackers",
    answering((_params, body) => {
      const { tracking_code: trackingCode, carrier } = trackerSchema.parse(body).tracker;
      const known = world.parcels.get(trackingCode);
      if (known) return trackerJson(state.trackerOf(known));
      const nowhere = { city: "", state: "", zip: "", country: "" };
      const parcel = {
        ...{ trackingCode, carrier: carrier ?? "USPS", service: "", labelId: null, createdAt: world.now() },
        ...{ from: nowhere, to: nowhere, scans: [], estimatedDeliveryAt: null },
      };
      world.parcels.set(trackingCode, parcel);
      return trackerJson(state.trackerOf(parcel));
    }),
  );
  router.get(
    "/trackers/:id",
    answering(({ id = "" }) => {
      const tracker = state.trackers.get(id);
      if (!tracker) throw new Refusal(404, "NOT_FOUND", "The requested resource could not be found.");
      return trackerJson(tracker);
    }),
  );
}

const hookSchema = z.object({ url: z.url(), webhook_secret: z.string().nullish() });

function serveWebhooks(router: Router, world: World): void {
  const find = (id: string | undefined) => {
    const hook = world.hooks.find((each) => each.id === id);
    if (!hook) throw new Refusal(404, "NOT_FOUND", "The requested resource could not be found.");
    return hook;
  };
  router.get(
    "/webhooks",
    answering(() => ({ webhooks: world.hooks.map((hook) => webhookJson(hook, world.now())) })),
  );
  router.post(
    "/webhooks",
    answering((_params, body) => {
      const { url, webhook_secret: secret } = z.object({ webhook: hookSchema }).parse(body).webhook;
      const hook = { id: `hook_${world.nextId()}`, url, secret: secret ?? null };
      world.hooks.push(hook);
      return webhookJson(hook, world.now());
    }, 201),
  );
  router.patch(
    "/webhooks/:id",
    answering(({ id }, body) => {
      const hook = find(id);
      const { webhook_secret: secret } = hookSchema.partial().parse(body);
      if (secret !== undefined) hook.secret = secret;
      return webhookJson(hook, world.now());
    }, 201),
  );
  router.delete(
    "/webhooks/:id",
    answering(({ id }) => {
      world.hooks.splice(world.hooks.indexOf(find(id)), 1);
      return {};
    }),
  );
}
