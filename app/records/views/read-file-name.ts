import type { Reader } from "./reader";

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "image/png": ".png",
  "image/jpeg": ".jpg",
};

/** What a stored label or code of a return is saved as, e.g. "return-label-RMA-7KQ4-M2XN.pdf"; null = it is another file. */
export async function readFileName(db: Reader, shop: string, key: string): Promise<string | null> {
  const file = await db.storedFile.findUnique({ where: { key } });
  if (file?.shop !== shop || file.kind === "photo" || !file.returnId) return null;
  const of = await db.orderReturn.findUnique({ where: { id: file.returnId }, select: { shop: true, rma: true } });
  return of?.shop === shop ? `return-${file.kind}-${of.rma}${ENDINGS[file.contentType] ?? ""}` : null;
}
