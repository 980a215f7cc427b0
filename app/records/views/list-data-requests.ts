import type { PrismaClient } from "@prisma/client";

const SHOWN = 50;

/** Customers' requests for their data, newest first; the files themselves are not read, only whether they are there. */
export async function listDataRequests(db: PrismaClient, shop: string) {
  const rows = await db.complianceRequest.findMany({
    where: { shop },
    orderBy: { receivedAt: "desc" },
    take: SHOWN,
    select: { id: true, customerId: true, state: true, receivedAt: true, dueAt: true, doneAt: true },
  });
  const ids = rows.map(({ id }) => id);
  const kept = await db.complianceRequest.findMany({
    where: { id: { in: ids }, fileSealed: { not: null } },
    select: { id: true },
  });
  const withFile = new Set(kept.map(({ id }) => id));
  return rows.map((row) => ({ ...row, hasFile: withFile.has(row.id) }));
}

/** Whether a request is this shop's. */
export async function hasDataRequest(db: PrismaClient, shop: string, id: string): Promise<boolean> {
  return (await db.complianceRequest.count({ where: { id, shop } })) > 0;
}

/** One request's sealed file; null when there is none in this shop, or not any more. */
export async function readDataRequestFile(db: PrismaClient, shop: string, id: string): Promise<string | null> {
  const row = await db.complianceRequest.findFirst({ where: { id, shop }, select: { fileSealed: true } });
  return row?.fileSealed ?? null;
}
