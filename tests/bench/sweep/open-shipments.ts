import Sqlite from "better-sqlite3";

export const SHOP = "bench.myshopify.com";
const DAY = 86_400_000;

/** Orders with one parcel under way each, and the timer of their next look some days ahead, written as rows. */
export function openShipments(file: string, count: number, now: Date): void {
  const db = new Sqlite(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = OFF");
  const at = now.getTime();
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`;
  const id = "'gid://shopify/Order/' || (1000000 + i)";
  const snapshot = JSON.stringify(orderSnapshot(now));
  db.transaction(() => {
    db.prepare(
      `INSERT INTO "Order" (shop, id, name, processedAt, updatedAt, fulfillmentStatus, currency, totalMinor, snapshot)
       ${numbers} SELECT ?, ${id}, '#' || (1000 + i), ?, ?, 'FULFILLED', 'USD', 4200,
         replace(?, 'ORDER_NUMBER', CAST(1000000 + i AS TEXT)) FROM n`,
    ).run(SHOP, at - 3 * DAY, at - 2 * DAY, snapshot);
    db.prepare(
      `INSERT INTO Shipment (id, shop, orderId, orderName, key, fulfillmentId, position, trackingNumber, carrier, service,
         origin, destination, items, state, status, orderedAt, shippedAt, handedOverAt, lastScanAt, newsAt, toldAt,
         promisedBy, promiseSource, promisedAt, noticesSent, updatedAt)
       ${numbers} SELECT 's' || i, ?, ${id}, '#' || (1000 + i), 'gid://shopify/Fulfillment/' || i || '#0',
         'gid://shopify/Fulfillment/' || i, 0, 'T' || i, 'UPS', 'Standard', 'US', 'US-NY', '[]', 'IN_TRANSIT', 'IN_TRANSIT',
         ?, ?, ?, ?, ?, ?, ?, 'STATED', ?, 0, ? FROM n`,
    ).run(
      SHOP,
      at - 3 * DAY,
      at - 2 * DAY,
      at - 2 * DAY,
      at - DAY,
      at - DAY,
      at - 2 * DAY,
      at + 6 * DAY,
      at - 2 * DAY,
      at,
    );
    db.prepare(
      `INSERT INTO ShipmentEvent (id, shipmentId, key, at, status, text, place, source)
       ${numbers} SELECT 'e' || i, 's' || i, 'scan', ?, 'IN_TRANSIT', '', '', 'SHOPIFY' FROM n`,
    ).run(at - DAY);
    db.prepare(
      `INSERT INTO Timer (id, shop, key, kind, subject, payload, dueAt, state)
       ${numbers} SELECT 't' || i, ?, 'watch/' || ${id}, 'watch', ${id}, '{}', ? + (i % 5000) * 60000, 'WAITING' FROM n`,
    ).run(SHOP, at + DAY);
  })();
  db.close();
}

function orderSnapshot(now: Date) {
  const shipped = new Date(now.getTime() - 2 * DAY).toISOString();
  const placed = new Date(now.getTime() - 3 * DAY).toISOString();
  return {
    ...{ id: "gid://shopify/Order/ORDER_NUMBER", name: "#ORDER_NUMBER", createdAt: placed, processedAt: placed },
    ...{ updatedAt: shipped, cancelledAt: null, cancelReason: null, closedAt: null, test: false, sourceName: "web" },
    ...{ gateways: [], tags: [], hasNote: false, total: { minor: 4200, currency: "USD" }, refunded: null },
    ...{ outstanding: null, discountCodes: [], financialStatus: "PAID", fulfillmentStatus: "FULFILLED" },
    ...{ returnStatus: null, customer: null, shipTo: { countryCode: "US", provinceCode: "NY" } },
    ...{ shippingTitle: "Standard", risk: null, lines: [], fulfillmentOrders: null },
    fulfillments: [{ id: "gid://shopify/Fulfillment/1", status: "SUCCESS", createdAt: shipped }],
  };
}
