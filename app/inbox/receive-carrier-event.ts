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
  const key = `carrier/${event.provider}/${shortId(event)}`;
  const parcels = await parcelsOf(db, shop, event);
  const told = await db.write(async (tx) => {
    let isNews = false;
    for (const { subject, labelRowId, shipmentRowId } of parcels) {
      const dedupeKey = shipmentRowId ? `${key}/${shipmentRowId}` : key;
      const payload = { ...event, labelRowId, shipmentRowId };
      const one = { shop, source: "CARRIER", topic: "carrier/parcel", dedupeKey, subject, payload } as const;
      if ((await addEvent(tx, sealer, one, now())) !== null) isNews = true;
    }
    return isNews;
  });
  if (told) wake();
  return "stored";
}

interface Parcel {
  /** Its order; "" = not known. */
  readonly subject: string;
  readonly labelRowId: string | null;
  readonly shipmentRowId: string | null;
}

/** What a carrier's news are about: a return's label, else the parcels of orders; where nobody knows, it is kept all the same. */
async function parcelsOf(db: Database, shop: string, event: TrackerEvent): Promise<readonly Parcel[]> {
  const label = await labelOf(db, shop, event);
  if (label) {
    const orderReturn = await readReturn(db, shop, label.returnId);
    return [{ subject: orderReturn?.orderId ?? "", labelRowId: label.id, shipmentRowId: null }];
  }
  const shipments = await shipmentsOf(db, shop, event);
  if (shipments.length === 0) return [{ subject: "", labelRowId: null, shipmentRowId: null }];
  return shipments.map(({ id, orderId }) => ({ subject: orderId, labelRowId: null, shipmentRowId: id }));
}

/** Carriers use numbers again: where the provider names its label, only that one is it. */
async function labelOf(db: Database, shop: string, { trackingNumber, labelId }: TrackerEvent) {
  const known = /^[\w -]{1,80}$/.test(trackingNumber) ? await labelsByTracking(db, shop, trackingNumber) : [];
  // A label of the merchant's own has no provider that could name it.
  return known.find((label) => !labelId || label.labelId === labelId || label.provider === "upload") ?? null;
}

/**
 * Parcels on their way to shoppers: those with this number that were sent before the news and are still awaited, for several
 * orders may share a box; not what was sent long before the newest, whose number was used again. None awaited: the newest.
 */
async function shipmentsOf(db: Database, shop: string, event: TrackerEvent) {
  const { trackingNumber } = event;
  if (!/^[\w -]{1,80}$/.test(trackingNumber)) return [];
  const known = shipmentsByTracking(db, shop, trackingNumber);
  const until = newsAt(event) + CLOCKS_DIFFER_MS;
  const awaited = known.filter((one) => one.endedAt === null && sentAt(one) <= until);
  const newest = Math.max(...awaited.map(sentAt));
  const together = awaited.filter((one) => sentAt(one) >= newest - ONE_BOX_MS);
  return together.length > 0 ? together : known.slice(0, 1);
}

const sentAt = ({ shippedAt }: { readonly shippedAt: Date | null }) => shippedAt?.getTime() ?? 0;

/** Orders of one box are entered within days of each other; carriers let months pass before they use a number again. */
const ONE_BOX_MS = 14 * 86_400_000;

/** A carrier's clock may show the time of its place. */
const CLOCKS_DIFFER_MS = 86_400_000;

/** When the newest of it was said; what has no time is of now. */
function newsAt({ details, updatedAt, deliveredAt }: TrackerEvent): number {
  const times = [...details.map(({ at }) => at), updatedAt, deliveredAt].map((at) => Date.parse(at ?? ""));
  const said = times.filter((time) => !Number.isNaN(time));
  return said.length > 0 ? Math.max(...said) : Infinity;
}

/** A provider's id may be of any length and hold anything; the parcel's number, which leads to its door, is never kept in a key. */
function shortId({ eventId: id, trackingNumber }: TrackerEvent): string {
  const isFit = /^[\w./:-]{1,120}$/.test(id) && !id.includes(trackingNumber);
  return isFit ? id : createHash("sha256").update(id).digest("base64url");
}
