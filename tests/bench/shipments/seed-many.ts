import Sqlite from "better-sqlite3";
import { DELAY_KINDS } from "../../../app/domain/shipping/types";
import { createRandom } from "../../devstore/state/random";
import { inserter, pickByShare } from "../lists/write-rows";

const STATES: readonly (readonly [state: string, share: number])[] = [
  ["UNSHIPPED", 0.02],
  ["LABELED", 0.02],
  ["IN_TRANSIT", 0.06],
  ["OUT_FOR_DELIVERY", 0.01],
  ["ATTEMPTED", 0.002],
  ["RETURNING", 0.002],
  ["LOST", 0.001],
  ["RETURNED", 0.01],
  ["CANCELLED", 0.02],
  ["DELIVERED", 1],
];
const ENDED = new Set(["RETURNED", "CANCELLED", "DELIVERED"]);
const CARRIERS = ["UPS", "USPS", "DHL Express", "FedEx"];
const PROVINCES = "AL AZ CA CO CT FL GA IL IN MA MD MI MN MO NC NJ NV NY OH OR PA SC TN TX VA WA WI".split(" ");
const COUNTRIES = ["DE", "FR", "GB", "CA-ON", "CA-QC"];
const EVERY_MS = 5 * 60_000;
const DAY = 86_400_000;

/** Shipments of one shop, one every five minutes back from `until`, written as rows. Returns names to search for. */
export function seedManyShipments(file: string, shop: string, count: number, until: Date, seed: number) {
  const db = new Sqlite(file);
  const random = createRandom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const iso = (at: number) => new Date(at).toISOString().replace("Z", "+00:00");
  const addOrder = inserter(
    db,
    "Order",
    "shop id name processedAt updatedAt fulfillmentStatus currency totalMinor snapshot",
  );
  const addShipment = inserter(
    db,
    "Shipment",
    "id shop orderId orderName key fulfillmentId trackingNumber carrier destination items state orderedAt promisedBy deliveredAt endedAt delayKind delaySince updatedAt",
  );
  const addNotice = inserter(
    db,
    "DelayNotice",
    "id shop orderId orderName key number state choices plannedAt sendAt answer answeredAt settledAt",
  );
  const names = { tracking: "", order: "" };
  db.transaction(() => {
    for (let index = 0; index < count; index++) {
      const id = `s${String(index).padStart(8, "0")}`;
      const order = { id: `gid://shopify/Order/${1_000_000 + index}`, name: `#${100_000 + index}` };
      const state = pickByShare(STATES, random());
      const at = until.getTime() - (count - index) * EVERY_MS;
      const isOpen = !ENDED.has(state);
      const isRare = index % 5000 === 7;
      const delayKind = isOpen && random() < 0.2 ? pick(DELAY_KINDS) : null;
      const place = isRare ? "IS" : random() < 0.7 ? `US-${pick(PROVINCES)}` : pick(COUNTRIES);
      const parcel = state === "UNSHIPPED" ? null : { key: `gid://f/${index}`, tracking: `94${index}` };
      const promised = isOpen ? until.getTime() + (random() < 0.1 ? -1 : 5) * DAY * random() : at + 7 * DAY;
      const ended = iso(Math.min(until.getTime(), at + 4 * DAY));
      addOrder.run(shop, order.id, order.name, iso(at), iso(at), "FULFILLED", "USD", 1000, "{}");
      addShipment.run(
        ...[id, shop, order.id, order.name, parcel ? `${parcel.key}#0` : "unshipped", parcel?.key ?? null],
        ...[parcel?.tracking ?? null, parcel && (isRare ? "Rare Post" : pick(CARRIERS)), place, "[]", state, iso(at)],
        ...[iso(promised), state === "DELIVERED" ? ended : null, isOpen ? null : ended],
        ...[delayKind, delayKind && iso(until.getTime() - random() * 5 * DAY), isOpen ? iso(at) : ended],
      );
      if (index % 10 === 0) {
        const answer = index % 50 === 0 ? "claim" : null;
        const told = [id, shop, order.id, order.name, `notice/${index}`, 1, "SENT", "[]", iso(at), iso(at)];
        // All but the newest are done.
        addNotice.run(...told, answer, answer && iso(at), answer && index < count - 2000 ? iso(at) : null);
      }
      if (index === Math.floor(count / 3))
        Object.assign(names, { tracking: parcel?.tracking ?? "", order: order.name });
    }
  })();
  db.close();
  return names;
}
