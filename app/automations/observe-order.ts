import { orderFromWebhook } from "../adapters/shopify/order-from-webhook";
import type { OrderRead } from "../domain/order";
import { doneCancellationsOf, openCancellationOf } from "../records/cancellations";
import { raiseAlarm } from "../records/alarms";
import { addEvent, type ClaimedEvent } from "../records/inbound-events";
import { returnsOfOrder } from "../records/returns";
import { mirrorOrder, readMirrored, removeOrder } from "../records/orders";
import { nextStepOf } from "./advance-cancellation";
import { applyAutoPolicy } from "./apply-auto-policy";
import { type Automation, type AutomationContext, nothingToDo, type Save, saveAll } from "./automation";
import { holdForGrace } from "./hold-for-grace";
import { stepShipments, unshippedChange } from "./observe-shipments";
import { readFreshOrder } from "./read-fresh-order";
import { redeemGoodwill } from "./redeem-goodwill";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import { isMoving } from "../domain/cancellation/lifecycle";

/** Time has passed, or a policy changed: what the mirror holds is enough to see whether there is anything to do. */
const FROM_MIRROR = new Set(["timer/policy", "order/decide"]);
/** Topics that say an order changed. Where their payload is not, or not any more, an order, it must be read. */
const DOORBELLS = new Set([
  "order/look",
  "orders/cancelled",
  "orders/create",
  "orders/edited",
  "orders/fulfilled",
  "orders/paid",
  "orders/partially_fulfilled",
  "orders/risk_assessment_changed",
  "orders/updated",
  "refunds/create",
]);

/** An order changed: mirror it, carry on with its cancellation, run the shop's rules, hold it for the grace window. */
export const observeOrder: Automation = async (context, event) => {
  if (event.subject === "") return nothingToDo("It names no order.");
  if (event.topic === "orders/delete") {
    const save: Save = (tx) => removeOrder(tx, event.shop, event.subject);
    return { outcome: "handled", note: "The order was deleted in Shopify.", save };
  }
  const open = await openCancellationOf(context.db, event.shop, event.subject);
  const read = await readOrderOf(context, event, open !== null);
  if (!read) return nothingToDo("Nothing new: the change of the order itself tells it all.");
  if (!read.order) return nothingToDo("The order is not in Shopify any more, or out of sight.");

  const { order, isFresh } = read;
  const redeem = await redeemGoodwill(context, event.shop, order);
  const shipments = await followShipments(context, event, order);
  const mirror = saveAll(read.save, await sweepReturns(context, event, order), redeem, shipments);
  const alarm = await shippedAfterCancel(context, event.shop, order);
  if (open) {
    const cancelled = order.snapshot.cancelledAt !== null;
    if (!isMoving(open.state) && !cancelled)
      return { outcome: "handled", note: open.sentence, save: saveAll(mirror, alarm) };
    const step = await nextStepOf(context, open, order.snapshot);
    return { outcome: "handled", note: step.note, save: saveAll(mirror, alarm, step.save) };
  }
  const auto = await applyAutoPolicy(context, event, order, isFresh);
  const grace = await holdForGrace(context, event, order);
  const note = [auto?.note, grace?.note].filter(Boolean).join(" ") || "Noted. No rule had anything to do with it.";
  return { outcome: "handled", note, save: saveAll(mirror, alarm, auto?.save, grace?.save) };
};

async function readOrderOf(
  context: AutomationContext,
  event: ClaimedEvent,
  wantsFresh: boolean,
): Promise<{ order: OrderRead | null; isFresh: boolean; save: Save } | null> {
  if (!wantsFresh && FROM_MIRROR.has(event.topic)) {
    const order = await readMirrored(context.db, context.sealer, event.shop, event.subject);
    return { order, isFresh: false, save: async () => {} };
  }
  const told = orderFromWebhook(event.payloadText);
  if (wantsFresh || (!told && DOORBELLS.has(event.topic))) {
    const fresh = await readFreshOrder(context, event.shop, event.subject);
    return { order: fresh.read, isFresh: true, save: fresh.save };
  }
  if (!told) return null;
  const save: Save = (tx) => void mirrorOrder(tx, context.sealer, event.shop, told, "payload");
  return { order: told, isFresh: false, save };
}

/** The comparison with Shopify found an order that has returns, there or here: a webhook about one may have been lost too. */
async function sweepReturns(
  { db, sealer, now }: AutomationContext,
  { topic, shop }: ClaimedEvent,
  { snapshot: { id: subject, updatedAt, returnStatus } }: OrderRead,
): Promise<Save | null> {
  if (topic !== "order/look") return null;
  const isThere = (returnStatus ?? "NO_RETURN") !== "NO_RETURN";
  // Shopify forgets in its status a return that was cancelled.
  const isHere = async () => (await returnsOfOrder(db, shop, subject)).some(({ state }) => !hasReturnEnded(state));
  if (!isThere && !(await isHere())) return null;
  const sweep = { topic: "return/sweep", dedupeKey: `sweep/${subject}/${updatedAt}`, subject, payload: {} };
  return async (tx) => void (await addEvent(tx, sealer, { shop, source: "SYSTEM", ...sweep }, now()));
}

/** What of it has not left yet; its parcels too when the comparison with Shopify found that a webhook was lost. */
async function followShipments(
  context: AutomationContext,
  event: ClaimedEvent,
  order: OrderRead,
): Promise<Save | null> {
  const { shop, topic } = event;
  const { id: subject, updatedAt } = order.snapshot;
  if (topic !== "order/look") {
    return (await stepShipments(context, event, order, unshippedChange(order, context.now())))?.save ?? null;
  }
  const check = { shop, source: "SYSTEM", topic: "shipment/check", subject, payload: { orderId: subject } } as const;
  const dedupeKey = `shipments/${subject}/${updatedAt}`;
  return async (tx) => void (await addEvent(tx, context.sealer, { ...check, dedupeKey }, context.now()));
}

/** A refunded order that ships all the same must never go unnoticed. */
async function shippedAfterCancel(
  { db, now }: AutomationContext,
  shop: string,
  { snapshot }: OrderRead,
): Promise<Save | null> {
  if (snapshot.cancelledAt === null) return null;
  const shipped = snapshot.fulfillments.filter(({ status }) => status === "SUCCESS");
  if (shipped.length === 0 || (await doneCancellationsOf(db, shop, snapshot.id)).length === 0) return null;
  const text = `${snapshot.name} was cancelled, and then shipped. Stop the parcel or ask for it back.`;
  return async (tx) => {
    for (const { id } of shipped) {
      const alarm = {
        shop,
        key: `shipped-after-cancel/${id}`,
        kind: "shipped-after-cancel",
        subject: snapshot.id,
        text,
      };
      await raiseAlarm(tx, alarm, now());
    }
  };
}
