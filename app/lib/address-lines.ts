interface Address {
  readonly name: string;
  readonly company: string | null;
  readonly street1: string;
  readonly street2: string | null;
  readonly city: string;
  readonly provinceCode: string | null;
  readonly postcode: string;
  readonly countryCode: string;
}

/** Countries that write the town before the province and the postcode. */
const TOWN_FIRST = new Set(["US", "CA", "AU", "GB", "IE", "NZ", "IN", "ZA", "SG", "HK"]);

/** An address as it is written on a parcel, line by line; the country in words of the locale (BCP 47). */
export function addressLines(address: Address, locale: string): readonly string[] {
  const { name, company, street1, street2, city, provinceCode, postcode, countryCode } = address;
  const parts = TOWN_FIRST.has(countryCode) ? [city, provinceCode, postcode] : [postcode, city, provinceCode];
  const town = parts.filter(Boolean).join(" ");
  const country = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
  const lines = [company, name, street1, street2, town, countryCode && country.of(countryCode)];
  return [...new Set(lines.map((line) => line?.trim() ?? ""))].filter((line) => line !== "");
}
