import type { OrderRead } from "../domain/order";
import { calendarDays } from "../domain/shipping/working-days";
import type { Watched } from "../domain/shipping/delay-kinds";
import { hasShipmentEnded } from "../domain/shipping/lifecycle";
import { estimateOf, isQuietlyPromised, type LaneForecast } from "../domain/shipping/promise";
import type { ShippingSettings } from "../domain/shipping/settings";
import { followShipment, type Shipment } from "../domain/shipping/shipment";
import type { DelayKind } from "../domain/shipping/types";
import { watchShipments } from "../domain/shipping/watch-shipments";
import { lookAgain, noticesOf } from "../records/delay-notices";
import { addPromise, saveShipment } from "../records/shipments";
import { stopTimer } from "../records/timers";
import { type AutomationContext, type Save, saveAll } from "./automation";
import { delayRulings, type DelayRulings } from "./delay-rulings";
import { forecastFor } from "./forecast-shipment";
import { planNotice } from "./plan-notice";
import { learnDelivery } from "./learn-delivery";
import { readShop } from "../records/shops";
import { shippingIn } from "../domain/shipping/settings";

export interface ShipmentsOfOrder {
  readonly shop: string;
  readonly order: OrderRead;
  readonly eventId: string;
  /** As they are kept, and as they are now. */
  readonly before: readonly Shipment[];
  readonly after: readonly Shipment[];
  /** Read from Shopify just now: only then somebody may be written to. */
  readonly isFresh: boolean;
}

export interface ShipmentsLook {
  readonly note: string;
  readonly save: Save;
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
  const learn = arrived.length === 0 ? null : learnDelivery(context, of, arrived);
  if (after.every(({ state }) => hasShipmentEnded(state))) {
    const save = saveAll(saveChanged(before, after, now), learn, (tx) =>
      stopTimer(tx, shop, `watch/${order.snapshot.id}`),
    );
    return { note: "Nothing more is awaited.", save, wantsFresh: false };
  }
  const row = await readShop(db, shop);
  const timeZone = row?.timeZone ?? "UTC";
  const shipping = shippingIn(JSON.parse(row?.settings ?? "{}"));
  const rulings = await delayRulings(db, shop);
  const [notices, watched] = await Promise.all([
    noticesOf(db, shop, order.snapshot.id),
    watchAll(context, shop, after, rulings, now),
  ]);
  const promised = watched.map((one) => promise(one, shipping, timeZone, now));
  const counted = notices.filter(({ state }) => state !== "WITHHELD");
  const toldOf = (shipmentId: string, kind: DelayKind) =>
    counted.flatMap(({ parcels }) => parcels).filter((one) => one.shipmentId === shipmentId && one.kind === kind)
      .length;
  const { troubles, lookAgainAt } = watchShipments({
    shipments: promised.map(({ shipment }) => shipment),
    settingsOf: (kind) => rulings.get(kind)?.settings ?? null,
    toldOf,
    shipping,
    timeZone,
    now,
  });
  // What is on its way to a mailbox comes first: it sets the next look itself.
  const isBusy = notices.some(({ state }) => state === "PLANNED");
  // Those who ordered before the app was there were never told anything by it.
  const isOurs = !row || new Date(order.snapshot.processedAt) >= row.installedAt;
  const due = isBusy || !isOurs ? [] : troubles.filter(({ dueAt }) => dueAt !== null && dueAt <= now);
  const notice =
    due.length > 0 && of.isFresh
      ? await planNotice(context, of, due, {
          rulings,
          shipping,
          timeZone,
          currency: row?.currency ?? "USD",
          notices,
          now,
        })
      : null;
  const asked = new Set(notice?.askedIds);
  const inTrouble = new Map(troubles.map((trouble) => [trouble.shipment.id, trouble]));
  const final = promised.map(({ shipment }) => {
    const trouble = inTrouble.get(shipment.id);
    return {
      ...unwatched(shipment),
      delayKind: trouble?.kind ?? null,
      delaySince: trouble?.since ?? null,
      askedAt: asked.has(shipment.id) ? now : trouble?.kind === shipment.delayKind ? shipment.askedAt : null,
    };
  });
  const wantsFresh = due.length > 0 && !of.isFresh;
  // What was asked now is due again after its pace: the timer finds that out by looking once more.
  const nextLook = isBusy || wantsFresh || !isOurs ? null : asked.size > 0 ? now : lookAgainAt;
  const save = saveAll(
    saveChanged(before, final, now),
    ...promised.map(({ save }) => save),
    learn,
    notice?.save,
    nextLook && ((tx) => lookAgain(tx, shop, order.snapshot.id, nextLook)),
  );
  return { note: notice?.note ?? noteOf(final, timeZone, now), save, wantsFresh };
}

function saveChanged(before: readonly Shipment[], after: readonly Shipment[], now: Date): Save {
  const byId = new Map(before.map((shipment) => [shipment.id, shipment]));
  const changed = after.filter((shipment) => JSON.stringify(byId.get(shipment.id)) !== JSON.stringify(shipment));
  return async (tx) => {
    for (const shipment of changed) await saveShipment(tx, shipment, byId.get(shipment.id) ?? null, now);
  };
}

function watchAll(
  context: AutomationContext,
  shop: string,
  shipments: readonly Shipment[],
  rulings: DelayRulings,
  now: Date,
): Promise<readonly Watched[]> {
  return Promise.all(
    shipments.map(async (shipment) => {
      const isOver = hasShipmentEnded(shipment.state);
      const forecast = isOver ? null : await forecastFor(context.db, shop, shipment, now);
      return { ...shipment, followed: followShipment(shipment), forecast };
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
  const { source, earliest, latest, because } = estimate;
  const isParcel = shipment.state !== "UNSHIPPED";
  const expected = isParcel ? { expectedFrom: earliest, expectedBy: latest, expectedSource: source } : {};
  const lateProbability = chanceOf(watched.forecast, shipment.promisedBy, now);
  const known = { ...shipment, ...expected, lateProbability };
  if (!isQuietlyPromised(shipment, estimate)) return { shipment: known, save: null };
  const { shop, id: shipmentId } = shipment;
  const row = { shop, shipmentId, source, earliest, latest, because, toldAt: null, noticeId: null };
  return {
    shipment: { ...known, promisedBy: latest, promiseSource: source, promisedAt: now },
    save: (tx) => addPromise(tx, row, now),
  };
}

const chanceOf = (forecast: LaneForecast | null, by: Date | null, now: Date) =>
  forecast && by && by > now ? forecast.lateProbability(by, now) : null;

function unwatched({ followed: _followed, forecast: _forecast, ...shipment }: Watched & Shipment): Shipment {
  return shipment;
}

function noteOf(shipments: readonly Shipment[], timeZone: string, now: Date): string {
  const late = shipments.filter(({ delayKind }) => delayKind !== null);
  if (late.length > 0)
    return `${late.length} of ${shipments.length} shipments are in trouble; nobody has to be told now.`;
  const next = shipments.flatMap(({ promisedBy, state }) =>
    promisedBy && !hasShipmentEnded(state) ? [promisedBy] : [],
  );
  const [first] = next.sort((a, b) => a.getTime() - b.getTime());
  if (!first) return "Noted.";
  const days = calendarDays(now, first, timeZone);
  return days < 0 ? "Noted." : `On its way; promised within ${days} days.`;
}
