import { Prisma } from "@prisma/client";
import type { Reader } from "./reader";

/** More are no help to choose from. */
const MOST = 300;

export const carriersOf = (db: Reader, shop: string) => distinctOf(db, shop, "carrier");
/** Countries, and provinces as country-province. */
export const destinationsOf = (db: Reader, shop: string) => distinctOf(db, shop, "destination");

/**
 * Each value once, by stepping through the index from one to the next: what it costs follows how many values there are, not
 * how many shipments. Written by hand, because DISTINCT reads them all.
 */
async function distinctOf(db: Reader, shop: string, field: "carrier" | "destination"): Promise<readonly string[]> {
  const column = Prisma.raw(`"${field}"`);
  const rows = await db.$queryRaw<{ value: string }[]>`
    WITH RECURSIVE step(value) AS (
      SELECT MIN(${column}) FROM "Shipment" WHERE "shop" = ${shop}
      UNION ALL
      SELECT (SELECT MIN(${column}) FROM "Shipment" WHERE "shop" = ${shop} AND ${column} > step.value)
      FROM step WHERE step.value IS NOT NULL
    )
    SELECT value FROM step WHERE value IS NOT NULL LIMIT ${MOST}`;
  return rows.map(({ value }) => value);
}
