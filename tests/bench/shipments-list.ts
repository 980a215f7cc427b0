/**
 * The list of 100,000 shipments as staff open, filter, page and search it, and the delays beside it, through the same queries
 * the pages use, on SQLite. Prints the median of each and how the database finds the rows. Goal: every page under 50 ms, and
 * no query that reads all shipments. Ends with 1 when the goal is missed.
 */
import { carriersOf, destinationsOf } from "~/records/views/list-shipment-places";
import { countTrouble, listShipments, type ShipmentFilter } from "~/records/views/list-shipments";
import { listDelayNotices, listWaitingAnswers } from "~/records/views/list-delay-notices";
import { writeCursor } from "~/records/views/page-cursor";
import { benchLists } from "./lists/bench-lists";
import { seedManyShipments } from "./shipments/seed-many";

const SHIPMENTS = 100_000;
const SEED = 20_261_122;
const SHOP = "bench.myshopify.com";
const NOW = new Date("2026-11-22T00:00:00Z");
const DAY = 86_400_000;

const any: ShipmentFilter = {
  ...{ tab: "all", kind: null, carrier: null, destination: null, from: null, before: null, search: "" },
  now: NOW,
};
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
const deep = writeCursor({ at: ago(300), id: "s99999999" });

await benchLists({
  title: `${SHIPMENTS.toLocaleString("en")} shipments of seed ${SEED}`,
  goalMs: 50,
  scan: /^SCAN `?(Shipment|DelayNotice)`?/,
  seed: (file) => seedManyShipments(file, SHOP, SHIPMENTS, NOW, SEED),
  looks(client, names) {
    const list =
      (filter: Partial<ShipmentFilter>, after: string | null = null) =>
      async () =>
        (await listShipments(client, SHOP, { ...any, ...filter }, after)).rows.length;
    return {
      "first page": list({}),
      "a deep page": list({}, deep),
      "in trouble": list({ tab: "trouble" }),
      "past the promised day": list({ tab: "late" }),
      "not shipped": list({ tab: "unshipped" }),
      "on the way": list({ tab: "on-the-way" }),
      "attempted, returning, lost": list({ tab: "problem" }),
      delivered: list({ tab: "arrived" }),
      "delivered, a deep page": list({ tab: "arrived" }, deep),
      "came back": list({ tab: "ended" }),
      "one kind of delay": list({ kind: "no_scan" }),
      "a rare carrier": list({ carrier: "Rare Post" }),
      "a rare carrier, delivered": list({ carrier: "Rare Post", tab: "arrived" }),
      "a rare carrier in trouble": list({ carrier: "Rare Post", tab: "trouble" }),
      "one province": list({ destination: "US-CA" }),
      "a country of many provinces": list({ destination: "US" }),
      "a rare country": list({ destination: "IS" }),
      "late to a rare country": list({ destination: "IS", tab: "late" }),
      "a week of last year": list({ from: ago(320), before: ago(313) }),
      "search by order": list({ search: names.order }),
      "search by tracking number": list({ search: names.tracking }),
      "search for nothing": list({ search: "no such thing" }),
      "carriers to choose from": async () => (await carriersOf(client, SHOP)).length,
      "places to choose from": async () => (await destinationsOf(client, SHOP)).length,
      "how many are in trouble": () => countTrouble(client, SHOP),
      "notices of delay": async () =>
        (await listDelayNotices(client, SHOP, { tab: "sent", search: "" }, null)).rows.length,
      "answers that wait": async () => (await listWaitingAnswers(client, SHOP)).count,
    };
  },
});
