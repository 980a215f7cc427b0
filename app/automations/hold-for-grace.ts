import { GRACE_HOLD, hasShipped } from "../domain/cancellation/judge-stop";
import type { OrderRead } from "../domain/order";
import type { PlannedEffect } from "../domain/planned-effect";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { planEffects } from "../records/effects";
import type { ClaimedEvent } from "../records/inbound-events";
import { loadInUse } from "../records/policies";
import { setTimer } from "../records/timers";
import { type Automation, type AutomationContext, type Save, saveAll } from "./automation";
import { readFreshOrder } from "./read-fresh-order";

const OPEN = new Set(["OPEN", "SCHEDULED", "ON_HOLD"]);

/**
 * With a grace window on, a new order's fulfillment orders get our own hold, released by a timer, so that a shopper can
 * cancel without racing the warehouse. null = the window is off, over, or of no use.
 */
export async function holdForGrace(
  context: AutomationContext,
  event: ClaimedEvent,
  atHand: OrderRead,
): Promise<{ readonly note: string; readonly save: Save | null } | null> {
  const policy = (await loadInUse(context.db, event.shop, ["cancellation"])).get("cancellation");
  const minutes = policy?.mode === "ON" ? policy.document.settings.graceMinutes : 0;
  const now = context.now();
  // An order may bear any date; one dated ahead is not held for longer.
  const begins = Math.min(Date.parse(atHand.snapshot.processedAt), now.getTime());
  const endsAt = new Date(begins + minutes * 60_000);
  if (endsAt <= now || atHand.snapshot.cancelledAt || hasShipped(atHand.snapshot, { whole: true })) return null;

  const fresh = atHand.snapshot.fulfillmentOrders
    ? null
    : await readFreshOrder(context, event.shop, atHand.snapshot.id);
  const order = fresh ? fresh.read?.snapshot : atHand.snapshot;
  const toHold = (order?.fulfillmentOrders ?? []).filter(
    (one) =>
      OPEN.has(one.status) &&
      one.supportedActions.includes("HOLD") &&
      !one.holds.some((hold) => hold.ours && hold.handle === GRACE_HOLD),
  );
  if (!order || toHold.length === 0) return fresh ? { note: "Nothing to hold.", save: fresh.save } : null;
  const effects = toHold.map((one): PlannedEffect => ({
    kind: "hold-fulfillment-order",
    key: `hold/${one.id}/grace`,
    input: {
      orderId: order.id,
      fulfillmentOrderId: one.id,
      handle: GRACE_HOLD,
      notes: `New order: the customer can cancel until ${endsAt.toISOString().slice(0, 16)} UTC. Released by Aftercare.`,
    },
  }));
  const { shop } = event;
  const origin = { shop, subject: order.id, cancellationId: null, decisionId: null };
  return {
    note: "Held for the grace window.",
    save: saveAll(fresh?.save, async (tx) => {
      await planEffects(tx, origin, effects, MONEY_KINDS, now);
      await setTimer(tx, { shop, key: `grace/${order.id}`, kind: "grace", subject: order.id, dueAt: endsAt });
    }),
  };
}

/** The grace window is over: our grace holds come off, whoever else holds the order. */
export const releaseGraceHold: Automation = async ({ now }, event) => ({
  outcome: "handled",
  note: "The grace window is over: the order may ship.",
  save: (tx) =>
    planEffects(
      tx,
      { shop: event.shop, subject: event.subject, cancellationId: null, decisionId: null },
      [
        {
          kind: "release-hold",
          key: `release/${event.subject}/grace`,
          input: { orderId: event.subject, handle: GRACE_HOLD },
        },
      ],
      MONEY_KINDS,
      now(),
    ),
});
