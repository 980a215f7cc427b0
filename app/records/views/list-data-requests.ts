import type { PrismaClient } from "@prisma/client";

const SHOWN = 50;

/** Customers' requests for their data, newest first; the files themselves are not read. */
export function listDataRequests(db: PrismaClient, shop: string) {
  return db.complianceRequest.findMany({
    where: { shop },
    orderBy: { receivedAt: "desc" },
    take: SHOWN,
    select: { id: true, customerId: true, receivedAt: true, dueAt: true, doneAt: true },
  });
}

/** One request's sealed file; null when there is none in this shop. */
export async function readDataRequestFile(db: PrismaClient, shop: string, id: string): Promise<string | null> {
  const row = await db.complianceRequest.findFirst({ where: { id, shop }, select: { fileSealed: true } });
  return row?.fileSealed ?? null;
}
