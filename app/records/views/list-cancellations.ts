import type { CancellationState } from "../../domain/cancellation/types";
import { orderIdsByName } from "./find-orders";
import { cutPage, olderThan, PAGE_SIZE, readCursor } from "./page-cursor";
import { readSnapshots } from "./read-snapshots";
import type { Reader } from "./reader";

export const NEEDS_PERSON: readonly CancellationState[] = ["REVIEW", "FAILED"];
export const IN_PROGRESS: readonly CancellationState[] = ["STOPPING", "WAITING_WAREHOUSE", "UNDO", "CANCELLING"];

export type CancellationTab = "needs-you" | "in-progress" | "ended" | "all";

// "Ended" is written as what it is not, so that the index by time serves it however long the history is.
const STATES = {
  "needs-you": { state: { in: [...NEEDS_PERSON] } },
  "in-progress": { state: { in: [...IN_PROGRESS] } },
  ended: { state: { notIn: [...NEEDS_PERSON, ...IN_PROGRESS] } },
  all: {},
} satisfies Record<CancellationTab, object>;

export interface CancellationFilter {
  readonly tab: CancellationTab;
  readonly orderName: string;
  readonly after: string | null;
}

export async function listCancellations(db: Reader, shop: string, filter: CancellationFilter) {
  const orderIds = filter.orderName ? await orderIdsByName(db, shop, filter.orderName) : null;
  const rows = await db.cancellation.findMany({
    where: {
      shop,
      ...STATES[filter.tab],
      ...(orderIds ? { orderId: { in: [...orderIds] } } : {}),
      ...olderThan("requestedAt", readCursor(filter.after)),
    },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
  });
  const page = cutPage(rows, (row) => row.requestedAt);
  const orders = await readSnapshots(
    db,
    shop,
    page.rows.map(({ orderId }) => orderId),
  );
  return { ...page, orders };
}
