import type { Prisma } from "@prisma/client";
import type { Reader } from "./reader";

const WHOLE = {
  include: {
    lines: { orderBy: { position: "asc" } },
    counts: { orderBy: [{ countedAt: "asc" }, { id: "asc" }] },
  },
} satisfies Prisma.OrderReturnDefaultArgs;
export type ToReceive = Prisma.OrderReturnGetPayload<typeof WHOLE>;
export type PhotoRow = Pick<Prisma.StoredFileGetPayload<object>, "key" | "lineId" | "contentType">;

/** A return as the receiving screen shows it; null when this shop has no such return. */
export async function readToReceive(db: Reader, shop: string, id: string) {
  const row = await db.orderReturn.findFirst({ where: { shop, id }, ...WHOLE });
  if (!row) return null;
  const photos = await db.storedFile.findMany({
    where: { shop, returnId: id, kind: "photo" },
    select: { key: true, lineId: true, contentType: true },
    orderBy: { createdAt: "asc" },
  });
  return { row, photos };
}

/** Photos of this shop and return among these keys. */
export async function knownPhotos(db: Reader, shop: string, returnId: string, keys: readonly string[]) {
  if (keys.length === 0) return new Set<string>();
  const where = { shop, returnId, kind: "photo", key: { in: [...keys] } };
  const rows = await db.storedFile.findMany({ where, select: { key: true } });
  return new Set(rows.map(({ key }) => key));
}
