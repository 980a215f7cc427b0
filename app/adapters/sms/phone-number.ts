import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * A telephone number in E.164, e.g. +4915112345678; null = none that could be called. `country` (ISO 3166 alpha-2): where a
 * number without a country code is at home.
 */
export function toE164(number: string | null, country: string | null): string | null {
  if (!number || number.length > 40) return null;
  const parsed = parsePhoneNumberFromString(number, country ? { defaultCountry: country as "DE" } : {});
  return parsed?.isPossible() ? parsed.number : null;
}
