import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../app/db.server";
import type { Sealer } from "../../app/lib/seal";
import { addEvents } from "./admin-events";

/** A shop in which every kind of row that an admin page shows exists, in every state. Orders must be in the mirror. */
export interface AdminRows {
  readonly shop: string;
  readonly now: Date;
  readonly orders: readonly { readonly id: string; readonly name: string }[];
  /** States of the cancellations to write; all of them when left out. */
  readonly states?: readonly string[];
  /** Tells what is written from what was written before in the same shop. */
  readonly key?: string;
}

const MINUTE = 60_000;
const STATES =
  "REVIEW STOPPING WAITING_WAREHOUSE UNDO CANCELLING CANCELLED DECLINED REFUSED RETURN_INSTEAD KEPT FAILED".split(" ");
const WHOLE = JSON.stringify({ whole: true });
const TERMS = { refund: "original_payment", restock: true, undoMinutes: 15, reason: "CUSTOMER", notify: true };
const OPEN = new Set(["REVIEW", "STOPPING", "WAITING_WAREHOUSE", "UNDO", "CANCELLING", "FAILED"]);

const trace = (orderId: string, at: Date) => ({
  kind: "cancellation",
  at: at.toISOString(),
  orderId,
  rules: [
    {
      ruleId: "shipped",
      name: "Already shipped",
      matched: false,
      conditions: [
        { depth: 0, text: "Everything shipped is yes", result: false, fact: "everything_shipped", saw: false },
      ],
    },
    {
      ruleId: "fresh",
      name: "Within an hour, nothing started",
      matched: true,
      conditions: [
        { depth: 0, text: "all", result: true },
        { depth: 1, text: "Minutes since order is at most 60", result: true, fact: "minutes_since_order", saw: 12.5 },
        { depth: 1, text: "Accepted by the warehouse is no", result: "unknown", fact: "accepted_by_warehouse" },
      ],
    },
  ],
  winner: { ruleId: "fresh", name: "Within an hour, nothing started" },
  facts: { everything_shipped: false, minutes_since_order: 12.5 },
  unknown: ["accepted_by_warehouse"],
  wouldChange: [
    {
      fact: "minutes_since_order",
      sentence: "If Minutes since order had been 61 or more (it was 12.5), no rule would have applied: ask a person.",
      outcome: "ask a person",
      ruleName: "Otherwise",
      to: 61,
    },
  ],
});

/** Writes the rows; returns the ids of cancellations by state, and of an event that gave up. */
export async function seedAdminRows(
  db: Database,
  sealer: Sealer,
  { shop, now, orders, states = STATES, key = "seed" }: AdminRows,
) {
  const ids: Record<string, string> = {};
  await db.write(async (tx) => {
    for (const [index, state] of states.entries()) {
      const order = orders[index % orders.length]!;
      ids[state] = await addCancellation(tx, sealer, { shop, now, order, state, index, key });
    }
    ids.dead = await addEvents(tx, sealer, { shop, now, orderId: orders[0]!.id, key });
    await tx.alarm.create({
      data: {
        id: randomUUID(),
        shop,
        key: `refunded-and-shipped/${key}`,
        kind: "refunded-and-shipped",
        subject: orders[0]!.id,
        text: "Refunded, and yet a parcel was made. Stop the parcel or write to the shopper.",
        raisedAt: new Date(now.getTime() - 90 * MINUTE),
      },
    });
    await tx.reconciliationRun.create({
      data: {
        id: randomUUID(),
        shop,
        startedAt: new Date(now.getTime() - 5 * MINUTE),
        endedAt: now,
        fromTime: new Date(now.getTime() - 65 * MINUTE),
        toTime: now,
        compared: 214,
        repaired: 2,
      },
    });
    await tx.shop.updateMany({ where: { id: shop }, data: { provedUpTo: new Date(now.getTime() - 5 * MINUTE) } });
  });
  return ids;
}

interface NewCancellation {
  readonly shop: string;
  readonly now: Date;
  readonly order: AdminRows["orders"][number];
  readonly state: string;
  readonly index: number;
  readonly key: string;
}

async function addCancellation(
  tx: Transaction,
  sealer: Sealer,
  { shop, now, order, state, index, key }: NewCancellation,
) {
  const id = randomUUID();
  const requestedAt = new Date(now.getTime() - (index + 1) * 37 * MINUTE);
  const of = { shop, subject: order.id, cancellationId: id };
  await tx.cancellation.create({
    data: {
      id,
      shop,
      orderId: order.id,
      orderName: order.name,
      source: ["SHOPPER", "STAFF", "RULE"][index % 3]!,
      requestKey: `${key}/${state}`,
      state,
      scope: WHOLE,
      terms: JSON.stringify(TERMS),
      reasonSealed: sealer.seal("Ordered by mistake, and a rather long reason that has to wrap on narrow screens"),
      requestedBy: "Shopper",
      requestedAt,
      undoUntil: state === "UNDO" ? new Date(now.getTime() + 14 * MINUTE) : null,
      warehouseBy: state === "WAITING_WAREHOUSE" ? new Date(now.getTime() + 1200 * MINUTE) : null,
      endedAt: OPEN.has(state) ? null : new Date(requestedAt.getTime() + 5 * MINUTE),
      updatedAt: requestedAt,
    },
  });
  const decision = await tx.decision.create({
    data: {
      id: randomUUID(),
      ...of,
      automation: "begin-cancellation",
      policyKind: "cancellation",
      policyNumber: 1,
      ruleId: "fresh",
      ruleName: "Within an hour, nothing started",
      outcome: "cancel",
      sentence: "Cancel, refund to the original payment and restock",
      trace: JSON.stringify(trace(order.id, requestedAt)),
      decidedAt: requestedAt,
    },
  });
  await addEffects(tx, { ...of, decisionId: decision.id }, state, requestedAt);
  await tx.timelineEntry.createMany({
    data: [
      {
        id: randomUUID(),
        ...of,
        at: requestedAt,
        actor: "Shopper",
        kind: "asked",
        text: "Asked to cancel the whole order.",
      },
      {
        id: randomUUID(),
        ...of,
        at: requestedAt,
        actor: "Aftercare",
        kind: "held",
        text: "Put on hold so that it cannot ship.",
      },
    ],
  });
  await tx.message.create({
    data: {
      id: randomUUID(),
      ...of,
      template: "cancellation-received",
      channel: "mail",
      locale: "en",
      messageId: `<${id}@example.com>`,
      recipientSealed: sealer.seal("ada@example.com"),
      contentSealed: sealer.seal(
        JSON.stringify({
          subject: `We got your request for ${order.name}`,
          text: "Hello Ada,\n\nWe are on it.",
          html: "",
        }),
      ),
      state: state === "FAILED" ? "FAILED" : "SENT",
      response: "250 OK",
      createdAt: requestedAt,
      sentAt: requestedAt,
    },
  });
  return id;
}

interface EffectOrigin {
  readonly shop: string;
  readonly subject: string;
  readonly cancellationId: string;
  readonly decisionId: string;
}

async function addEffects(tx: Transaction, of: EffectOrigin, state: string, at: Date) {
  const common = { ...of, input: "{}", runAt: at, plannedAt: at, startedAt: at, attempts: 1 };
  await tx.effect.create({
    data: {
      id: randomUUID(),
      ...common,
      key: `hold/${of.cancellationId}`,
      kind: "hold-fulfillment-order",
      state: "DONE",
      receipt: JSON.stringify({
        holdId: "gid://shopify/FulfillmentHold/77",
        fulfillmentOrderId: "gid://shopify/FulfillmentOrder/5",
      }),
      proof: "the hold was read back from Shopify",
      endedAt: at,
    },
  });
  const money = { FAILED: "FAILED", CANCELLED: "DONE", REFUSED: "UNPROVED" }[state];
  if (!money) return;
  const isDone = money === "DONE";
  await tx.effect.create({
    data: {
      id: randomUUID(),
      ...common,
      key: `cancel/${of.cancellationId}`,
      kind: "cancel-order",
      money: true,
      state: money,
      attempts: 2,
      receipt: isDone
        ? JSON.stringify({ amount: { minor: 12345, currency: "EUR" }, jobId: "gid://shopify/Job/9" })
        : null,
      proof: isDone ? "the order says it is cancelled" : null,
      sentence: isDone ? null : "Shopify did not answer. Look at the order before you try again.",
      lastError: isDone ? null : "504 from Shopify after the mutation was sent",
      endedAt: at,
      log: {
        create: [
          { id: randomUUID(), number: 1, startedAt: at, endedAt: at, performed: true, outcome: "retry", detail: "504" },
          {
            id: randomUUID(),
            number: 2,
            startedAt: at,
            endedAt: at,
            outcome: isDone ? "done" : "unproved",
            detail: null,
          },
        ],
      },
    },
  });
}
