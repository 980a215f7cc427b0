/** What is known of a parcel's way; countries and services as the carrier or Shopify spells them. */
export interface Way {
  readonly carrier: string | null;
  readonly service: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
}

/**
 * The lanes a parcel is in, narrow to wide; the whole shop, always the widest, is not named. What is not known makes no lane:
 * without a carrier there is only the destination. The number in front tells lanes of different width apart.
 */
export function lanesOf({ carrier, service, origin, destination }: Way): readonly string[] {
  const widths = [
    [carrier, service, origin, destination],
    [carrier, service, destination],
    [carrier, destination],
    [carrier, service],
    [destination],
  ];
  return widths
    .filter((parts) => parts.every((part) => part !== null && part.trim() !== ""))
    .map(
      (parts) => `${parts.length} ${parts.map((part) => part?.trim().toLowerCase().replaceAll("/", "-")).join("/")}`,
    );
}
