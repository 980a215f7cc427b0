import { addEvent } from "../records/inbound-events";
import { openOrderIds } from "../records/orders";
import { ordersUnderWay } from "../records/shipments";
import { watchAgain } from "../records/watch-timer";
import type { Automation } from "./automation";

const PAGE = 500;

interface Rest {
  readonly part?: "orders" | "shipments";
  readonly after?: string;
}

/**
 * A policy was published or switched on, or what the shop says of its shipping changed: orders that are still open, or under
 * way, get their timers under it, one part after the other. No order that already matched is cancelled at once: switching a
 * policy on must not cancel last month's orders.
 */
export const policyChanged: Automation = async ({ db, sealer, now }, event) => {
  const { shop } = event;
  const { part = "orders", after = null } = JSON.parse(event.payloadText) as Rest;
  const isOrders = part === "orders";
  const ids = await (isOrders ? openOrderIds : ordersUnderWay)(db, shop, PAGE, after);
  const last = ids.at(-1);
  const rest: Rest | null =
    last && ids.length === PAGE ? { part, after: last } : isOrders ? { part: "shipments" } : null;
  const own = { shop, source: "SYSTEM" } as const;
  return {
    outcome: "handled",
    note: `${ids.length} ${isOrders ? "open orders" : "orders under way"} are looked at under the new policy.`,
    save: async (tx) => {
      const at = now();
      for (const id of ids) {
        const decide = {
          ...own,
          topic: "order/decide",
          dedupeKey: `decide/${event.id}/${id}`,
          subject: id,
          payload: {},
        };
        // Several changes at once are one look.
        await (isOrders ? addEvent(tx, sealer, decide, at) : watchAgain(tx, shop, id, at));
      }
      if (!rest) return;
      const dedupeKey = `policy-changed/${event.id}/${rest.part}/${rest.after ?? ""}`;
      await addEvent(tx, sealer, { ...own, topic: "policy/changed", dedupeKey, subject: "", payload: rest }, at);
    },
  };
};
