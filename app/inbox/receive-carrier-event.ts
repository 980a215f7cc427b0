import { createHash } from "node:crypto";
import { readEasypostWebhook } from "../adapters/carriers/easypost/read-webhook";
import type { CarrierAccount } from "../adapters/carriers/port";
import { readShippoWebhook } from "../adapters/carriers/shippo/read-track";
import type { TrackerEvent, WebhookRead } from "../adapters/carriers/tracker";
import type { Database } from "../db.server";
import type { Sealer } from "../lib/seal";
import { carrierByToken } from "../records/carrier-accounts";
import { addEvent } from "../records/inbound-events";
import { labelsByTracking } from "../records/return-labels";
import { readReturn } from "../records/returns";
import { shipmentsByTracking } from "../records/shipments";

/** A tracker with a year of scans is far below. */
export const MAX_CARRIER_EVENT_BYTES = 1_000_000;

export const CARRIER_EVENT_STATUS = {
  stored: 200,
  /** Genuine, but no news of a parcel: taken, so that it is not sent again. */
  not_for_us: 200,
  forged: 401,
  /** Nobody's address. */
  unknown: 404,
  too_large: 413,
} as const;
export type CarrierEventOutcome = keyof typeof CARRIER_EVENT_STATUS;

export interface CarrierCall {
  /** As the address names it. */
  readonly provider: string;
  readonly token: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

interface Deps {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly wake: () => void;
}

/** A carrier's door: whose account, whether genuine, then durable before the answer. What it means the worker finds out. */
export async function receiveCarrierEvent(deps: Deps, call: CarrierCall): Promise<CarrierEventOutcome> {
  if (call.body.byteLength > MAX_CARRIER_EVENT_BYTES) return "too_large";
  const found = await carrierByToken(deps.db, deps.sealer, call.token.slice(0, 100));
  // Read in any case: how long an answer takes tells nobody whether an address exists.
  const read = readWebhook(call, found?.account.webhookSecret ?? NOBODYS_SECRET);
  if (!found || found.account.provider !== call.provider) return "unknown";
  return read.outcome === "event" ? store(deps, found.shop, read.event) : read.outcome;
}

const NOBODYS_SECRET = "nobody's secret, of a usual length";

const READERS: Readonly<Record<CarrierAccount["provider"], (call: CarrierCall, secret: string) => WebhookRead>> = {
  easypost: ({ body, headers }, secret) => readEasypostWebhook(body, headers, secret),
  // Shippo signs nothing: the token in the address is all there is.
  shippo: ({ body }) => readShippoWebhook(body),
};

function readWebhook(call: CarrierCall, secret: string): WebhookRead {
  const read = call.provider === "shippo" ? READERS.shippo : READERS.easypost;
  return read(call, secret);
}

async function store({ db, sealer, now, wake }: Deps, shop: string, event: TrackerEvent): Promise<"stored"> {
  const label = await labelOf(db, shop, event);
  const orderReturn = label && (await readReturn(db, shop, label.returnId));
  const shipment = label ? null : await shipmentOf(db, shop, event);
  const added = await db.write((tx) =>
    addEvent(
      tx,
      sealer,
      {
        shop,
        source: "CARRIER",
        topic: "carrier/parcel",
        dedupeKey: `carrier/${event.provider}/${shortId(event.eventId)}`,
        subject: orderReturn?.orderId ?? shipment?.orderId ?? "",
        payload: { ...event, labelRowId: label?.id ?? null, shipmentRowId: shipment?.id ?? null },
      },
      now(),
    ),
  );
  if (added !== null) wake();
  return "stored";
}

/** Carriers use numbers again: where the provider names its label, only that one is it. */
async function labelOf(db: Database, shop: string, { trackingNumber, labelId }: TrackerEvent) {
  const known = /^[\w -]{1,80}$/.test(trackingNumber) ? await labelsByTracking(db, shop, trackingNumber) : [];
  // A label of the merchant's own has no provider that could name it.
  return known.find((label) => !labelId || label.labelId === labelId || label.provider === "upload") ?? null;
}

/** A parcel on its way to a shopper: the newest with this number that is still awaited. */
async function shipmentOf(db: Database, shop: string, { trackingNumber }: TrackerEvent) {
  if (!/^[\w -]{1,80}$/.test(trackingNumber)) return null;
  const known = await shipmentsByTracking(db, shop, trackingNumber);
  return known.find(({ endedAt }) => endedAt === null) ?? known[0] ?? null;
}

/** A provider's id may be of any length and hold anything. */
function shortId(id: string): string {
  return /^[\w./:-]{1,120}$/.test(id) ? id : createHash("sha256").update(id).digest("base64url");
}
