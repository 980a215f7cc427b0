import type { AddressInput } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { MailingAddress } from "./types.ts";

const displayNames = new Intl.DisplayNames(["en"], { type: "region" });
const countryNames = new Map<string, string | null>();

/** Looked up once: the answer is a new string every time, and each order has two addresses. */
function countryName(code: string): string | null {
  const known = countryNames.get(code);
  if (known !== undefined) return known;
  const name = displayNames.of(code) ?? null;
  countryNames.set(code, name);
  return name;
}

/** An address as Shopify completes it: the country's name from its code. */
export function toAddress(context: ShopContext, input: AddressInput): MailingAddress {
  return {
    id: context.newId("MailingAddress"),
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    company: input.company ?? null,
    address1: input.address1 ?? null,
    address2: input.address2 ?? null,
    city: input.city ?? null,
    provinceCode: input.provinceCode ?? null,
    province: input.province ?? provinceName(input.countryCode, input.provinceCode),
    countryCode: input.countryCode ?? null,
    country: input.countryCode ? countryName(input.countryCode) : (input.country ?? null),
    zip: input.zip ?? null,
    phone: input.phone ?? null,
  };
}

const PROVINCES: Readonly<Record<string, string>> = {
  "CA-AB": "Alberta",
  "CA-BC": "British Columbia",
  "CA-MB": "Manitoba",
  "CA-NB": "New Brunswick",
  "CA-NS": "Nova Scotia",
  "CA-ON": "Ontario",
  "CA-QC": "Quebec",
  "CA-SK": "Saskatchewan",
  "US-CA": "California",
  "US-FL": "Florida",
  "US-IL": "Illinois",
  "US-MA": "Massachusetts",
  "US-NY": "New York",
  "US-TX": "Texas",
  "US-WA": "Washington",
};

function provinceName(country?: string | null, code?: string | null): string | null {
  return code ? (PROVINCES[`${country ?? ""}-${code}`] ?? code) : null;
}

/** Tags as Shopify keeps them: trimmed, each once whatever its case, by alphabet. */
export function normalizeTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags.flatMap((item) => item.split(",")).map((item) => item.trim())) {
    if (tag !== "" && !kept.has(tag.toLowerCase())) kept.set(tag.toLowerCase(), tag);
  }
  return [...kept.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}
