import { isLosslessNumber } from "lossless-json";
import { z } from "zod";

/**
 * The part of a REST order payload (orders/* webhooks) that Aftercare reads; everything else may be anything. Numbers may
 * be digits, JavaScript numbers or lossless-json's: they become text, because ids exceed 2^53.
 */
const digits = z
  .custom<unknown>((value) => typeof value === "string" || typeof value === "number" || isLosslessNumber(value))
  .transform(String);
const count = digits.pipe(z.string().regex(/^-?\d+$/)).transform(Number);
const time = z.string().refine((text) => !Number.isNaN(Date.parse(text)), "is no time");
const text = z.string().nullish();
const amount = z.string().regex(/^-?\d+(\.\d+)?$/);
const currency = z.string().regex(/^[A-Z]{3}$/);

const line = z.object({
  id: digits,
  admin_graphql_api_id: text,
  title: text,
  name: text,
  sku: text,
  quantity: count,
  current_quantity: count.nullish(),
  fulfillable_quantity: count.nullish(),
  requires_shipping: z.boolean().nullish(),
  gift_card: z.boolean().nullish(),
  product_id: digits.nullish(),
  vendor: text,
  price: amount,
});

const fulfillment = z.object({ id: digits, admin_graphql_api_id: text, status: text, created_at: time });

const customer = z.object({
  id: digits,
  admin_graphql_api_id: text,
  email: text,
  phone: text,
  first_name: text,
  tags: text,
});

const address = z.object({ zip: text, country_code: text, province_code: text });

export const orderPayload = z.object({
  id: digits,
  admin_graphql_api_id: text,
  name: z.string(),
  created_at: time,
  processed_at: time.nullish(),
  updated_at: time,
  cancelled_at: time.nullish(),
  closed_at: time.nullish(),
  cancel_reason: text,
  test: z.boolean().nullish(),
  source_name: text,
  payment_gateway_names: z.array(z.string()).nullish(),
  tags: text,
  note: text,
  currency,
  total_price: amount,
  total_outstanding: amount.nullish(),
  discount_codes: z.array(z.object({ code: z.string() })).nullish(),
  financial_status: text,
  fulfillment_status: text,
  email: text,
  contact_email: text,
  phone: text,
  customer_locale: text,
  customer: customer.nullish(),
  shipping_address: address.nullish(),
  billing_address: address.nullish(),
  shipping_lines: z.array(z.object({ title: text, is_removed: z.boolean().nullish() })).nullish(),
  line_items: z.array(line),
  fulfillments: z.array(fulfillment).nullish(),
  refunds: z.array(z.unknown()).nullish(),
});

export type OrderPayload = z.infer<typeof orderPayload>;
export type LinePayload = z.infer<typeof line>;
