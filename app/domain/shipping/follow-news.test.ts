import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followNews } from "./follow-news";
import type { ParcelNews } from "./news";
import { at, said } from "./testing";
import "../policy/testing/seed";

const STATUSES = [
  "LABEL_PURCHASED",
  "LABEL_PRINTED",
  "CONFIRMED",
  "CARRIER_PICKED_UP",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "ATTEMPTED_DELIVERY",
  "READY_FOR_PICKUP",
  "DELAYED",
  "FAILURE",
  "DELIVERED",
  null,
] as const;
const anything = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    hours: fc.integer({ min: 0, max: 30 }),
    id: fc.integer({ min: 1, max: 200 }),
    detail: fc.constantFrom(null, "lost", "returned", "return_to_sender", "weather_delay"),
    eta: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ status, hours, id, detail, eta }) =>
    said(status, hours, {
      key: `${id}/${status}/${hours}/${detail}/${eta}`,
      detail,
      estimatedDeliveryAt: eta === null ? null : at(eta),
    }),
  );
const news = fc.array(anything, { maxLength: 12 });
const shuffled = (items: readonly ParcelNews[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe("following news", () => {
  it("any order and any repetition of the same statements gives the same answer", () => {
    const cases = news.chain((all) => fc.tuple(fc.constant(all), shuffled([...all, ...all.slice(0, 5)])));
    fc.assert(
      fc.property(cases, ([all, again]) => {
        expect(followNews(again)).toEqual(followNews(all));
      }),
    );
  });

  it("delivered is final, and since when never moves later", () => {
    fc.assert(
      fc.property(news, news, fc.integer({ min: 0, max: 30 }), (before, after, hours) => {
        const first = followNews([...before, said("DELIVERED", hours)]);
        const then = followNews([...after, ...before, said("DELIVERED", hours)]);
        expect(then).toMatchObject({ state: "DELIVERED", status: "DELIVERED" });
        expect(then.deliveredAt!.getTime()).toBeLessThanOrEqual(first.deliveredAt!.getTime());
      }),
    );
  });

  it("what comes late but happened before never moves a parcel back", () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1 }), news, (known, late) => {
        const last = Math.max(...known.map(({ at }) => at.getTime()));
        const older = late.filter(({ at, status, detail }) => at.getTime() < last && !isLast(status, detail));
        const isHandedOver = followNews(known).handedOverAt !== null;
        if (isHandedOver && isSettled(known, last)) {
          expect(followNews([...known, ...older]).state).toBe(followNews(known).state);
        }
      }),
    );
  });

  it.each([
    [["IN_TRANSIT", "OUT_FOR_DELIVERY"], "OUT_FOR_DELIVERY"],
    [["LABEL_PRINTED", "IN_TRANSIT"], "IN_TRANSIT"],
    [["DELAYED", "IN_TRANSIT"], "IN_TRANSIT"],
    [["ATTEMPTED_DELIVERY", "OUT_FOR_DELIVERY"], "ATTEMPTED"],
  ])("of %s in the same second the further one counts, whatever their ids", (statuses, state) => {
    const [first, second] = statuses as [string, string];
    const ends = "gid://shopify/FulfillmentEvent/";
    for (const [low, high] of [
      [first, second],
      [second, first],
    ] as const) {
      // 100 comes before 99 as text.
      const both = [said(low, 1, { key: `${ends}99` }), said(high, 1, { key: `${ends}100` })];
      expect(followNews(both).state).toBe(state);
    }
  });

  it("a label printed again after the carrier has it changes nothing", () => {
    const followed = followNews([said("IN_TRANSIT", 5), said("LABEL_PRINTED", 6)]);
    expect(followed).toMatchObject({ state: "IN_TRANSIT", status: "IN_TRANSIT", lastScanAt: at(5) });
  });

  it.each([
    [null, "ATTEMPTED"],
    ["something new", "ATTEMPTED"],
    ["lost", "LOST"],
    ["returned", "RETURNED"],
    ["return_to_sender", "RETURNING"],
  ])("a failure with the carrier's code %s means %s", (detail, state) => {
    expect(followNews([said("IN_TRANSIT", 1), said("FAILURE", 2, { detail })]).state).toBe(state);
  });

  it("a parcel on its way back stays so while it is scanned on that way", () => {
    const back = [said("IN_TRANSIT", 1), said("FAILURE", 2, { detail: "return_to_sender" }), said("IN_TRANSIT", 3)];
    expect(followNews(back).state).toBe("RETURNING");
    expect(followNews([...back, said("OUT_FOR_DELIVERY", 4)]).state).toBe("OUT_FOR_DELIVERY");
  });

  it("what came back stays there, and what was lost may be found", () => {
    expect(followNews([said("FAILURE", 1, { detail: "returned" }), said("IN_TRANSIT", 2)]).state).toBe("RETURNED");
    expect(followNews([said("FAILURE", 1, { detail: "lost" }), said("IN_TRANSIT", 2)]).state).toBe("IN_TRANSIT");
  });

  it("late is said until something better is: a date, or that it is out for delivery", () => {
    const late = [said("IN_TRANSIT", 1), said("DELAYED", 2)];
    expect(followNews(late).saidLateAt).toEqual(at(2));
    expect(followNews([...late, said("IN_TRANSIT", 3)]).saidLateAt).toEqual(at(2));
    expect(followNews([...late, said("IN_TRANSIT", 3, { estimatedDeliveryAt: at(50) })]).saidLateAt).toBeNull();
    expect(followNews([...late, said("OUT_FOR_DELIVERY", 3)]).saidLateAt).toBeNull();
    expect(followNews([...late, said("OUT_FOR_DELIVERY", 3), said("DELAYED", 4)]).saidLateAt).toEqual(at(4));
  });

  it("a reason is one the carrier gave as a code, never one guessed from its words", () => {
    expect(followNews([said("DELAYED", 1, { text: "Snow storm, weather delay" })]).reason).toBeNull();
    expect(followNews([said("DELAYED", 1, { detail: "weather_delay" })]).reason).toBe("weather");
    expect(followNews([said("DELAYED", 1, { detail: "constructor" })]).reason).toBeNull();
  });
});

/** Statements after which an older one cannot matter: what is final, or comes back, is so from whenever it happened. */
const isLast = (status: string | null, detail: string | null) =>
  status === "DELIVERED" || (status === "FAILURE" && detail !== null);
const isSettled = (known: readonly ParcelNews[], last: number) =>
  known.some(
    ({ at, status }) =>
      at.getTime() === last &&
      status !== null &&
      !["DELAYED", "LABEL_PRINTED", "LABEL_PURCHASED", "CONFIRMED"].includes(status),
  ) && !known.some(({ status, detail }) => isLast(status, detail));
