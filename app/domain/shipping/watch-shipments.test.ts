import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DelaySettings } from "../policy/shipping-types";
import type { ParcelNews } from "./news";
import { DEFAULT_SHIPPING, type ShippingSettings } from "./settings";
import { type Shipment, withNews } from "./shipment";
import { aParcel, at, said, START, watched } from "./testing";
import { DELAY_KINDS, type DelayKind } from "./types";
import { type Trouble, watchShipments } from "./watch-shipments";
import "../policy/testing/seed";

const HOUR = 3_600_000;
const SETTINGS: DelaySettings = { afterHours: 24, chancePercent: 70, everyDays: 3, most: 3 };
const LOUD = { ...DEFAULT_SHIPPING, quietFrom: 0, quietUntil: 0 };
type Kinds = Partial<Record<DelayKind, DelaySettings>>;

interface World {
  readonly kinds: Kinds;
  readonly shipping: ShippingSettings;
}
type Counts = ReadonlyMap<string, number>;

function watch(shipments: readonly Shipment[], now: Date, { kinds, shipping }: World, told: Counts = new Map()) {
  const settingsOf = (kind: DelayKind) => kinds[kind] ?? null;
  const toldOf = (id: string, kind: DelayKind) => told.get(`${id}/${kind}`) ?? 0;
  const input = { settingsOf, toldOf, shipping, timeZone: "Europe/Berlin", now };
  return watchShipments({ ...input, shipments: shipments.map((one) => watched(one)) });
}
const moving = (changes: Partial<Shipment> = {}) => withNews(aParcel(changes), [said("IN_TRANSIT", 2)], START);
const isDue =
  (now: Date) =>
  ({ dueAt }: Trouble) =>
    dueAt !== null && dueAt <= now;

describe("the watch", () => {
  it("of several kinds the first counts: what is lost is not told as not scanned", () => {
    const kinds = { no_scan: SETTINGS, lost: { ...SETTINGS, afterHours: 100 }, missed: SETTINGS };
    const world = { kinds, shipping: LOUD };
    expect(watch([moving()], at(30), world).troubles).toMatchObject([{ kind: "no_scan" }]);
    expect(watch([moving()], at(130), world).troubles).toMatchObject([{ kind: "lost" }]);
  });

  it("a kind that is off is not seen, and nothing to watch needs no timer", () => {
    expect(watch([moving()], at(500), { kinds: {}, shipping: LOUD })).toEqual({ troubles: [], lookAgainAt: null });
  });

  it("what has ended is not watched", () => {
    const done = withNews(moving(), [said("DELIVERED", 3)], START);
    expect(watch([done], at(500), { kinds: { missed: SETTINGS }, shipping: LOUD })).toEqual({
      troubles: [],
      lookAgainAt: null,
    });
  });

  it("keeps the policy's pace for the same kind", () => {
    const asked = moving({ askedAt: at(40), delayKind: "no_scan", delaySince: at(26) });
    const { troubles, lookAgainAt } = watch([asked], at(50), { kinds: { no_scan: SETTINGS }, shipping: LOUD });
    expect(troubles).toMatchObject([{ since: at(26), dueAt: at(40 + 72) }]);
    expect(lookAgainAt).toEqual(at(40 + 72));
  });

  it("keeps the gap between any two notices of the order, also about another parcel", () => {
    const other = aParcel({ id: "other", state: "DELIVERED", lastNoticeAt: at(40) });
    const { troubles } = watch([moving(), other], at(50), { kinds: { no_scan: SETTINGS }, shipping: LOUD });
    expect(troubles).toMatchObject([{ dueAt: at(64) }]);
  });

  it("tells no more than the most of a kind, and of a shipment in all", () => {
    const world = { kinds: { no_scan: SETTINGS }, shipping: LOUD };
    const told = new Map([["parcel-1/no_scan", 3]]);
    expect(watch([moving()], at(50), world, told)).toMatchObject({ troubles: [{ dueAt: null }], lookAgainAt: null });
    expect(watch([moving({ noticesSent: 5 })], at(50), world)).toMatchObject({ troubles: [{ dueAt: null }] });
  });

  it("waits for the end of quiet hours, and looks again then", () => {
    const shipping = { ...DEFAULT_SHIPPING, quietFrom: 21, quietUntil: 8 };
    const night = new Date("2026-07-08T22:00:00Z");
    const { troubles, lookAgainAt } = watch([moving()], night, { kinds: { no_scan: SETTINGS }, shipping });
    expect(troubles).toMatchObject([{ dueAt: new Date("2026-07-09T06:00:00Z") }]);
    expect(lookAgainAt).toEqual(new Date("2026-07-09T06:00:00Z"));
  });

  it("forgets what nothing was heard of for three months, until something is", () => {
    const world = { kinds: { no_scan: SETTINGS, missed: SETTINGS }, shipping: LOUD };
    const late = 24 * 100;
    expect(watch([moving()], at(late), world)).toEqual({ troubles: [], lookAgainAt: null });
    const again = withNews(moving(), [said("IN_TRANSIT", late - 30)], at(late));
    expect(watch([again], at(late), world).troubles).toMatchObject([{ kind: "missed" }]);
  });

  describe("what is two weeks old", () => {
    const world = { kinds: { no_scan: SETTINGS }, shipping: LOUD };
    const old = at(26 + 14 * 24 + 1);

    it("is left to staff where its policy is first asked then, and was told a moment before", () => {
      expect(watch([moving()], old, world)).toMatchObject({ troubles: [{ dueAt: null }], lookAgainAt: null });
      const young = new Date(old.getTime() - 2 * HOUR);
      expect(watch([moving()], young, world).troubles).toMatchObject([{ dueAt: young }]);
    });

    it("is asked on where its policy stayed quiet so far, or the shopper was told before", () => {
      const quiet = moving({ askedAt: at(300), delayKind: "no_scan", delaySince: at(26) });
      expect(watch([quiet], old, world).troubles).toMatchObject([{ dueAt: at(300 + 72) }]);
      expect(watch([moving({ noticesSent: 1 })], old, world).troubles).toMatchObject([{ dueAt: old }]);
      // As after a letter that was not true any more in the moment it was sent.
      const withheld = moving({ askedAt: new Date(0), delayKind: "no_scan", delaySince: at(26) });
      expect(watch([withheld], old, world).troubles).toMatchObject([{ dueAt: old }]);
    });
  });

  it("a likely delay without a better date is not told", () => {
    const forecast = { parcels: 9, p50: at(5), p90: at(6), lateProbability: () => 1, because: "" };
    const input = { settingsOf: () => SETTINGS, toldOf: () => 0, shipping: LOUD, timeZone: "UTC", now: at(10) };
    const shipments = [{ ...watched(moving()), forecast }];
    const settingsOf = (kind: DelayKind) => (kind === "at_risk" ? SETTINGS : null);
    expect(watchShipments({ ...input, shipments, settingsOf }).troubles).toEqual([]);
  });
});

const someSettings = fc.record({
  afterHours: fc.integer({ min: 0, max: 120 }),
  chancePercent: fc.constant(70),
  everyDays: fc.integer({ min: 1, max: 7 }),
  most: fc.integer({ min: 1, max: 4 }),
});
const someWorld = fc.record({
  kinds: fc
    .array(fc.tuple(fc.constantFrom(...DELAY_KINDS), someSettings), { minLength: 1, maxLength: 9 })
    .map((all) => Object.fromEntries(all) as Kinds),
  shipping: fc
    .record({
      quietFrom: fc.integer({ min: 0, max: 23 }),
      quietUntil: fc.integer({ min: 0, max: 23 }),
      gapHours: fc.integer({ min: 1, max: 100 }),
      mostPerShipment: fc.integer({ min: 1, max: 6 }),
    })
    .map((some) => ({ ...DEFAULT_SHIPPING, ...some })),
});
const someNews = fc.array(
  fc
    .record({
      status: fc.constantFrom(
        "IN_TRANSIT",
        "OUT_FOR_DELIVERY",
        "ATTEMPTED_DELIVERY",
        "DELAYED",
        "FAILURE",
        "READY_FOR_PICKUP",
        "DELIVERED",
      ),
      hours: fc.integer({ min: 0, max: 400 }),
      detail: fc.constantFrom(null, "lost", "return_to_sender"),
      eta: fc.option(fc.integer({ min: 0, max: 600 })),
    })
    .map(({ status, hours, detail, eta }) =>
      said(status, hours, { detail, estimatedDeliveryAt: eta === null ? null : at(eta) }),
    ),
  { maxLength: 5 },
);
const someParcel = fc.tuple(
  someNews,
  fc.constantFrom<Partial<Shipment>>({}, { promisedBy: at(200) }, { state: "UNSHIPPED", fulfillmentId: null }),
);

/** Lives through sixty days by the timer alone, news aside, as the app does. */
function* live(parcels: readonly (readonly [readonly ParcelNews[], Partial<Shipment>])[], world: World) {
  let shipments = parcels.map(([, changes], index) => aParcel({ ...changes, id: `parcel-${index}`, position: index }));
  const told = new Map<string, number>();
  const heardAt = [...new Set(parcels.flatMap(([news]) => news.map(({ at }) => at.getTime())))].sort((a, b) => a - b);
  let now = START;
  for (let looks = 0; looks < 2000 && now < at(60 * 24); looks++) {
    shipments = shipments.map((one, index) =>
      withNews(
        one,
        parcels[index]![0].filter((news) => news.at <= now),
        now,
      ),
    );
    const { troubles } = watch(shipments, now, world, told);
    const due = troubles.filter(isDue(now));
    shipments = shipments.map((one) => {
      const trouble = troubles.find(({ shipment }) => shipment.id === one.id);
      const isAsked = due.some(({ shipment }) => shipment.id === one.id);
      const kept = trouble?.kind === one.delayKind ? one.askedAt : null;
      const watchedNow = {
        delayKind: trouble?.kind ?? null,
        delaySince: trouble?.since ?? null,
        askedAt: isAsked ? now : kept,
      };
      if (!isAsked || !trouble) return { ...one, ...watchedNow };
      const key = `${one.id}/${trouble.kind}`;
      told.set(key, (told.get(key) ?? 0) + 1);
      const promise = { promisedBy: trouble.newDate.by, promiseSource: trouble.newDate.source, promisedAt: now };
      return { ...one, ...watchedNow, ...promise, noticesSent: one.noticesSent + 1, lastNoticeAt: now };
    });
    const { lookAgainAt } = watch(shipments, now, world, told);
    yield { now, due, shipments, lookAgainAt, told };
    const news = heardAt.find((time) => time > now.getTime());
    const next = Math.min(lookAgainAt?.getTime() ?? Infinity, news ?? Infinity);
    if (!Number.isFinite(next)) return;
    now = new Date(next);
  }
}

describe("the watch over sixty days of anything", () => {
  const lives = fc.tuple(fc.array(someParcel, { minLength: 1, maxLength: 3 }), someWorld);

  it("nothing becomes due before the next look, which is always ahead", () => {
    fc.assert(
      fc.property(lives, ([parcels, world]) => {
        for (const { now, shipments, lookAgainAt, told } of live(parcels, world)) {
          if (lookAgainAt) expect(lookAgainAt > now).toBe(true);
          const news = Math.min(
            ...parcels.flatMap(([all]) => all.map(({ at }) => at.getTime())).filter((time) => time > now.getTime()),
          );
          const until = Math.min(lookAgainAt?.getTime() ?? Infinity, news, at(61 * 24).getTime());
          for (let time = now.getTime() + HOUR; time < until; time += 7 * HOUR) {
            const then = new Date(time);
            expect(watch(shipments, then, world, told).troubles.filter(isDue(then))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("no notice after delivery, none past its most, none within the gap or in quiet hours, none with a date that is over", () => {
    fc.assert(
      fc.property(lives, ([parcels, world]) => {
        let last = -Infinity;
        for (const { now, due, shipments, told } of live(parcels, world)) {
          for (const { shipment, newDate, kind } of due) {
            expect(shipment.state).not.toBe("DELIVERED");
            expect(told.get(`${shipment.id}/${kind}`)).toBeLessThanOrEqual(world.kinds[kind]!.most);
            if (newDate.by) expect(newDate.by > now).toBe(true);
            expect(now.getTime() - last).toBeGreaterThanOrEqual(world.shipping.gapHours * HOUR);
          }
          if (due.length > 0) last = now.getTime();
          for (const { noticesSent } of shipments)
            expect(noticesSent).toBeLessThanOrEqual(world.shipping.mostPerShipment);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the same life twice is told in the same way", () => {
    const notices = ([parcels, world]: [readonly (readonly [readonly ParcelNews[], Partial<Shipment>])[], World]) =>
      [...live(parcels, world)].flatMap(({ now, due }) => due.map(({ kind, shipment }) => [now, kind, shipment.id]));
    fc.assert(
      fc.property(lives, (life) => {
        expect(notices(life)).toEqual(notices(life));
      }),
      { numRuns: 30 },
    );
  });
});
