import Sqlite from "better-sqlite3";
import { rmaFrom } from "../../../app/domain/returns/rma";
import { createRandom } from "../../devstore/state/random";
import { inserter, pickByShare } from "../lists/write-rows";

const STATES: readonly (readonly [state: string, share: number])[] = [
  ["REVIEW", 0.01],
  ["OPENING", 0.002],
  ["AWAITING_PARCEL", 0.04],
  ["IN_TRANSIT", 0.02],
  ["DELIVERED", 0.008],
  ["PROCESSING", 0.002],
  ["FAILED", 0.002],
  ["DECLINED", 0.1],
  ["CANCELED", 0.05],
  ["CLOSED", 1],
];
const RESOLUTIONS = ["refund", "refund", "refund", "store_credit", "exchange"];
const TERMS = JSON.stringify({ label: { kind: "own" }, refundWhen: "inspected", gift: false });
const EVERY_MS = 5 * 60_000;

/** Returns of one shop, one every five minutes back from `until`, written as rows. Returns names to search for. */
export function seedManyReturns(file: string, shop: string, count: number, until: Date, seed: number) {
  const db = new Sqlite(file);
  const random = createRandom(seed);
  const columns =
    "id shop orderId orderName rma source requestKey state resolution terms requestedBy currency units requestedAt updatedAt";
  const addReturn = inserter(db, "OrderReturn", columns);
  const addLine = inserter(
    db,
    "ReturnLine",
    "id shop returnId position fulfillmentLineItemId lineItemId title quantity reasonName answer",
  );
  const addLabel = inserter(db, "ReturnLabel", "id shop returnId provider state trackingNumber preparedAt");
  const addOrder = inserter(
    db,
    "Order",
    "shop id name processedAt updatedAt fulfillmentStatus currency totalMinor snapshot",
  );
  const names = { rma: "", tracking: "", order: "" };
  db.transaction(() => {
    for (let index = 0; index < count; index++) {
      const id = `r${String(index).padStart(8, "0")}`;
      const order = { id: `gid://shopify/Order/${1_000_000 + index}`, name: `#${100_000 + index}` };
      const rma = rmaFrom(Uint8Array.from({ length: 8 }, () => Math.floor(random() * 256)));
      const state = pickByShare(STATES, random());
      const resolution = RESOLUTIONS[Math.floor(random() * RESOLUTIONS.length)];
      const at = new Date(until.getTime() - (count - index) * EVERY_MS).toISOString().replace("Z", "+00:00");
      addOrder.run(shop, order.id, order.name, at, at, "FULFILLED", "USD", 1000, "{}");
      addReturn.run(
        id,
        shop,
        order.id,
        order.name,
        rma,
        "SHOPPER",
        id,
        state,
        resolution,
        TERMS,
        "Shopper",
        "USD",
        1,
        at,
        at,
      );
      addLine.run(
        `l${index}`,
        shop,
        id,
        0,
        "gid://shopify/FulfillmentLineItem/1",
        order.id,
        "Tee",
        1,
        "Too small",
        "APPROVED",
      );
      addLabel.run(`b${index}`, shop, id, "easypost", "BOUGHT", `94${index}`, at);
      if (index === Math.floor(count / 3)) Object.assign(names, { rma, tracking: `94${index}`, order: order.name });
    }
  })();
  db.close();
  return names;
}
