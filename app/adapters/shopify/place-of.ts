/** Country, or country-province, as lanes and quiet hours go by it; null = not known. */
export function placeOf(country: string | null | undefined, province?: string | null): string | null {
  if (!country || !/^[A-Z]{2}$/.test(country)) return null;
  return province && /^[A-Z0-9]{1,3}$/.test(province) ? `${country}-${province}` : country;
}
