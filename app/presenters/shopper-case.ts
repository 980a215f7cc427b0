import { caseIdOf, isCaseToken } from "../lib/case-link";
import type { Sealer } from "../lib/seal";
import { readShopperCase, type ReadCase } from "../records/views/read-shopper-case";

type Database = Parameters<typeof readShopperCase>[0];

/** The case a token in a link is for; null = forged, unknown, or its shopper is forgotten. */
export async function findShopperCase(db: Database, sealer: Sealer, token: string): Promise<ReadCase | null> {
  const id = caseIdOf(token);
  const read = id ? await readShopperCase(db, sealer, id) : null;
  return read && isCaseToken(sealer, token, read.shopperCase) ? read : null;
}
