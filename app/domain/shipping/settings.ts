/** What a shop says of its shipping. Days are the shop's working days; hours are local. */
export interface ShippingSettings {
  /** Orders paid before this hour count from the same day. */
  readonly cutOffHour: number;
  /** Working days until an order leaves, at most. */
  readonly handlingDays: number;
  /** Working days a parcel takes from leaving, at most, where nothing better is known. */
  readonly transitDays: number;
  /** The same for some countries (ISO 3166-1 alpha-2). */
  readonly transitByCountry: readonly { readonly countries: readonly string[]; readonly days: number }[];
  /** 1 = Monday … 7 = Sunday. */
  readonly workdays: readonly number[];
  /** ISO days (yyyy-MM-dd) on which nothing leaves. */
  readonly holidays: readonly string[];
  /** Nobody is written to from one hour to the other, in every time zone of the destination's country. */
  readonly quietFrom: number;
  readonly quietUntil: number;
  /** Notices about one shipment in all. */
  readonly mostPerShipment: number;
  /** Hours between two notices about one order, whatever they are about. */
  readonly gapHours: number;
  /** Countries whose shoppers have the rights of US 16 CFR 435. */
  readonly ftcCountries: readonly string[];
  /** When a shopper has not agreed to a longer delay by the last day: a person decides, or the order is cancelled. */
  readonly withoutConsent: "ask" | "cancel";
  /** Outbound parcels are followed with the shop's own carrier account too. */
  readonly followParcels: boolean;
}

export const DEFAULT_SHIPPING: ShippingSettings = {
  cutOffHour: 12,
  handlingDays: 2,
  transitDays: 7,
  transitByCountry: [],
  workdays: [1, 2, 3, 4, 5],
  holidays: [],
  quietFrom: 21,
  quietUntil: 8,
  mostPerShipment: 5,
  gapHours: 24,
  ftcCountries: ["US"],
  withoutConsent: "ask",
  followParcels: false,
};
