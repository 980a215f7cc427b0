import type { Sealer } from "../../lib/seal";
import { readCancellation } from "../../records/cancellations";
import { isListed, listMatters, type MatterRow, type MattersOf } from "../../records/views/list-matters";
import { readCursor } from "../../records/views/page-cursor";
import { readGuestOrder } from "../../records/views/read-guest-order";
import { readShopperCase } from "../../records/views/read-shopper-case";
import { readShopperNotice } from "../../records/views/read-shopper-notice";
import { readShopperReturn } from "../../records/views/read-shopper-return";
import type { Matter, MatterKind, MatterPage } from "./answers";
import { cancellationMatter } from "./cancellation-matter";
import { caseMatter } from "./case-matter";
import { inLocale } from "./in-locale";
import { noticeMatter } from "./notice-matter";
import { returnMatter } from "./return-matter";

type Database = Parameters<typeof readShopperReturn>[0];

export interface MatterReader {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly appUrl: string;
  readonly now: Date;
  readonly shop: string;
  /** Where a stored photo of the shop is shown, for an hour or two. */
  readonly fileLink: (key: string) => string;
  /** BCP 47; null = as the shopper ordered. */
  readonly locale: string | null;
  /** What becomes of a gift is the business of who got it: it may have been them. */
  readonly withGifts: boolean;
}

/** What is going on with a customer's orders, or with one order, newest first. */
export async function readMatters(reader: MatterReader, of: MattersOf, after: string | null): Promise<MatterPage> {
  const { rows, next } = listMatters(reader.db, reader.shop, of, readCursor(after));
  const matters = await Promise.all(rows.map((row) => readMatter(reader, row)));
  return { matters: matters.filter((one) => one !== null), next };
}

/** One of theirs; null = there is none, or it is somebody else's: the two cannot be told apart. */
export async function findMatter(
  reader: MatterReader,
  of: MattersOf,
  kind: MatterKind,
  id: string,
): Promise<Matter | null> {
  const { db, shop } = reader;
  return isListed(db, shop, of, { kind, id }) ? readMatter(reader, { kind, id }) : null;
}

async function readMatter(reader: MatterReader, { kind, id }: Pick<MatterRow, "kind" | "id">): Promise<Matter | null> {
  const { db, sealer, shop, locale, now } = reader;
  switch (kind) {
    case "return": {
      const read = await readShopperReturn(db, sealer, id);
      if (!read || (read.orderReturn.terms.gift && !reader.withGifts)) return null;
      return returnMatter(reader, inLocale(read, locale));
    }
    case "notice": {
      const read = await readShopperNotice(db, sealer, id);
      return read && noticeMatter(sealer, inLocale(read, locale), now);
    }
    case "case": {
      const read = await readShopperCase(db, sealer, id);
      return read && caseMatter(reader, { ...read, locale: locale ?? read.locale });
    }
    case "cancellation": {
      const cancellation = await readCancellation(db, shop, id);
      const order = cancellation && (await readGuestOrder(db, sealer, shop, cancellation.orderId));
      return order && cancellationMatter(inLocale({ ...order, cancellation }, locale));
    }
  }
}
