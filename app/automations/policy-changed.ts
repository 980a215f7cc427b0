import { addEvent } from "../records/inbound-events";
import { openOrderIds } from "../records/orders";
import { ordersUnderWay } from "../records/shipments";
import type { Automation } from "./automation";

const PAGE = 500;
/** What is looked at under the new policy, one part after the other. */
const PARTS = {
  orders: { ids: openOrderIds, topic: "order/decide", of: "open orders", next: "shipments" },
  shipments: { ids: ordersUnderWay, topic: "shipment/look", of: "orders under way", next: null },
} as const;

interface Rest {
  readonly part?: keyof typeof PARTS;
  readonly after?: string;
}

/**
 * A policy was published or switched on, or what the shop says of its shipping changed: orders that are still open, or under
 * way, get their timers under it. No order that already matched is cancelled at once: switching a policy on must not cancel
 * last month's orders.
 */
export const policyChanged: Automation = async ({ db, sealer, now }, event) => {
  const { part = "orders", after } = JSON.parse(event.payloadText) as Rest;
  const { ids: read, topic, of, next } = PARTS[part];
  const ids = await read(db, event.shop, PAGE, after ?? null);
  const last = ids.at(-1);
  const rest: Rest | null = last && ids.length === PAGE ? { part, after: last } : next && { part: next };
  const base = { shop: event.shop, source: "SYSTEM" } as const;
  return {
    outcome: "handled",
    note: `${ids.length} ${of} are looked at under the new policy.`,
    save: async (tx) => {
      for (const id of ids) {
        const one = { ...base, topic, dedupeKey: `${topic}/${event.id}/${id}`, subject: id, payload: {} };
        await addEvent(tx, sealer, one, now());
      }
      if (!rest) return;
      const dedupeKey = `policy-changed/${event.id}/${rest.part}/${rest.after ?? ""}`;
      await addEvent(tx, sealer, { ...base, topic: "policy/changed", dedupeKey, subject: "", payload: rest }, now());
    },
  };
};
