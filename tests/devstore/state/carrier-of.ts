const CARRIERS: readonly (readonly [RegExp, string])[] = [
  [/\bups\.com/, "UPS"],
  [/\busps\.com/, "USPS"],
  [/\bfedex\.com/, "FedEx"],
  [/\bdhl\./, "DHL Express"],
];

/** The input of a return's tracking has no carrier: the address tells it, where it is one of the well-known. */
export function carrierOf(url: string | null): string | null {
  return CARRIERS.find(([pattern]) => pattern.test(url ?? ""))?.[1] ?? null;
}
