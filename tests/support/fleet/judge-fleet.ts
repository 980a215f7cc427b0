import { DEFAULT_SHIPPING } from "../../../app/domain/shipping/settings";
import type { ParcelTruth } from "../../devstore/contract-parcels";
import type { TestApp } from "../open-test-app";
import { GIFT } from "./run-fleet";

const HOUR = 3_600_000;
const PAGE = 1000;

/** What the whole log of a fleet comes to. */
export interface FleetVerdict {
  readonly figures: Readonly<Record<string, number>>;
  /** Sentences, each about one thing that must never happen. */
  readonly wrongs: readonly string[];
}

/** Holds every notice, letter and gift of a fleet against what the store knows to be true. */
export async function judgeFleet(app: TestApp): Promise<FleetVerdict> {
  const truths = new Map(truthOf(app).map((truth) => [truth.fulfillmentId, truth]));
  const dispatched = new Map(
    [...truths.values()].map(({ orderId, dispatchedAt }) => [orderId, new Date(dispatchedAt)]),
  );
  const wrongs: string[] = [];
  const notices = await sentNotices(app);
  const told = new Map<string, number>();
  const lastOf = new Map<string, Date>();
  const settings = await readLimits(app);
  for (const { orderId, orderName, sentAt, parcels } of notices) {
    const last = lastOf.get(orderId);
    if (last && sentAt.getTime() - last.getTime() < settings.gapHours * HOUR)
      wrongs.push(`${orderName} was told twice within ${settings.gapHours} hours`);
    lastOf.set(orderId, sentAt);
    for (const { kind, oldBy, newBy, newSource, shipment } of parcels) {
      const about = `${orderName}, ${kind} of ${sentAt.toISOString()}`;
      const truth = shipment.fulfillmentId ? truths.get(shipment.fulfillmentId) : undefined;
      const ended = truth ? truth.deliveredAt : shipment.fulfillmentId ? null : dispatched.get(orderId)?.toISOString();
      if (ended && new Date(ended) <= sentAt) wrongs.push(`${about}: told after it had arrived, or left`);
      const inForce = shipment.promises.filter(({ at }) => at < sentAt).at(-1)?.latest ?? null;
      if (oldBy?.getTime() !== inForce?.getTime()) wrongs.push(`${about}: ${iso(oldBy)} was not the date in force`);
      if (newBy && newBy <= sentAt) wrongs.push(`${about}: promises a day that is over`);
      const estimate = truth?.events
        .filter(({ happenedAt, estimatedDeliveryAt }) => estimatedDeliveryAt && new Date(happenedAt) <= sentAt)
        .at(-1)?.estimatedDeliveryAt;
      if (newSource === "CARRIER" && (!estimate || newBy! < new Date(estimate)))
        wrongs.push(`${about}: ${iso(newBy)} is not what the carrier says now, ${estimate}`);
      for (const [key, most] of [
        [shipment.id, settings.mostPerShipment],
        [`${shipment.id} of ${kind}`, settings.most(kind)],
      ] as const) {
        told.set(key, (told.get(key) ?? 0) + 1);
        if (told.get(key)! > most) wrongs.push(`${about}: told ${told.get(key)} times, ${most} are the most`);
      }
    }
  }
  const letters = app.mails.length;
  if (letters !== notices.length) wrongs.push(`${letters} letters left, of ${notices.length} notices`);
  const gifts = await judgeGifts(app, wrongs);
  await judgeWork(app, wrongs);
  const figures = {
    parcels: truths.size,
    delivered: [...truths.values()].filter(({ deliveredAt }) => deliveredAt).length,
    notices: notices.length,
    withheld: await app.db.read.delayNotice.count({ where: { state: "WITHHELD" } }),
    ...gifts,
  };
  return { figures, wrongs };
}

const iso = (date: Date | null) => date?.toISOString() ?? "no date";

function truthOf({ devstore: { store, shop } }: TestApp): readonly ParcelTruth[] {
  const all: ParcelTruth[] = [];
  for (;;) {
    const page = store.parcels(shop, { first: PAGE, skip: all.length });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

async function sentNotices({ db, shop }: TestApp) {
  const rows = await db.read.delayNotice.findMany({
    where: { shop, state: "SENT" },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    include: { parcels: true },
  });
  const ids = rows.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId));
  const shipments = new Map<string, Awaited<ReturnType<typeof shipmentsBy>>[number]>();
  for (let from = 0; from < ids.length; from += PAGE) {
    for (const one of await shipmentsBy(db, ids.slice(from, from + PAGE))) shipments.set(one.id, one);
  }
  return rows.map((row) => ({
    ...row,
    sentAt: row.sentAt!,
    parcels: row.parcels.map((parcel) => ({ ...parcel, shipment: shipments.get(parcel.shipmentId)! })),
  }));
}

const shipmentsBy = (db: TestApp["db"], ids: readonly string[]) =>
  db.read.shipment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      fulfillmentId: true,
      promises: { orderBy: [{ at: "asc" }, { id: "asc" }], select: { at: true, latest: true } },
    },
  });

async function readLimits({ db, shop }: TestApp) {
  const policies = await db.read.policy.findMany({ where: { shop, kind: { startsWith: "delay_" } } });
  const versions = await db.read.policyVersion.findMany({
    where: { id: { in: policies.flatMap(({ publishedVersionId }) => publishedVersionId ?? []) } },
  });
  const most = new Map(
    versions.map(({ document }) => {
      const { kind, settings } = JSON.parse(document) as { kind: string; settings: { most: number } };
      return [kind, settings.most];
    }),
  );
  return { ...DEFAULT_SHIPPING, most: (kind: string) => most.get(`delay_${kind}`) ?? 0 };
}

/** Codes as the store made them, each against its gift, month by month against the budget. */
async function judgeGifts({ db, shop, devstore }: TestApp, wrongs: string[]) {
  const { timeZone } = await db.read.shop.findUniqueOrThrow({ where: { id: shop } });
  const month = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit" });
  const policy = await db.read.policyVersion.findFirstOrThrow({
    where: { shop, state: "PUBLISHED", policy: { kind: "goodwill" } },
  });
  const { settings } = JSON.parse(policy.document) as { settings: { monthlyBudget: string } };
  const made = devstore.store.ledger.filter(({ mutation }) => mutation === "discountCodeBasicCreate");
  const gifts = await db.read.goodwill.findMany({ where: { shop } });
  const given = new Map(gifts.filter(({ discountId }) => discountId).map((gift) => [gift.discountId!, gift]));
  const spent = new Map<string, number>();
  const seen = new Set<string>();
  for (const { resourceIds } of made) {
    const gift = given.get(resourceIds[0] ?? "");
    if (!gift) wrongs.push(`${resourceIds[0]} is a code nobody knows of`);
    else if (seen.has(gift.id)) wrongs.push(`${gift.orderName} got two codes for one trouble`);
    else {
      seen.add(gift.id);
      const name = month.format(gift.plannedAt);
      spent.set(name, (spent.get(name) ?? 0) + GIFT);
    }
  }
  for (const [name, sum] of spent) {
    if (sum > Number(settings.monthlyBudget))
      wrongs.push(`${sum} given in ${name}, of a budget of ${settings.monthlyBudget}`);
  }
  const counted = (state: string) => gifts.filter((gift) => gift.state === state).length;
  return { codes: made.length, overBudget: counted("OVER_BUDGET"), heldOut: counted("HELD_OUT") };
}

async function judgeWork({ db, shop }: TestApp, wrongs: string[]): Promise<void> {
  const stuck = await db.read.effect.count({ where: { shop, state: { not: "DONE" } } });
  const dead = await db.read.inboundEvent.count({ where: { shop, state: { not: "DONE" } } });
  if (stuck > 0) wrongs.push(`${stuck} effects did not end`);
  if (dead > 0) wrongs.push(`${dead} events did not end`);
}
