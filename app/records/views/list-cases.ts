import { orderIdsByName } from "./find-orders";
import { cutPage, newerThan, olderThan, PAGE_SIZE, readCursor } from "./page-cursor";
import type { Reader } from "./reader";

export type CaseRow = Awaited<ReturnType<Reader["case"]["findMany"]>>[number];

export const CASE_TABS = ["open", "answered", "closed", "all"] as const;
export type CaseTab = (typeof CASE_TABS)[number];

const STATES = {
  open: { state: "OPEN" },
  answered: { state: "ANSWERED" },
  closed: { state: "CLOSED" },
  all: {},
} satisfies Record<CaseTab, object>;

export interface CaseFilter {
  readonly tab: CaseTab;
  /** A number of a case, or the name of an order; "" = all. */
  readonly search: string;
  readonly after: string | null;
}

/** Who waits for an answer comes in the order they wait in; else the newest is first. */
export async function listCases(db: Reader, shop: string, { tab, search, after }: CaseFilter) {
  const cursor = readCursor(after);
  const isQueue = tab === "open";
  const direction = isQueue ? "asc" : "desc";
  const rows = await db.case.findMany({
    where: {
      ...{ shop, ...STATES[tab] },
      AND: [
        isQueue ? newerThan("stateSince", cursor) : olderThan("stateSince", cursor),
        search === "" ? {} : await searched(db, shop, search),
      ],
    },
    orderBy: [{ stateSince: direction }, { id: direction }],
    take: PAGE_SIZE + 1,
  });
  return cutPage(rows, (row) => row.stateSince);
}

async function searched(db: Reader, shop: string, search: string) {
  const orderId = { in: [...(await orderIdsByName(db, shop, search))] };
  const digits = /^\s*(?:no\.?\s*)?(\d{1,9})\s*$/i.exec(search)?.[1];
  return { OR: [{ orderId }, ...(digits ? [{ number: Number(digits) }] : [])] };
}
