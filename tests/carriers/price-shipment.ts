import type { Place } from "./world.ts";

export interface Price {
  readonly carrier: string;
  readonly service: string;
  readonly serviceName: string;
  /** Decimal text. */
  readonly amount: string;
  readonly currency: string;
  readonly days: number;
}
export interface Pricing {
  readonly prices: readonly Price[];
  /** Carriers that would not take the parcel, and why. */
  readonly messages: readonly { readonly carrier: string; readonly message: string }[];
}

interface Service {
  readonly carrier: string;
  readonly service: string;
  readonly name: string;
  /** Cents: to begin with, for each 100 g, for each zone. */
  readonly cents: readonly [base: number, per100g: number, perZone: number];
  readonly maxGrams: number;
  readonly days: (zone: number) => number;
}

const slow = (zone: number) => 2 + Math.ceil(zone / 2);
const DOMESTIC: Readonly<Record<string, readonly Service[]>> = {
  US: [
    {
      carrier: "USPS",
      service: "GroundAdvantage",
      name: "Ground Advantage",
      cents: [425, 38, 22],
      maxGrams: 31_751,
      days: slow,
    },
    {
      carrier: "USPS",
      service: "Priority",
      name: "Priority Mail",
      cents: [690, 61, 48],
      maxGrams: 31_751,
      days: () => 2,
    },
    {
      carrier: "USPS",
      service: "Express",
      name: "Priority Mail Express",
      cents: [2840, 120, 95],
      maxGrams: 31_751,
      days: () => 1,
    },
    { carrier: "UPS", service: "Ground", name: "UPS Ground", cents: [880, 24, 31], maxGrams: 68_038, days: slow },
    {
      carrier: "FedEx",
      service: "FEDEX_GROUND",
      name: "FedEx Ground",
      cents: [905, 23, 30],
      maxGrams: 68_038,
      days: slow,
    },
  ],
  GB: [
    {
      carrier: "Evri UK",
      service: "evri_standard",
      name: "Evri Standard",
      cents: [299, 12, 5],
      maxGrams: 15_000,
      days: slow,
    },
  ],
};
const ELSEWHERE: readonly Service[] = [
  { carrier: "DPD", service: "Classic", name: "DPD Classic", cents: [449, 9, 6], maxGrams: 31_500, days: slow },
  { carrier: "DHLParcel", service: "Paket", name: "DHL Paket", cents: [499, 8, 4], maxGrams: 31_500, days: slow },
];
const ABROAD: readonly Service[] = [
  {
    carrier: "FedEx",
    service: "INTERNATIONAL_ECONOMY",
    name: "FedEx International Economy",
    cents: [3450, 180, 0],
    maxGrams: 68_038,
    days: () => 6,
  },
];
const CURRENCIES: Readonly<Record<string, string>> = { US: "USD", GB: "GBP", CA: "CAD", CH: "CHF", JP: "JPY" };

/** Prices by weight and distance, dearest first. */
export function priceShipment(from: Place, to: Place, grams: number): Pricing {
  const same = from.country === to.country;
  const services = same ? (DOMESTIC[from.country] ?? ELSEWHERE) : ABROAD;
  const currency = CURRENCIES[to.country] ?? "EUR";
  const zone = zoneBetween(from, to);
  const [taken, refused] = [
    services.filter((each) => grams <= each.maxGrams),
    services.filter((each) => grams > each.maxGrams),
  ];
  return {
    prices: taken
      .map(({ carrier, service, name, cents: [base, per100g, perZone], days }) => {
        const cents = base + per100g * Math.ceil(grams / 100) + perZone * zone;
        const amount = currency === "JPY" ? String(cents) : (cents / 100).toFixed(2);
        return { carrier, service, serviceName: name, amount, currency, days: days(zone), cents };
      })
      .toSorted((a, b) => b.cents - a.cents)
      .map(({ cents: _, ...price }) => price),
    messages: [...new Set(refused.map(({ carrier }) => carrier))].map((carrier) => ({
      carrier,
      message: "The parcel is heavier than this carrier takes.",
    })),
  };
}

/** 1 to 8, by the first digits of the postcodes, as post offices do. */
function zoneBetween(from: Place, to: Place): number {
  const [a, b] = [from, to].map(({ zip }) => Number(/\d{1,3}/.exec(zip)?.[0] ?? 0));
  return Math.min(8, 1 + Math.floor(Math.abs((a ?? 0) - (b ?? 0)) / 125));
}
