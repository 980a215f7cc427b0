import { readSnapshots } from "./read-snapshots";
import { namesOfOrders } from "./list-events";
import { IN_PROGRESS, NEEDS_PERSON } from "./list-cancellations";
import { FOR_LIST } from "./list-returns";
import { countTrouble } from "./list-shipments";
import type { Reader } from "./reader";

const RETURNS_NEED_PERSON = ["REVIEW", "FAILED"];
/** Counted in as soon as somebody is at the warehouse: listed when it is not. */
const ARRIVED_MS = 24 * 3_600_000;
/** Actions that give shoppers their money; buying a label is not one. */
const GIVES_BACK = ["cancel-order", "refund-units", "process-return", "give-store-credit"];
const SHOWN_EACH = 5;
const LATE_MS = 30 * 60_000;

/** What set-up has reached, as far as rows tell. */
export async function readSetup(db: Reader, shop: string) {
  const [row, policies, firstCancellation, firstReturn, carrier, firstMail] = await Promise.all([
    db.shop.findUnique({ where: { id: shop } }),
    db.policy.findMany({ where: { shop } }),
    db.cancellation.findFirst({ where: { shop }, select: { id: true } }),
    db.orderReturn.findFirst({ where: { shop }, select: { id: true } }),
    db.carrierAccount.findFirst({ where: { shop }, select: { id: true } }),
    db.message.findFirst({ where: { shop, state: "SENT" }, select: { id: true } }),
  ]);
  return {
    row,
    policies,
    hasCancellation: firstCancellation !== null,
    hasReturn: firstReturn !== null,
    hasCarrier: carrier !== null,
    hasSentMail: firstMail !== null,
  };
}

/** Everything only a person can move on: the first rows of each kind, and how many there are. */
export async function readAttention(db: Reader, shop: string, now: Date) {
  const cancellations = { shop, state: { in: [...NEEDS_PERSON] } };
  const late = lateSince(shop, new Date(now.getTime() - LATE_MS));
  const effects = { shop, state: { in: ["FAILED", "UNPROVED"] } };
  const events = { shop, state: "DEAD" };
  const alarms = { shop, resolvedAt: null };
  const [waiting, stuck, unsettled, dead, raised, counts] = await Promise.all([
    db.cancellation.findMany({ where: cancellations, orderBy: { requestedAt: "asc" }, take: SHOWN_EACH }),
    db.cancellation.findMany({ where: late, orderBy: { requestedAt: "asc" }, take: SHOWN_EACH }),
    db.effect.findMany({ where: effects, orderBy: { plannedAt: "asc" }, take: SHOWN_EACH }),
    db.inboundEvent.findMany({
      where: events,
      omit: { payloadSealed: true },
      orderBy: { receivedAt: "asc" },
      take: SHOWN_EACH,
    }),
    db.alarm.findMany({ where: alarms, orderBy: { raisedAt: "asc" }, take: SHOWN_EACH }),
    Promise.all([
      db.cancellation.count({ where: cancellations }),
      db.cancellation.count({ where: late }),
      db.effect.count({ where: effects }),
      db.inboundEvent.count({ where: events }),
      db.alarm.count({ where: alarms }),
      countTrouble(db, shop),
    ]),
  ]);
  const subjects = [...unsettled, ...dead, ...raised].map((row) => row.subject);
  return {
    waiting,
    stuck,
    unsettled,
    dead,
    raised,
    counts: {
      cancellations: counts[0],
      stuck: counts[1],
      effects: counts[2],
      events: counts[3],
      alarms: counts[4],
      shipments: counts[5],
    },
    returns: await readReturnAttention(db, shop, now),
    cases: await readCaseAttention(db, shop),
    orders: await readSnapshots(
      db,
      shop,
      waiting.map(({ orderId }) => orderId),
    ),
    orderNames: await namesOfOrders(db, shop, subjects),
  };
}

/** Returns that wait for a decision or for help, and those that lie in the warehouse uncounted. */
async function readReturnAttention(db: Reader, shop: string, now: Date) {
  const waits = { shop, state: { in: RETURNS_NEED_PERSON } };
  const lies = { shop, state: "DELIVERED", deliveredAt: { lt: new Date(now.getTime() - ARRIVED_MS) } };
  const first = { orderBy: { requestedAt: "asc" }, take: SHOWN_EACH, include: FOR_LIST } as const;
  const [waiting, arrived, waitingCount, arrivedCount] = await Promise.all([
    db.orderReturn.findMany({ where: waits, ...first }),
    db.orderReturn.findMany({ where: lies, ...first }),
    db.orderReturn.count({ where: waits }),
    db.orderReturn.count({ where: lies }),
  ]);
  return { waiting, arrived, waitingCount, arrivedCount };
}

/** Shoppers who wait for an answer, the longest first. */
async function readCaseAttention(db: Reader, shop: string) {
  const where = { shop, state: "OPEN" };
  const [first, count] = await Promise.all([
    db.case.findMany({ where, orderBy: { stateSince: "asc" }, take: SHOWN_EACH }),
    db.case.count({ where }),
  ]);
  return { first, count };
}

/** Under way, and past the time by which each should have moved on by itself. */
const lateSince = (shop: string, at: Date) => ({
  shop,
  state: { in: [...IN_PROGRESS] },
  OR: [
    { state: { in: ["STOPPING", "CANCELLING"] }, updatedAt: { lt: at } },
    { state: "WAITING_WAREHOUSE", warehouseBy: { lt: at } },
    { state: "UNDO", undoUntil: { lt: at } },
  ],
});

/** Cancellations that ended since an instant, and the receipts of money given back. */
export async function readSince(db: Reader, shop: string, since: Date) {
  const [ended, returns, moneyEffects] = await Promise.all([
    db.cancellation.groupBy({
      by: ["state"],
      where: { shop, endedAt: { gte: since } },
      _count: { _all: true },
    }),
    db.orderReturn.count({ where: { shop, requestedAt: { gte: since } } }),
    db.effect.findMany({
      where: { shop, money: true, kind: { in: GIVES_BACK }, state: "DONE", endedAt: { gte: since } },
      select: { receipt: true },
    }),
  ]);
  return { ended, returns, receipts: moneyEffects.map((effect) => effect.receipt) };
}
