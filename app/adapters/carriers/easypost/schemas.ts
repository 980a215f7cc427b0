import { z } from "zod";

/**
 * What is read of EasyPost's answers. Lenient: every field but an id may be absent or null, words are never enums,
 * because EasyPost adds statuses and leaves fields out without a new version.
 */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const amount = z.union([z.string(), z.number()]).nullish();
const days = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
/** A list whose strange members are left out rather than losing the rest. */
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

const rateSchema = z.object({
  id: z.string(),
  carrier: z.string(),
  service: text,
  rate: amount,
  currency: text,
  delivery_days: days,
  est_delivery_days: days,
});

const locationSchema = z.object({ city: text, state: text, country: text, zip: text });

const detailSchema = z.object({
  status: text,
  status_detail: text,
  message: text,
  description: text,
  datetime: text,
  tracking_location: locationSchema.nullish(),
});

export const trackerSchema = z.object({
  id: z.string(),
  mode: text,
  tracking_code: z.string(),
  carrier: text,
  status: text,
  status_detail: text,
  updated_at: text,
  est_delivery_date: text,
  shipment_id: text,
  public_url: text,
  tracking_details: list(detailSchema),
  carrier_detail: z.object({ initial_delivery_attempt: text }).nullish(),
});

const labelSchema = z.object({
  created_at: text,
  label_file_type: text,
  label_url: text,
  label_pdf_url: text,
});

export const shipmentSchema = z.object({
  id: z.string(),
  reference: text,
  created_at: text,
  tracking_code: text,
  is_return: z.boolean().nullish(),
  rates: list(rateSchema),
  messages: list(z.object({ carrier: text, message: z.unknown() })),
  selected_rate: rateSchema.nullish(),
  postage_label: labelSchema.nullish(),
  tracker: trackerSchema.nullish(),
  refund_status: text,
  forms: list(z.object({ form_type: text, form_url: text })),
  from_address: z.object({ country: text }).nullish(),
  to_address: z.object({ country: text }).nullish(),
});

const verificationSchema = z.object({
  success: z.boolean().nullish(),
  errors: list(z.object({ code: text, message: text })),
});

export const addressSchema = z.object({
  id: z.string(),
  verifications: z.object({ delivery: verificationSchema.nullish() }).nullish(),
});

export const webhooksSchema = z.object({ webhooks: list(z.object({ id: z.string(), url: text })) });
export const anyObjectSchema = z.object({});

export const eventSchema = z.object({ id: z.string(), description: text, result: z.unknown() });

/** `errors` holds objects or plain sentences. */
const errorSchema = z.object({
  error: z.object({
    code: text,
    message: z.unknown(),
    errors: list(z.union([z.string(), z.object({ field: text, message: text })])),
  }),
});

/** The reason in EasyPost's words, with the fields it complains about. */
export function readRefusal(body: unknown): { code: string; message: string } {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) return { code: "", message: "EasyPost gave no reason." };
  const { code, message, errors } = parsed.data.error;
  const parts = errors.map((each) =>
    typeof each === "string" ? each : [each.field, each.message].filter((part) => part !== "").join(": "),
  );
  return { code, message: [asText(message), ...parts].filter((part) => part !== "").join(" ") };
}

/** Messages are a sentence, now and then a list or an object of them. */
export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(asText).join(" ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(asText).join(" ");
  return value === null || value === undefined ? "" : String(value);
}

export type EasypostShipment = z.output<typeof shipmentSchema>;
export type EasypostTracker = z.output<typeof trackerSchema>;
