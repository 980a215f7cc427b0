import { isLosslessNumber, parse } from "lossless-json";
import { z } from "zod";
import { type Gid, toGid } from "../../domain/gid";
import type { FulfillmentNews, ParcelNews } from "../../domain/shipping/news";
import { placeOf } from "./place-of";
import { safeUrl } from "./read-shipments";

const digits = z
  .custom<unknown>((value) => typeof value === "string" || typeof value === "number" || isLosslessNumber(value))
  .transform(String);
const time = z.string().transform((text, check) => {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) check.addIssue({ code: "custom", message: "is no time" });
  return at;
});
const text = z.string().nullish();

const fulfillment = z.looseObject({
  id: digits,
  order_id: digits,
  status: z.string(),
  created_at: time,
  updated_at: time,
  tracking_company: text,
  shipment_status: text,
  tracking_number: text,
  tracking_numbers: z.array(z.string()).nullish(),
  tracking_url: text,
  tracking_urls: z.array(z.string()).nullish(),
  destination: z.looseObject({ country_code: text, province_code: text }).nullish(),
  origin_address: z.looseObject({ country_code: text }).nullish(),
  line_items: z
    .array(z.looseObject({ id: digits, admin_graphql_api_id: text, name: text, title: text, quantity: digits }))
    .nullish(),
});

const parcelEvent = z.looseObject({
  id: digits,
  fulfillment_id: digits,
  order_id: digits,
  status: z.string(),
  happened_at: time,
  message: text,
  city: text,
  country: text,
  estimated_delivery_at: time.nullish(),
});

/** The parcels in a fulfillments/* body (JSON text); null = it is none, or not one that can be read. */
export function fulfillmentFromWebhook(body: string): FulfillmentNews | null {
  const read = fulfillment.safeParse(parsed(body));
  if (!read.success) return null;
  const { data } = read;
  const numbers = data.tracking_numbers ?? (data.tracking_number ? [data.tracking_number] : []);
  const urls = data.tracking_urls ?? (data.tracking_url ? [data.tracking_url] : []);
  const status = data.shipment_status?.toUpperCase() ?? null;
  return {
    fulfillmentId: toGid("Fulfillment", data.id),
    status: data.status.toUpperCase(),
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    carrier: data.tracking_company ?? null,
    tracking: numbers.filter(Boolean).map((number, place) => ({ number, url: safeUrl(urls[place]) })),
    items:
      data.line_items?.map((line) => ({
        lineItemId: line.admin_graphql_api_id ?? toGid("LineItem", line.id),
        title: line.name ?? line.title ?? "",
        quantity: Number(line.quantity),
      })) ?? null,
    origin: placeOf(data.origin_address?.country_code),
    destination: placeOf(data.destination?.country_code, data.destination?.province_code),
    events: status === "DELIVERED" ? [delivered(data.updated_at)] : [],
  };
}

/**
 * A fulfillment says where its parcel is without saying since when, and is updated for other reasons too: only the end is
 * taken from it, should the event itself have been lost. An event that tells the true time comes first in time.
 */
function delivered(at: Date): ParcelNews {
  const base = { key: "status/delivered", at, status: "DELIVERED", detail: null, text: "", place: "" } as const;
  return { ...base, source: "SHOPIFY", trackingNumber: null, estimatedDeliveryAt: null };
}

/** A fulfillment_events/* body (JSON text): whose it is, and what it says; null = not one that can be read. */
export function parcelEventFromWebhook(body: string): { fulfillmentId: Gid; news: ParcelNews } | null {
  const read = parcelEvent.safeParse(parsed(body));
  if (!read.success) return null;
  const { data } = read;
  const news: ParcelNews = {
    key: toGid("FulfillmentEvent", data.id),
    at: data.happened_at,
    status: data.status.toUpperCase(),
    detail: null,
    text: data.message ?? "",
    place: [data.city, data.country].filter(Boolean).join(", "),
    source: "SHOPIFY",
    trackingNumber: null,
    estimatedDeliveryAt: data.estimated_delivery_at ?? null,
  };
  return { fulfillmentId: toGid("Fulfillment", data.fulfillment_id), news };
}

function parsed(body: string): unknown {
  try {
    return parse(body);
  } catch {
    return null;
  }
}
