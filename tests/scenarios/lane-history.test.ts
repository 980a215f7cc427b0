import { afterEach, beforeEach, expect, test } from "vitest";
import { dateOf, mondayOf } from "../../app/domain/shipping/forecast/days";
import { forecast, newTuning } from "../../app/domain/shipping/forecast/forecast";
import { lanesOf } from "../../app/domain/shipping/forecast/lanes";
import { replayDeliveries } from "../../app/domain/shipping/forecast/replay";
import { sampleDeliveries } from "../../app/domain/shipping/forecast/testing";
import { addForecastScore, readForecastScores } from "../../app/records/forecast-scores";
import { addDelivery, compactLanes, keepTuning, readHistory, readTuning } from "../../app/records/lane-history";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const SHOP = "a.myshopify.com";
const DELIVERIES = sampleDeliveries(7, 80);
const LAST = Math.max(...DELIVERIES.map(({ delivered }) => delivered));

let testing: TestDatabase;
beforeEach(async () => {
  testing = await createTestDatabase();
});
afterEach(() => testing.close());

async function addAll(shop = SHOP) {
  await testing.db.write(async (tx) => {
    for (const delivery of DELIVERIES) addDelivery(tx, shop, delivery);
  });
}

test("a forecast reads the finished weeks of its own lanes and shop, and nothing of the week that runs", async () => {
  await addAll();
  await testing.db.write((tx) => addDelivery(tx, "b.myshopify.com", DELIVERIES[0]!));
  const monday = mondayOf(LAST) - 14;
  const history = await readHistory(testing.db, SHOP, ["post/abroad", "post"], dateOf(monday + 3));
  expect(history.deliveries).toBe(DELIVERIES.filter(({ delivered }) => delivered < monday).length);
  expect(history.arrived("post/home", "age")).toBeUndefined();
  const parcel = {
    purchased: monday - 6,
    handedOver: monday - 3,
    promised: monday + 6,
    lanes: ["post/abroad", "post"],
  };
  expect(forecast(history, newTuning(), parcel, monday + 3)).not.toBeNull();
});

test("many parcels stay few rows, and thin old weeks of narrow lanes are forgotten first", async () => {
  await addAll();
  const rows = await testing.db.read.laneWeek.findMany({ where: { shop: SHOP } });
  const weeks = new Set(DELIVERIES.map(({ delivered }) => mondayOf(delivered))).size;
  expect(rows.length).toBeLessThanOrEqual(weeks * 4);
  await testing.db.write((tx) => compactLanes(tx, SHOP, dateOf(LAST + 7 * 20)));
  const left = await testing.db.read.laneWeek.findMany({ where: { shop: SHOP } });
  expect(left.filter(({ lane }) => lane === "").length).toBe(weeks);
  expect(left.every(({ lane, n }) => lane === "" || n >= 3)).toBe(true);
  await testing.db.write((tx) => compactLanes(tx, SHOP, dateOf(LAST + 7 * 100)));
  expect(await testing.db.read.laneWeek.count({ where: { shop: SHOP } })).toBe(0);
});

test("what a replay taught is what the next forecast starts from", async () => {
  const { tuning } = replayDeliveries(DELIVERIES);
  expect(await readTuning(testing.db, SHOP)).toEqual(newTuning());
  await testing.db.write((tx) => keepTuning(tx, SHOP, tuning, dateOf(LAST)));
  expect(await readTuning(testing.db, SHOP)).toEqual(tuning);
});

test("how dates held is counted by week, source and measure", async () => {
  const score = { source: "LANE", measure: "P90", deliveredAt: dateOf(LAST) } as const;
  await testing.db.write(async (tx) => {
    for (const within of [true, true, false]) addForecastScore(tx, SHOP, { ...score, within });
    addForecastScore(tx, SHOP, { ...score, source: "CARRIER", within: true });
  });
  expect(await readForecastScores(testing.db, SHOP, dateOf(LAST))).toEqual([
    { week: dateOf(mondayOf(LAST)), source: "CARRIER", measure: "P90", within: 1, total: 1 },
    { week: dateOf(mondayOf(LAST)), source: "LANE", measure: "P90", within: 2, total: 3 },
  ]);
});

test("lanes go from narrow to wide and leave out what is not known", () => {
  expect(lanesOf({ carrier: "DHL", service: "Express", origin: "DE", destination: "FR" })).toEqual([
    "4 dhl/express/de/fr",
    "3 dhl/express/fr",
    "2 dhl/fr",
    "2 dhl/express",
    "1 fr",
  ]);
  expect(lanesOf({ carrier: null, service: "Express", origin: "DE", destination: "FR" })).toEqual(["1 fr"]);
  expect(lanesOf({ carrier: "", service: null, origin: null, destination: null })).toEqual([]);
});
