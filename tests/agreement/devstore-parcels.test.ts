import { beforeEach, describe, expect, it } from "vitest";
import type { Fleet, Lane } from "../devstore/contract-parcels.ts";
import { plantFleet } from "../devstore/plant-fleet.ts";
import { planTravel } from "../devstore/state/plan-travel.ts";
import { randomOf } from "../devstore/state/random.ts";
import { type Asker, openStore } from "./support/ask-devstore.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const quiet: Lane = { carrier: "UPS", days: { median: 3, spread: 0.2 }, estimate: "honest", scanEveryHours: 12 };

let asker: Asker;
beforeEach(() => {
  asker = openStore();
});

const lanes = (lane: Partial<Lane> = {}, seed = 7) =>
  asker.store.setCarriers(asker.shop, { seed, lanes: [{ ...quiet, ...lane }], everyParcel: false });

async function send(more: object = {}): Promise<string> {
  const { store, shop } = asker;
  const order = await store.placeOrder(shop, { lines: [{ sku: "MUG" }], ...more });
  const { fulfillmentIds } = await store.fulfillOrder(shop, order.id, { onLane: true });
  return fulfillmentIds[0] ?? "";
}

const truth = (id: string, from: Asker = asker) =>
  from.store.parcels(from.shop).find((parcel) => parcel.fulfillmentId === id)!;
const statuses = (id: string) => truth(id).events.map(({ status }) => status);

describe("a parcel on a lane", () => {
  it("gets the carrier's name and a number, is scanned on its way and arrives when planned, told by webhooks", async () => {
    lanes();
    const id = await send();
    await asker.store.clock.advance(10 * DAY);
    const parcel = truth(id);
    expect(parcel).toMatchObject({ carrier: "UPS", state: "ended", planned: { outcome: "delivered", delayed: false } });
    expect(parcel.deliveredAt).toBe(parcel.planned.deliveredAt);
    expect(statuses(id).slice(0, 3)).toEqual(["LABEL_PRINTED", "CARRIER_PICKED_UP", "IN_TRANSIT"]);
    expect(statuses(id).slice(-2)).toEqual(["OUT_FOR_DELIVERY", "DELIVERED"]);
    const times = parcel.events.map(({ happenedAt }) => happenedAt);
    expect(times).toEqual(times.toSorted());
    expect(parcel.events[1]?.estimatedDeliveryAt).not.toBeNull();
    const told = asker.events.filter(({ topic }) => topic === "fulfillment_events/create");
    const bodies = told.map((event) => JSON.parse(asker.store.payload(event)));
    expect(bodies.map((body) => body.happened_at)).toEqual(times);
    const late = told.map(({ triggeredAt }, index) => triggeredAt.getTime() - Date.parse(times[index] ?? ""));
    expect(Math.max(...late)).toBeLessThan(1_000);
    const created = asker.events.find(({ topic }) => topic === "fulfillments/create")!;
    expect(JSON.parse(asker.store.payload(created))).toMatchObject({
      tracking_company: "UPS",
      tracking_number: expect.stringMatching(/^UPS\d+$/),
    });
  });

  it("has the same fate for the same seed and order number, in whatever steps time is moved", async () => {
    const travel = async (seed: number, step: number) => {
      asker = openStore();
      lanes({ delayChance: 0.5, stallChance: 0.5, attemptChance: 0.5, estimate: "optimistic" }, seed);
      const ids = [await send(), await send(), await send()];
      for (let at = 0; at < 60 * DAY; at += step) await asker.store.clock.advance(step);
      return ids.map((id) => {
        const { planned, events, dispatchedAt } = truth(id);
        const seconds = events.map(({ happenedAt }) => (Date.parse(happenedAt) - Date.parse(dispatchedAt)) / 1000);
        return { fate: [planned.delayed, planned.stalled, ...events.map(({ status }) => status)], seconds };
      });
    };
    const once = await travel(7, 60 * DAY);
    const again = await travel(7, 6 * HOUR);
    expect(again.map(({ fate }) => fate)).toEqual(once.map(({ fate }) => fate));
    // Dispatched at another fraction of a second.
    for (const [index, { seconds }] of again.entries())
      for (const [at, second] of seconds.entries())
        expect(Math.abs(second - (once[index]?.seconds[at] ?? 0))).toBeLessThanOrEqual(1);
    expect((await travel(8, 60 * DAY)).map(({ fate }) => fate)).not.toEqual(once.map(({ fate }) => fate));
  });

  it("rests while it is held up, goes on later by as much, moves on at a word, and is never seen again when lost", async () => {
    lanes();
    const [held, lost, pushed] = [await send(), await send(), await send()];
    const steer = (id: string, step: "stall" | "go-on" | "lose" | "move-on") =>
      asker.store.steerParcel(asker.shop, id, step);
    await asker.store.clock.advance(DAY);
    const due = Date.parse(truth(held).planned.deliveredAt ?? "");
    await steer(held, "stall");
    await steer(lost, "lose");
    const seen = [statuses(held).length, statuses(lost).length];
    for (let left = 20; truth(pushed).state === "travelling" && left > 0; left--) await steer(pushed, "move-on");
    expect(statuses(pushed).at(-1)).toBe("DELIVERED");
    await asker.store.clock.advance(20 * DAY);
    expect([statuses(held).length, statuses(lost).length]).toEqual(seen);
    expect([truth(held).state, truth(lost).state]).toEqual(["stalled", "lost"]);
    await steer(held, "go-on");
    await asker.store.clock.advance(20 * DAY);
    expect(statuses(held).at(-1)).toBe("DELIVERED");
    const late = (Date.parse(truth(held).deliveredAt ?? "") - due) / DAY;
    expect(late).toBeCloseTo(20, 2);
    await expect(steer(lost, "go-on")).rejects.toThrow("does not travel any more");
  });

  it("stops when the fulfillment is cancelled or somebody else says delivered", async () => {
    lanes();
    const [cancelled, delivered] = [await send(), await send()];
    const scopes = ["write_fulfillments", "write_merchant_managed_fulfillment_orders", "write_orders"];
    await asker.ask(
      `mutation($id: ID!) { fulfillmentCancel(id: $id) { userErrors { message } } }`,
      { id: cancelled },
      { scopes },
    );
    await asker.ask(
      `mutation($id: ID!) { fulfillmentEventCreate(fulfillmentEvent: { fulfillmentId: $id, status: DELIVERED }) { userErrors { message } } }`,
      { id: delivered },
      { scopes },
    );
    const before = [statuses(cancelled), statuses(delivered)];
    await asker.store.clock.advance(20 * DAY);
    expect([statuses(cancelled), statuses(delivered)]).toEqual(before);
  });

  it("is not sent when no lane fits, by country, service or carrier", async () => {
    lanes({ countryCode: "DE", service: "Express" });
    await expect(send()).rejects.toThrow("no lane fits");
    await expect(send({ countryCode: "DE" })).rejects.toThrow("no lane fits");
    expect(truth(await send({ countryCode: "DE", shippingMethod: "Express" })).service).toBe("Express");
  });

  it("travels without being asked when every parcel does, also one an app ships", async () => {
    asker.store.setCarriers(asker.shop, { seed: 1, lanes: [quiet], everyParcel: true });
    const order = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG" }] });
    await asker.store.fulfillOrder(asker.shop, order.id, { trackingNumber: "1Z", trackingCompany: "UPS" });
    const other = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG" }] });
    await asker.store.fulfillOrder(asker.shop, other.id, { trackingNumber: "9", trackingCompany: "FedEx" });
    expect(asker.store.parcels(asker.shop).map(({ orderId }) => orderId)).toEqual([order.id]);
  });
});

describe("the plan of a lane", () => {
  const plans = (lane: Partial<Lane>, many = 2_000) =>
    Array.from({ length: many }, (_, index) => planTravel({ ...quiet, ...lane }, randomOf(3, index), 0));
  const share = (from: ReturnType<typeof plans>, is: (plan: (typeof from)[number]) => boolean) =>
    from.filter(is).length / from.length;

  it("keeps to the chances and the days it was given", () => {
    const all = plans({
      delayChance: 0.1,
      stallChance: 0.05,
      lostChance: 0.02,
      returnChance: 0.03,
      attemptChance: 0.2,
    });
    expect(share(all, (plan) => plan.delayed)).toBeCloseTo(0.1, 1);
    expect(share(all, (plan) => plan.outcome === "lost")).toBeCloseTo(0.02, 1);
    expect(share(all, (plan) => plan.outcome === "returned")).toBeCloseTo(0.03, 1);
    const days = plans({}).map((plan) => (plan.deliveredAt ?? 0) / DAY);
    expect(days.toSorted((a, b) => a - b)[1_000]).toBeCloseTo(3, 0);
  });

  it("estimates honestly in four of five cases, optimistically in few, or not at all", () => {
    const kept = (estimate: NonNullable<Lane["estimate"]>) =>
      share(plans({ estimate }), ({ scans, deliveredAt }) => (scans[1]?.estimate ?? 0) >= (deliveredAt ?? 0));
    expect(kept("honest")).toBeCloseTo(0.8, 1);
    expect(kept("optimistic")).toBeLessThan(0.1);
    expect(kept("none")).toBe(0);
  });

  it("is in order of time, and ends as it says", () => {
    const all = plans({ delayChance: 0.3, stallChance: 0.3, lostChance: 0.2, returnChance: 0.2, attemptChance: 0.3 });
    for (const { scans, outcome, deliveredAt } of all) {
      const times = scans.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      const last = scans.at(-1)?.status;
      if (outcome === "delivered") expect([last, scans.at(-1)?.at]).toEqual(["DELIVERED", deliveredAt]);
      if (outcome === "returned") expect(last).toBe("FAILURE");
      if (outcome === "lost") expect(scans.map(({ status }) => status)).not.toContain("DELIVERED");
    }
  });
});

describe("a fleet", () => {
  const fleet: Fleet = {
    seed: 5,
    orders: 300,
    days: 30,
    lanes: [
      { ...quiet, countryCode: "US", share: 3 },
      { carrier: "DHL Express", countryCode: "DE", days: { median: 5, spread: 0.4 }, lostChance: 0.1 },
    ],
    lateChance: 0.1,
    neverChance: 0.1,
    promiseDays: { max: 6 },
  };

  it("comes spread over its days, is mostly shipped, and travels; the same again for the same seed", async () => {
    const live = async () => {
      const { store, shop } = openStore();
      const report = plantFleet(store, fleet);
      await store.clock.advance(15 * DAY);
      const half = report.placed;
      await store.clock.advance(60 * DAY);
      return { half, report, parcels: store.parcels(shop) };
    };
    const { half, report, parcels } = await live();
    expect(half).toBeGreaterThan(140);
    expect(half).toBeLessThan(160);
    expect(report.placed).toBe(300);
    expect(report.shipped).toBe(300 - report.never);
    expect(report.never).toBeGreaterThan(10);
    expect(parcels).toHaveLength(report.shipped);
    for (const parcel of parcels) expect(parcel.deliveredAt).toBe(parcel.planned.deliveredAt);
    const fates = (list: typeof parcels) =>
      list.map(({ orderName, carrier, planned }) => [orderName, carrier, planned.outcome]);
    const again = await live();
    expect(fates(again.parcels)).toEqual(fates(parcels));
  });
});
