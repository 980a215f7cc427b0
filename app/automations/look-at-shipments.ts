import type { OrderRead } from "../domain/order";
import { calendarDays } from "../domain/shipping/working-days";
import type { Watched } from "../domain/shipping/delay-kinds";
import { hasShipmentEnded } from "../domain/shipping/lifecycle";
import { estimateOf, type LaneForecast, quietPromise } from "../domain/shipping/promise";
import type { ShippingSettings } from "../domain/shipping/settings";
import { followShipment, type Shipment } from "../domain/shipping/shipment";
import type { DelayKind } from "../domain/shipping/types";
import { type Trouble, watchShipments } from "../domain/shipping/watch-shipments";
import { isOutdated } from "../domain/shipping/withheld";
import { openCancellationOf } from "../records/cancellations";
import { type DelayNotice, noticesOf } from "../records/delay-notices";
import { addPromise, isHeardOf, saveShipment } from "../records/shipments";
import { isWatched, stopWatch, watchOn } from "../records/watch-timer";
import { type AutomationContext, type Save, saveAll } from "./automation";
import { delayRulings } from "./delay-rulings";
import { forecastFor } from "./forecast-shipment";
import { followNew } from "./follow-parcel";
import { planNotice } from "./plan-notice";
import type { ShipmentsOfOrder } from "./shipments-of-order";
import { learnDelivery } from "./learn-delivery";
import { readShop } from "../records/shops";
import { shippingIn } from "../domain/shipping/settings";

export interface ShipmentsLook {
  readonly note: string;
  readonly save: Save | null;
  /** Somebody would be written to, if this was read from Shopify just now. */
  readonly wantsFresh: boolean;
}

/** Everything that follows from where the shipments of one order are: promises, delay, notices, what is learned, the next look. */
export async function lookAtShipments(context: AutomationContext, of: ShipmentsOfOrder): Promise<ShipmentsLook> {
  const { db, now: clock } = context;
  const { shop, order, before, after } = of;
  const now = clock();
  const byId = new Map(before.map((shipment) => [shipment.id, shipment]));
  const arrived = after.filter(({ id, state }) => state === "DELIVERED" && byId.get(id)?.state !== "DELIVERED");
  const row = await readShop(db, shop);
  const timeZone = row?.timeZone ?? "UTC";
  const learn = arrived.length === 0 ? null : learnDelivery(context, of, arrived, timeZone);
  if (after.every(({ state }) => hasShipmentEnded(state))) {
    const save = saveAll(saveChanged(before, after.map(outOfTrouble), now), learn, (tx) =>
      stopWatch(tx, shop, order.snapshot.id),
    );
    return { note: "Nothing more is awaited.", save, wantsFresh: false };
  }
  const shipping = shippingIn(JSON.parse(row?.settings ?? "{}"));
  const rulings = await delayRulings(db, shop);
  const watched = await watchAll(context, shop, after, timeZone, now);
  const promised = watched.map((one) => promise(one, shipping, timeZone, now));
  const watch = (shipments: readonly Watched[], notices: readonly DelayNotice[]) =>
    watchShipments({
      shipments,
      settingsOf: (kind) => rulings.get(kind)?.settings ?? null,
      toldOf: (shipmentId, kind) => countTold(notices, shipmentId, kind, rulings.get(kind)?.isShadow ?? false),
      shipping,
      timeZone,
      now,
    });
  const shipments = promised.map(({ shipment }) => shipment);
  const first = watch(shipments, []);
  // Nearly every scan finds nothing wrong: what was told before matters only where something is.
  const notices = first.troubles.length > 0 ? noticesOf(db, shop, order.snapshot.id) : [];
  const { troubles } = first.troubles.length > 0 ? watch(shipments, notices) : first;
  // What is on its way to a mailbox comes first: its end sets the next look.
  const isBusy = notices.some(({ state }) => state === "PLANNED");
  const overdue = troubles.filter(({ dueAt }) => dueAt !== null && dueAt <= now);
  const isSilent = isBusy || !isOurs(row, order);
  // Who asked to cancel is not told to wait.
  const isCancelling =
    !isSilent && overdue.some(isUnshipped) && (await openCancellationOf(db, shop, order.snapshot.id)) !== null;
  const due = isSilent ? [] : overdue.filter((one) => !isCancelling || !isUnshipped(one));
  const wantsFresh = due.length > 0 && !of.isFresh;
  const place = { rulings, shipping, timeZone, currency: row?.currency ?? "USD", notices, now };
  const notice = due.length > 0 && of.isFresh ? await planNotice(context, of, due, place) : null;
  const asked = new Set(notice?.askedIds);
  const inTrouble = new Map(troubles.map((trouble) => [trouble.shipment.id, trouble]));
  const final = shipments.map((shipment) => {
    const trouble = inTrouble.get(shipment.id);
    return {
      ...shipment,
      delayKind: trouble?.kind ?? null,
      delaySince: trouble?.since ?? null,
      askedAt: asked.has(shipment.id) ? now : trouble?.kind === shipment.delayKind ? shipment.askedAt : null,
    };
  });
  const next = isSilent || wantsFresh || notice?.isPlanned ? null : watch(final, notices).lookAgainAt;
  const soonest = now.getTime() + (isCancelling ? WHILE_CANCELLING : AT_LEAST);
  const kept = final.map(unwatched);
  const save = saveAll(
    saveChanged(before, kept, now),
    ...promised.map(({ save }) => save),
    learn,
    notice?.save,
    shipping.followParcels ? followNew(before, after, now) : null,
    next && lookAgain(context, shop, order.snapshot.id, new Date(Math.max(next.getTime(), soonest))),
  );
  return { note: notice?.note ?? noteOf(kept, timeZone, now), save, wantsFresh };
}

const MINUTE = 60_000;
const AT_LEAST = MINUTE;
/** Nothing tells when a cancellation comes to nothing. */
const WHILE_CANCELLING = 6 * 60 * MINUTE;

/** null = it is set for that moment already. */
function lookAgain({ db, now }: AutomationContext, shop: string, orderId: string, dueAt: Date): Save | null {
  return isWatched(db, shop, orderId, dueAt) ? null : (tx) => watchOn(tx, shop, orderId, dueAt, now());
}

const isUnshipped = ({ shipment }: Trouble) => shipment.state === "UNSHIPPED";

/** Those who ordered before the app was there were never told anything by it. */
const isOurs = (row: Awaited<ReturnType<typeof readShop>>, { snapshot }: OrderRead) =>
  row !== null && row.uninstalledAt === null && new Date(snapshot.processedAt) >= row.installedAt;

/** Notices that count towards the most of a kind: while a policy only watches, what it would have told. */
function countTold(notices: readonly DelayNotice[], shipmentId: string, kind: DelayKind, isShadow: boolean): number {
  const counts = ({ state, because }: DelayNotice) =>
    state === "SHADOW" ? isShadow : state !== "WITHHELD" || !isOutdated(because);
  const parcels = notices.filter(counts).flatMap(({ parcels }) => parcels);
  return parcels.filter((one) => one.shipmentId === shipmentId && one.kind === kind).length;
}

/** null = none of them changed. */
export function saveChanged(before: readonly Shipment[], after: readonly Shipment[], now: Date): Save | null {
  const byId = new Map(before.map((shipment) => [shipment.id, shipment]));
  const changed = after.filter((shipment) => JSON.stringify(byId.get(shipment.id)) !== JSON.stringify(shipment));
  if (changed.length === 0) return null;
  return (tx) => {
    for (const shipment of changed) saveShipment(tx, shipment, byId.get(shipment.id) ?? null, now);
  };
}

function watchAll(
  context: AutomationContext,
  shop: string,
  shipments: readonly Shipment[],
  timeZone: string,
  now: Date,
): Promise<readonly Watched[]> {
  return Promise.all(
    shipments.map(async (shipment) => {
      const isOver = hasShipmentEnded(shipment.state);
      const forecast = isOver ? null : await forecastFor(context.db, shop, shipment, timeZone, now);
      // Only what was never heard of asks.
      const isCarrierHeard = isOver || shipment.newsAt !== null || isHeardOf(context.db, shop, shipment);
      return { ...shipment, followed: followShipment(shipment), forecast, isCarrierHeard };
    }),
  );
}

/** The newest estimate, and the promise it makes where nobody has to be told of a change. */
function promise(
  watched: Watched,
  settings: ShippingSettings,
  timeZone: string,
  now: Date,
): { shipment: Watched & Shipment; save: Save | null } {
  const shipment = watched as Watched & Shipment;
  if (hasShipmentEnded(shipment.state)) return { shipment, save: null };
  const estimate = estimateOf({ shipment, forecast: watched.forecast, settings, timeZone, now });
  const { source, earliest, latest } = estimate;
  const isParcel = shipment.state !== "UNSHIPPED";
  const expected = isParcel ? { expectedFrom: earliest, expectedBy: latest, expectedSource: source } : {};
  const lateProbability = chanceOf(watched.forecast, shipment.promisedBy, now);
  const known = { ...shipment, ...expected, lateProbability };
  const told = quietPromise(shipment, estimate, timeZone, now);
  if (!told) return { shipment: known, save: null };
  const { shop, id: shipmentId } = shipment;
  const row = { shop, shipmentId, ...told, toldAt: null, noticeId: null };
  return {
    shipment: { ...known, promisedBy: told.latest, promiseSource: told.source, promisedAt: now },
    save: (tx) => addPromise(tx, row, now),
  };
}

const chanceOf = (forecast: LaneForecast | null, by: Date | null, now: Date) =>
  forecast && by && by > now ? forecast.lateProbability(by, now) : null;

const outOfTrouble = (shipment: Shipment): Shipment => ({
  ...shipment,
  delayKind: null,
  delaySince: null,
  askedAt: null,
});

function unwatched({
  followed: _followed,
  forecast: _forecast,
  isCarrierHeard: _heard,
  ...shipment
}: Watched & Shipment): Shipment {
  return shipment;
}

function noteOf(shipments: readonly Shipment[], timeZone: string, now: Date): string {
  const late = shipments.filter(({ delayKind }) => delayKind !== null);
  if (late.length > 0)
    return `${late.length} of ${shipments.length} shipments are in trouble; nobody has to be told now.`;
  const hasLeft = shipments.some(({ state }) => state !== "UNSHIPPED" && !hasShipmentEnded(state));
  const next = shipments.flatMap(({ promisedBy, state }) =>
    promisedBy && !hasShipmentEnded(state) ? [promisedBy] : [],
  );
  const [first] = next.sort((a, b) => a.getTime() - b.getTime());
  if (!first) return "Noted.";
  const days = calendarDays(now, first, timeZone);
  if (days < 0) return "Noted.";
  const within = days === 0 ? "for today" : days === 1 ? "for tomorrow" : `within ${days} days`;
  return hasLeft ? `On its way; promised ${within}.` : `Not sent yet; promised ${within}.`;
}
