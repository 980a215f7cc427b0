import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../policy/testing/seed";
import { countDelivery, WHOLE_SHOP, type Counts } from "./counts";
import { mondayOf } from "./days";
import { forecast, newTuning } from "./forecast";
import { growHistory, type Week } from "./history";
import { replayDeliveries } from "./replay";
import { sampleDeliveries } from "./testing";
import type { OpenParcel, PastDelivery } from "./types";

const DELIVERIES = sampleDeliveries(7);
const history = growHistory(weeksOf(DELIVERIES));
const { tuning } = replayDeliveries(DELIVERIES);

function weeksOf(deliveries: readonly PastDelivery[]): Week[] {
  const weeks = new Map<number, Map<string, Counts>>();
  for (const delivery of deliveries) {
    const monday = mondayOf(delivery.delivered);
    const lanes = weeks.get(monday) ?? new Map<string, Counts>();
    weeks.set(monday, lanes);
    for (const lane of [...delivery.lanes, WHOLE_SHOP]) {
      const counts = lanes.get(lane) ?? new Map();
      lanes.set(lane, counts);
      countDelivery(counts, delivery, lane);
    }
  }
  return [...weeks].sort(([a], [b]) => a - b).map(([monday, lanes]) => ({ monday, lanes }));
}

const asked = fc
  .record({
    purchased: fc.integer({ min: 20_150, max: 20_250 }),
    handling: fc.option(fc.integer({ min: 0, max: 9 })),
    window: fc.option(fc.integer({ min: 1, max: 40 })),
    lanes: fc.constantFrom([], ["post"], ["post/abroad", "post"], ["never seen"]),
    wait: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ purchased, handling, window, lanes, wait }) => {
    const handedOver = handling === null ? null : purchased + handling;
    const promised = window === null ? null : purchased + window;
    const parcel: OpenParcel = { purchased, handedOver, promised, lanes };
    return { parcel, today: (handedOver ?? purchased) + wait };
  });

describe("a forecast", () => {
  it("is null while hardly anything was delivered", () => {
    const parcel = { purchased: 20_000, handedOver: null, promised: 20_010, lanes: [] };
    expect(forecast(growHistory(), newTuning(), parcel, 20_002)).toBeNull();
    expect(forecast(growHistory(weeksOf(DELIVERIES.slice(0, 20))), newTuning(), parcel, 20_002)).toBeNull();
  });

  it("never thinks lateness more probable for a later day, and gives days in order", () => {
    fc.assert(
      fc.property(asked, ({ parcel, today }) => {
        const said = forecast(history, tuning, parcel, today);
        if (!said) throw new Error("There is history.");
        const chances = Array.from({ length: 90 }, (_, ahead) => said.lateProbability(today - 3 + ahead));
        chances.forEach((chance, at) => {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(chance).toBeLessThanOrEqual((chances[at - 1] ?? 1) + 1e-12);
        });
        const { P50, P80, P90 } = said.days;
        expect(today <= P50 && P50 <= P80 && P80 <= P90).toBe(true);
      }),
    );
  });

  it("is surer of lateness the longer a parcel is under way", () => {
    const parcel = { purchased: 20_200, handedOver: 20_202, promised: 20_212, lanes: ["post/abroad", "post"] };
    const chances = [20_203, 20_206, 20_209, 20_211].map(
      (today) => forecast(history, tuning, parcel, today)?.lateProbability(20_212) ?? 0,
    );
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
  });

  it("names as reason parcels of the narrowest lane that were still under way at that point", () => {
    const parcel = { purchased: 20_200, handedOver: 20_202, promised: 20_212, lanes: ["post/abroad", "post"] };
    const like = forecast(history, tuning, parcel, 20_208)?.like;
    const fellows = DELIVERIES.filter(
      ({ lanes, handedOver, delivered, promised }) =>
        lanes[0] === "post/abroad" &&
        handedOver !== null &&
        delivered - handedOver >= 6 &&
        Math.round(Math.log((promised ?? 0) - handedOver) / 0.3) === Math.round(Math.log(10) / 0.3),
    );
    expect(like).toMatchObject({
      phase: "transit",
      days: 6,
      daysLeft: 4,
      lane: "post/abroad",
      parcels: fellows.length,
    });
    expect(like?.late).toBe(fellows.filter(({ delivered, handedOver }) => delivered - (handedOver ?? 0) > 10).length);
  });
});
