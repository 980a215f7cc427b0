import { sampleInput, sampleLine, sampleOrder } from "~/domain/policy/testing/sample-order";
import type { FactInput } from "~/domain/policy/types";
import { createRandom } from "../../devstore/state/random";

const NOW = Date.parse("2026-07-06T11:00:00Z");
const HOUR = 3_600_000;

/** Orders of a busy shop, the same ones for the same seed. Every fact of them is known. */
export function benchOrders(count: number, seed: number): readonly FactInput[] {
  const random = createRandom(seed);
  const pick = <T>(...choices: readonly [T, ...T[]]): T => choices[Math.floor(random() * choices.length)] ?? choices[0];
  const chance = (share: number) => random() < share;
  const upTo = (most: number) => Math.floor(random() * most);

  const order = (index: number) => {
    const shipped = chance(0.3);
    const placed = new Date(NOW - upTo(30 * 24 * HOUR)).toISOString();
    const line = (at: number) =>
      sampleLine({
        id: `gid://shopify/LineItem/${index * 10 + at}`,
        currentQuantity: 1 + upTo(chance(0.05) ? 30 : 4),
        isGiftCard: chance(0.03),
        sku: pick("mug", "cup", "pot", "hat"),
      });
    return sampleOrder({
      id: `gid://shopify/Order/${5_000_000_000_000 + index}`,
      name: `#${1001 + index}`,
      processedAt: placed,
      cancelledAt: chance(0.02) ? placed : null,
      test: chance(0.01),
      tags: chance(0.2) ? [pick("wholesale", "pre-order", "gift"), "checked"] : [],
      total: { minor: 100 + upTo(50_000), currency: "EUR" },
      discountCodes: chance(0.1) ? [pick("welcome", "oops", "summer")] : [],
      financialStatus: pick("PAID", "PAID", "PAID", "AUTHORIZED", "PENDING"),
      fulfillmentStatus: shipped ? pick("FULFILLED", "PARTIALLY_FULFILLED") : "UNFULFILLED",
      customer: chance(0.1)
        ? null
        : { id: "gid://shopify/Customer/1", orderCount: 1 + upTo(9), tags: chance(0.1) ? ["vip"] : [] },
      shipTo: { countryCode: pick("DE", "AT", "CH", "US", "FR", "GB"), provinceCode: null },
      shippingTitle: pick("standard", "express"),
      risk: {
        recommendation: pick("ACCEPT", "ACCEPT", "INVESTIGATE", "CANCEL"),
        level: pick("LOW", "LOW", "LOW", "MEDIUM", "HIGH"),
      },
      lines: Array.from({ length: 1 + upTo(4) }, (_, at) => line(at)),
      fulfillmentOrders: shipped
        ? []
        : [
            {
              id: `gid://shopify/FulfillmentOrder/${index}`,
              status: "OPEN",
              requestStatus: pick("UNSUBMITTED", "UNSUBMITTED", "SUBMITTED", "ACCEPTED"),
              locationName: "Main",
              supportedActions: [],
              holds: [],
              lines: [],
            },
          ],
    });
  };

  return Array.from({ length: count }, (_, index) => {
    const isTwin = chance(0.02);
    return sampleInput({
      order: order(index),
      now: new Date(NOW),
      history: {
        cancellations90Days: chance(0.1) ? upTo(5) : 0,
        duplicateOfOrderName: isTwin ? "#1000" : null,
        minutesSinceTwin: isTwin ? random() * 60 : null,
      },
    });
  });
}
