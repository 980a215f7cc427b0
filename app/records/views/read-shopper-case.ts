import type { Database } from "../../db.server";
import type { CaseMessage, ShopperCase } from "../../domain/cases/case";
import type { Sealer } from "../../lib/seal";
import { findCase, messagesOf } from "../cases";
import { isRedacted, readPersonal } from "../orders";
import { readShop } from "../shops";

/** A case with all its shopper may see of it. */
export interface ReadCase {
  readonly shopperCase: ShopperCase;
  /** Oldest first. */
  readonly messages: readonly CaseMessage[];
  readonly shop: { readonly name: string; readonly timeZone: string };
  readonly locale: string | null;
}

/** null = there is no such case, or the data of who ordered was deleted. */
export async function readShopperCase(db: Database, sealer: Sealer, id: string): Promise<ReadCase | null> {
  const shopperCase = await findCase(db, id);
  if (!shopperCase) return null;
  const { shop, orderId } = shopperCase;
  const [isForgotten, personal, row] = await Promise.all([
    isRedacted(db, shop, orderId),
    readPersonal(db, sealer, shop, orderId),
    readShop(db, shop),
  ]);
  if (isForgotten || !row) return null;
  const { name, timeZone } = row;
  return {
    shopperCase,
    messages: messagesOf(db, sealer, shopperCase),
    shop: { name: name || shop, timeZone },
    locale: personal?.locale ?? null,
  };
}
