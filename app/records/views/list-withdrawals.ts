import { cutPage, olderThan, PAGE_SIZE, readCursor } from "./page-cursor";
import type { Reader } from "./reader";

/** Statements of consumers who withdrew, newest first, a page at a time; those a person must see to, or all. */
export async function listWithdrawals(db: Reader, shop: string, onlyOpen: boolean, after: string | null) {
  const rows = await db.withdrawal.findMany({
    where: { shop, ...(onlyOpen && { state: "PERSON" }), ...olderThan("receivedAt", readCursor(after)) },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
  });
  return cutPage(rows, ({ receivedAt }) => receivedAt);
}
export type WithdrawalRow = Awaited<ReturnType<typeof listWithdrawals>>["rows"][number];
