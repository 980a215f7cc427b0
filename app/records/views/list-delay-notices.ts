import type { Prisma } from "@prisma/client";
import { orderIdsByName } from "./find-orders";
import { cutPage, olderThan, PAGE_SIZE, readCursor } from "./page-cursor";
import type { Reader } from "./reader";

export type NoticeTab = "all" | "planned" | "sent" | "withheld" | "shadow";

const STATES: Readonly<Record<NoticeTab, string | null>> = {
  all: null,
  planned: "PLANNED",
  sent: "SENT",
  withheld: "WITHHELD",
  shadow: "SHADOW",
};
/** Answers that somebody has to act on. */
const FOR_STAFF = ["claim", "change_address"];
const WAITING_SHOWN = 25;

const WITH_PARCELS = { parcels: { orderBy: { shipmentId: "asc" } } } satisfies Prisma.DelayNoticeInclude;
export type ListedNotice = Prisma.DelayNoticeGetPayload<{ include: typeof WITH_PARCELS }>;

export interface NoticeFilter {
  readonly tab: NoticeTab;
  /** Name of an order; "" = any. */
  readonly search: string;
}

/** Notices, newest first, a page at a time. */
export async function listDelayNotices(db: Reader, shop: string, { tab, search }: NoticeFilter, after: string | null) {
  const orderIds = search ? await orderIdsByName(db, shop, search) : null;
  const state = STATES[tab];
  const rows = await db.delayNotice.findMany({
    where: {
      shop,
      ...(state && { state }),
      ...(orderIds && { orderId: { in: [...orderIds] } }),
      AND: [olderThan("plannedAt", readCursor(after))],
    },
    orderBy: [{ plannedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    include: WITH_PARCELS,
  });
  return cutPage(rows, ({ plannedAt }) => plannedAt);
}

/** What shoppers asked for with a notice and nobody has done yet, the longest waiting first, and how many there are. */
export async function listWaitingAnswers(db: Reader, shop: string) {
  const waiting = FOR_STAFF.map((answer) => ({ shop, answer, settledAt: null }));
  const [rows, counts] = await Promise.all([
    Promise.all(
      waiting.map((where) =>
        db.delayNotice.findMany({
          where,
          orderBy: { answeredAt: "asc" },
          take: WAITING_SHOWN,
          include: WITH_PARCELS,
        }),
      ),
    ),
    Promise.all(waiting.map((where) => db.delayNotice.count({ where }))),
  ]);
  const time = ({ answeredAt }: ListedNotice) => answeredAt?.getTime() ?? 0;
  return {
    rows: rows
      .flat()
      .sort((a, b) => time(a) - time(b))
      .slice(0, WAITING_SHOWN),
    count: counts.reduce((sum, one) => sum + one, 0),
  };
}
