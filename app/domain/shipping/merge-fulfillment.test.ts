import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFulfillment } from "./merge-fulfillment";
import type { FulfillmentNews } from "./news";
import type { Shipment } from "./shipment";
import { withNews } from "./shipment";
import { at, ids, OF, said, told } from "./testing";
import "../policy/testing/seed";

const NOW = at(100);
function merged(...all: readonly FulfillmentNews[]): readonly Shipment[] {
  const newId = ids();
  return all.reduce<readonly Shipment[]>((known, news) => mergeFulfillment(known, news, OF, newId, NOW), []);
}
const alive = (parcels: readonly Shipment[]) => parcels.filter(({ state }) => state !== "CANCELLED");
const numbersOf = (parcels: readonly Shipment[]) => alive(parcels).map(({ trackingNumber }) => trackingNumber);
const scanned = (parcels: readonly Shipment[], number: string, status: string) =>
  parcels.map((one) =>
    one.trackingNumber === number
      ? withNews(one, [said(status, 5, { source: "CARRIER", trackingNumber: number, key: `${number}/${status}` })], NOW)
      : one,
  );

describe("the parcels of a fulfillment", () => {
  it("one for each number, or one without any", () => {
    expect(merged(told(1, ["A", "B"])).map(({ key, position }) => [key.slice(-2), position])).toEqual([
      ["#0", 0],
      ["#1", 1],
    ]);
    expect(merged(told(1, []))).toMatchObject([{ trackingNumber: null, position: 0 }]);
  });

  it("a number told twice is one parcel", () => {
    expect(merged(told(1, ["A", "A"]))).toHaveLength(1);
  });

  it("the same message again, or an older one, changes nothing", () => {
    const versions = [told(1, ["A"]), told(2, ["B"]), told(3, ["B", "C"])];
    const newest = merged(...versions);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...versions), { maxLength: 6 }), (late) => {
        expect(merged(...versions, ...late)).toEqual(newest);
      }),
    );
  });

  it("whatever order messages come in, the newest one says which parcels there are", () => {
    const versions = [told(1, ["A"]), told(2, ["A", "B"]), told(3, ["B", "C"]), told(4, ["C"])];
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 1 }), (some) => {
        const newest = [...some].sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()).at(-1)!;
        const expected = newest.tracking.map(({ number }) => number);
        expect(new Set(numbersOf(merged(...some)))).toEqual(new Set(expected));
      }),
    );
  });

  it("an older message still adds its events", () => {
    const [parcel] = merged(told(2, ["A"]), told(1, ["Z"], { events: [said("IN_TRANSIT", 1)] }));
    expect(parcel).toMatchObject({ trackingNumber: "A", state: "IN_TRANSIT" });
  });

  it("of two messages of one second a fresh read is the newer one", () => {
    const known = merged(told(1, ["A"]));
    expect(mergeFulfillment(known, told(1, ["B"]), OF, ids(), NOW, "payload")[0]?.trackingNumber).toBe("A");
    expect(mergeFulfillment(known, told(1, ["B"]), OF, ids(), NOW, "fresh")[0]?.trackingNumber).toBe("B");
  });

  it("a corrected number stays the same parcel, without the scans of the wrong one", () => {
    const before = scanned(merged(told(1, ["A"])), "A", "IN_TRANSIT");
    const [after, ...more] = mergeFulfillment(before, told(2, ["B"]), OF, ids("more"), NOW);
    expect(more).toEqual([]);
    expect(after).toMatchObject({ id: before[0]!.id, trackingNumber: "B", state: "LABELED" });
  });

  it("a number that is taken away never erases another's tracking", () => {
    const before = scanned(merged(told(1, ["A", "B", "C"])), "B", "OUT_FOR_DELIVERY");
    const after = mergeFulfillment(before, told(2, ["B", "C"]), OF, ids("more"), NOW);
    expect(after).toMatchObject([
      { trackingNumber: "A", state: "CANCELLED" },
      { id: before[1]!.id, trackingNumber: "B", state: "OUT_FOR_DELIVERY" },
      { id: before[2]!.id, trackingNumber: "C", state: "LABELED" },
    ]);
  });

  it("numbers told in another order are the same parcels", () => {
    const before = scanned(merged(told(1, ["A", "B"])), "B", "OUT_FOR_DELIVERY");
    const after = mergeFulfillment(before, told(2, ["B", "A"]), OF, ids("more"), NOW);
    expect(after.map(({ id, trackingNumber, state }) => [id, trackingNumber, state])).toEqual([
      [before[0]!.id, "A", "LABELED"],
      [before[1]!.id, "B", "OUT_FOR_DELIVERY"],
    ]);
  });

  it("keys never collide, however numbers come and go", () => {
    const lists = fc.array(fc.subarray(["A", "B", "C", "D"]), { maxLength: 6 });
    fc.assert(
      fc.property(lists, (all) => {
        const parcels = merged(...all.map((numbers, version) => told(version, numbers)));
        expect(new Set(parcels.map(({ key }) => key)).size).toBe(parcels.length);
        expect(new Set(parcels.map(({ id }) => id)).size).toBe(parcels.length);
        const numbers = alive(parcels).map(({ trackingNumber }) => trackingNumber);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });

  it("a number that comes back is its parcel again; another one is not that parcel", () => {
    const twice = merged(told(1, ["A", "B"]), told(2, ["A"]), told(3, ["A", "B"]));
    expect(twice).toMatchObject([{ trackingNumber: "A" }, { trackingNumber: "B", state: "LABELED", endedAt: null }]);
    const other = merged(told(1, ["A", "B"]), told(2, ["A"]), told(3, ["A", "C"]));
    expect(other.map(({ trackingNumber, state }) => [trackingNumber, state])).toEqual([
      ["A", "LABELED"],
      ["B", "CANCELLED"],
      ["C", "LABELED"],
    ]);
  });

  it("a cancelled fulfillment was never sent, unless its parcel arrived all the same, in whatever order that is told", () => {
    const cancelled = told(2, ["A"], { status: "CANCELLED" });
    const arrived = [said("DELIVERED", 1)];
    expect(merged(told(1, ["A"]), cancelled)[0]).toMatchObject({ state: "CANCELLED", endedAt: NOW });
    const first = merged(told(1, ["A"], { events: arrived }), cancelled);
    const later = merged(told(1, ["A"]), cancelled).map((one) => withNews(one, arrived, NOW));
    expect(first[0]).toMatchObject({ state: "DELIVERED", deliveredAt: at(1) });
    expect(later[0]).toMatchObject({ state: "DELIVERED", deliveredAt: at(1) });
  });

  it("a scan of a parcel that was called off does not bring it back", () => {
    const [off] = merged(told(1, ["A"]), told(2, ["A"], { status: "CANCELLED" }));
    expect(withNews(off!, [said("IN_TRANSIT", 3)], NOW).state).toBe("CANCELLED");
  });

  it("a delivered parcel stays delivered when its number is corrected or taken away", () => {
    const arrived = scanned(merged(told(1, ["A", "B"])), "B", "DELIVERED");
    expect(mergeFulfillment(arrived, told(2, ["A"]), OF, ids("more"), NOW)[1]).toMatchObject({ state: "DELIVERED" });
  });

  it("of several parcels, those a carrier tells of are not delivered with the first", () => {
    const parcels = scanned(merged(told(1, ["A", "B"])), "B", "IN_TRANSIT");
    const all = parcels.map((one) => withNews(one, [said("DELIVERED", 9)], NOW));
    expect(all.map(({ state }) => state)).toEqual(["DELIVERED", "IN_TRANSIT"]);
  });
});
