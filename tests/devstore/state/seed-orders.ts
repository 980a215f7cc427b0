import { addFulfillmentEvent } from "./fulfillment-events.ts";
import { fulfillOrder, placeOrder } from "./merchant-actions.ts";
import { createRandom } from "./random.ts";
import { runAction, type ShopContext, type ShopWorld } from "./shop-context.ts";
import { startCancel } from "./cancel-order.ts";
import type { PlaceOrder } from "../contract.ts";

const DAY = 86_400_000;
const ORDERS = 60;
const DAYS = 70;
/** Order ids beyond 2^53 come some day; who reads ids as numbers shall notice here. */
const HUGE_ORDER_ID = "gid://shopify/Order/9007199254740993127";

const SKUS = ["TEE-S", "TEE-M", "TEE-L", "TOTE", "SHOE-42", "SHOE-43", "MUG", "BLANKET", "LAMP", "SCARF", "COAT-M"];
const PEOPLE = [
  ["Ada", "Berg", "en"],
  ["Ben", "Costa", "en"],
  ["Clara", "Dubois", "fr"],
  ["David", "Engel", "de"],
  ["Elena", "Ferrari", "it"],
  ["Farid", "Garcia", "es"],
  ["Grace", "Hughes", "en"],
  ["Hiro", "Ito", "ja"],
] as const;

/** Gives the shop a past: orders of the last ten weeks in every state. Nothing of it is told or written to the ledger. */
export function seedOrders(world: ShopWorld): void {
  const random = createRandom(20_260_701);
  const now = world.now().getTime();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  for (let index = 0; index < ORDERS; index += 1) {
    const age = ((ORDERS - index - random()) / ORDERS) * DAYS * DAY;
    const at = (later: number) => quietWorld(world, new Date(Math.min(now, now - age + later)));
    const [firstName, lastName, locale] = pick(PEOPLE);
    const email = `${firstName}.${lastName}@example.com`.toLowerCase();
    const fate = random();
    const wanted: PlaceOrder = {
      lines: Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
        sku: pick(SKUS),
        quantity: 1 + Math.floor(random() * 3),
      })),
      customer: { email, firstName, lastName, locale },
      financialStatus: fate < 0.08 ? "PENDING" : fate < 0.12 ? "AUTHORIZED" : "PAID",
      countryCode: pick(["US", "US", "US", "CA", "DE"]),
      riskLevel: pick(["LOW", "LOW", "LOW", "LOW", "MEDIUM", "HIGH"]),
      thirdParty: random() < 0.15,
    };
    const huge = index === ORDERS - 1;
    const order = runAction(at(0), "merchant", (context) => placeOrder(huge ? withHugeId(context) : context, wanted));
    if (fate >= 0.12 && fate < 0.2) {
      const refundMethod = { originalPaymentMethodsRefund: true };
      const input = { orderId: order.id, reason: "CUSTOMER", restock: true, refundMethod };
      runAction(at(3 * 3_600_000), "merchant", (context) => startCancel(context, input));
    } else if (fate >= 0.2 && age > 4 * DAY) {
      const trackingNumber = `1Z999AA1${String(10_000_000 + index * 7919)}`;
      const [id = ""] = runAction(at(DAY), "merchant", (context) =>
        fulfillOrder(context, order, { trackingNumber, trackingCompany: "UPS" }),
      );
      for (const [status, days] of [
        ["IN_TRANSIT", 2],
        ["DELIVERED", 4],
      ] as const)
        if (age > days * DAY && random() < 0.9)
          runAction(at(days * DAY), "merchant", (context) => addScan(context, id, status));
    }
  }
}

function addScan(context: ShopContext, fulfillmentId: string, status: string): void {
  const fulfillment = context.state.fulfillments.get(fulfillmentId);
  if (!fulfillment) return;
  const nowhere = { address1: null, province: null, zip: null, latitude: null, longitude: null };
  const place = { city: "Boston", country: "US", estimatedDeliveryAt: null, message: null };
  addFulfillmentEvent(context, fulfillment, { ...nowhere, ...place, status, happenedAt: context.now() });
}

function quietWorld(world: ShopWorld, now: Date): ShopWorld {
  return {
    ...world,
    now: () => now,
    appendLedger: () => undefined,
    publish: () => undefined,
    schedule: (_delay, run) => run(),
  };
}

function withHugeId(context: ShopContext): ShopContext {
  return { ...context, newId: (type) => (type === "Order" ? HUGE_ORDER_ID : context.newId(type)) };
}
