import { expect } from "vitest";
import type { PolicyOf } from "../../app/domain/policy/kinds";
import type { GoodwillOutcome, GoodwillSettings } from "../../app/domain/policy/shipping-types";
import { sampleShipment } from "../../app/domain/policy/testing/sample-shipment";
import type { FactInput } from "../../app/domain/policy/types";
import { goodwillFor } from "../../app/automations/give-goodwill";
import { readMirrored } from "../../app/records/orders";
import { readShop } from "../../app/records/shops";
import type { TestApp } from "./start-test-app";

export const FIVE: GoodwillOutcome = {
  do: "code",
  value: { amount: "5" },
  validDays: 30,
  minimum: "0",
  combinesWith: ["shipping"],
};
export const CREDIT: GoodwillOutcome = { do: "credit", amount: "7", validDays: 90 };

/** Everybody gets the same, without limits but those named. */
export function goodwillPolicy(
  otherwise: GoodwillOutcome = FIVE,
  settings: Partial<GoodwillSettings> = {},
): PolicyOf<"goodwill"> {
  const open = { perOrder: 20, perCustomer: 100, customerDays: 365, coolDownDays: 0, holdOutPercent: 0 };
  return {
    language: 1,
    kind: "goodwill",
    rules: [],
    otherwise,
    settings: { monthlyBudget: "1000", staffLimit: "20", ...open, ...settings },
  };
}

/** An order in the app's mirror. */
export async function mirrored(app: TestApp, orderId: string) {
  const order = await readMirrored(app.db, app.sealer, app.shop, orderId);
  if (!order) throw new Error(`${orderId} is not in the mirror`);
  return order;
}

/** A parcel of it is two days late. */
export async function planFor(app: TestApp, orderId: string, noticeId: string) {
  const order = await mirrored(app, orderId);
  const now = app.context.now();
  const shop = await readShop(app.db, app.shop);
  const input: FactInput = {
    order: order.snapshot,
    history: null,
    request: null,
    shipment: {
      shipment: sampleShipment({ orderedAt: now, delayKind: "missed" }),
      kind: "missed",
      daysLate: 2,
      chancePercent: null,
      newBy: null,
      newSource: null,
      noticesOfKind: 0,
      parcelsOfOrder: 1,
      giftsToCustomer: 0,
    },
    shop: { timeZone: shop?.timeZone ?? "UTC", currency: shop?.currency ?? "USD" },
    now,
  };
  return goodwillFor(app.context, { shop: app.shop, order, noticeId, input, eventId: `event-${noticeId}` });
}

/** The notice is saved, with what comes along with it. */
export async function noticed(app: TestApp, orderId: string, noticeId: string) {
  const plan = await planFor(app, orderId, noticeId);
  if (plan) await app.db.write(plan.save);
  return plan;
}

/** What the stories of gifts ask of the app. */
export function giftsOf(app: TestApp) {
  let buyer = 0;
  /** An order of somebody new, mirrored. */
  async function order(change: Parameters<typeof app.place>[0] = {}) {
    const customer = { email: `buyer${++buyer}@example.com`, firstName: "Ada", locale: "en" };
    const one = await app.place({ customer, ...change });
    await app.settle();
    return { ...one, customer };
  }
  const gifts = (orderId: string) =>
    app.db.read.goodwill.findMany({ where: { orderId }, orderBy: { plannedAt: "asc" } });
  const gift = async (orderId: string) => (await gifts(orderId))[0]!;
  /** What became of a command, in the words of the activity page. */
  async function staff(name: "goodwill/give" | "goodwill/revoke", payload: object) {
    expect(await app.acts.command(app.shop, name, payload, { by: "Kim" })).toMatchObject({ outcome: "accepted" });
    await app.settle();
    const last = await app.db.read.inboundEvent.findFirst({ where: { topic: name }, orderBy: { id: "desc" } });
    return last?.note;
  }
  const give = (orderId: string, change: object = {}) =>
    staff("goodwill/give", { orderId, form: "code", amount: "5", validDays: 30, reason: "A scratch", ...change });
  const stuck = () =>
    app.db.read.effect.findMany({ where: { state: { notIn: ["DONE"] }, kind: { not: "send-mail" } } });
  return { order, gifts, gift, staff, give, stuck };
}
