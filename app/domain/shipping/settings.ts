import { z } from "zod";

const hour = z.number().int().min(0).max(23);
const days = z.number().int().min(0).max(120);
const country = z.string().regex(/^[A-Z]{2}$/);

/** What a shop says of its shipping, and how shoppers are written to about it. Hours are local. */
const shippingSettings = z.object({
  /** Orders placed before this hour count from the same day. */
  cutOffHour: hour.default(12),
  /** Working days until an order leaves, at most. */
  handlingDays: days.default(2),
  /** Working days a parcel takes from leaving, at most, where nothing better is known. */
  transitDays: days.default(7),
  /** The same for some countries (ISO 3166-1 alpha-2). */
  transitByCountry: z
    .array(z.object({ countries: z.array(country).min(1).max(250), days }))
    .max(50)
    .default([]),
  /** 1 = Monday … 7 = Sunday. */
  workdays: z.array(z.number().int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
  /** ISO days on which nothing leaves. */
  holidays: z.array(z.iso.date()).max(200).default([]),
  /** Nobody is written to from one hour to the other, in every time zone of the destination's country; equal = never quiet. */
  quietFrom: hour.default(21),
  quietUntil: hour.default(8),
  /** Notices about one shipment in all. */
  mostPerShipment: z.number().int().min(1).max(20).default(5),
  /** Hours between two notices about one order, whatever they are about. */
  gapHours: z.number().int().min(1).max(720).default(24),
  /** Countries whose shoppers have the rights of US 16 CFR 435. */
  ftcCountries: z.array(country).max(250).default(["US"]),
  /** When a shopper has not agreed to a longer delay by the last day: a person decides, or the order is cancelled. */
  withoutConsent: z.enum(["ask", "cancel"]).default("ask"),
  /** Outbound parcels are followed with the shop's own carrier account too. */
  followParcels: z.boolean().default(false),
});
export type ShippingSettings = Readonly<z.output<typeof shippingSettings>>;
export { shippingSettings };

export const DEFAULT_SHIPPING: ShippingSettings = shippingSettings.parse({});

/** From a shop's settings; what cannot be read is as at the start. */
export function shippingIn(settings: unknown): ShippingSettings {
  const parsed = z.object({ shipping: shippingSettings }).safeParse(settings);
  return parsed.success ? parsed.data.shipping : DEFAULT_SHIPPING;
}
