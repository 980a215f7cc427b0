import { z } from "zod";

/** What is read of Shippo's answers. As lenient as EasyPost's: words are never enums, all but ids may be missing. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const list = <Member extends z.ZodType>(member: Member) =>
  z
    .array(z.unknown())
    .nullish()
    .transform((members) =>
      (members ?? []).flatMap((each) => {
        const parsed = member.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    );
const messages = list(z.object({ source: text, code: text, text }));

const addressSchema = z.object({ country: text });

const rateSchema = z.object({
  object_id: z.string(),
  amount: z.union([z.string(), z.number()]).nullish(),
  currency: text,
  provider: z.string(),
  servicelevel: z.object({ name: text, token: text }).nullish(),
  estimated_days: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
});

export const shipmentSchema = z.object({
  object_id: z.string(),
  metadata: text,
  // As ids they tell no country.
  address_from: addressSchema.nullish().catch(null),
  address_to: addressSchema.nullish().catch(null),
  extra: z.object({ is_return: z.boolean().nullish() }).nullish().catch(null),
  rates: list(rateSchema),
  messages,
});

export const transactionSchema = z.object({
  object_id: z.string(),
  object_created: text,
  status: text,
  /** An id, or the rate itself. */
  rate: z.union([z.string(), z.object({ object_id: z.string() }).transform((rate) => rate.object_id)]).nullish(),
  tracking_number: text,
  tracking_status: z
    .union([z.string(), z.object({ status: text }).transform(({ status }) => status)])
    .nullish()
    .transform((value) => value ?? ""),
  tracking_url_provider: text,
  label_url: text,
  qr_code_url: text,
  messages,
});

export const transactionsSchema = z.object({ results: list(transactionSchema) });

export const refundSchema = z.object({ object_id: z.string(), status: text });

export const validatedAddressSchema = z.object({
  object_id: z.string(),
  validation_results: z.object({ is_valid: z.boolean().nullish(), messages }).nullish(),
});

export const webhooksSchema = z.object({ results: list(z.object({ object_id: text, url: text, event: text })) });
export const anyObjectSchema = z.object({});

const locationSchema = z.object({ city: text, state: text, country: text, zip: text });

const trackingStatusSchema = z.object({
  object_id: text,
  status: text,
  // A word in old answers, an object in new ones.
  substatus: z
    .union([z.string(), z.object({ code: text }).transform(({ code }) => code)])
    .nullish()
    .transform((value) => value ?? ""),
  status_details: text,
  status_date: text,
  object_updated: text,
  location: locationSchema.nullish(),
});

export const trackSchema = z.object({
  carrier: text,
  tracking_number: z.string(),
  eta: text,
  tracking_status: trackingStatusSchema.nullish(),
  tracking_history: list(trackingStatusSchema),
  transaction: text,
  test: z.boolean().nullish(),
});

export const webhookSchema = z.object({ event: text, test: z.boolean().nullish(), data: z.unknown() });

/** Refusals are `{detail}`, a sentence, a list, or a field with what is wrong about it. */
export function readRefusal(body: unknown): { code: string; message: string } {
  return { code: "", message: sentencesOf(body).join(" ") || "Shippo gave no reason." };
}

function sentencesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(sentencesOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const said = sentencesOf(inner);
    return ["detail", "__all__", "text", "message"].includes(field) ? said : said.map((each) => `${field}: ${each}`);
  });
}

export type ShippoShipment = z.output<typeof shipmentSchema>;
export type ShippoTransaction = z.output<typeof transactionSchema>;
export type ShippoTrack = z.output<typeof trackSchema>;
