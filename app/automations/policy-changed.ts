import { addEvent } from "../records/inbound-events";
import { openOrderIds } from "../records/orders";
import type { Automation } from "./automation";

const PAGE = 500;

/**
 * A policy was published or switched on: orders that are still open get their timers under it. Nothing is done at once to
 * an order that already matched: switching a policy on must not cancel last month's orders.
 */
export const policyChanged: Automation = async ({ db, sealer, now }, event) => {
  const { after } = JSON.parse(event.payloadText) as { after?: string };
  const ids = await openOrderIds(db, event.shop, PAGE, after ?? null);
  const last = ids.at(-1);
  const stamp = event.id;
  return {
    outcome: "handled",
    note: `${ids.length} open orders are looked at under the new policy.`,
    save: async (tx) => {
      const base = { shop: event.shop, source: "SYSTEM", payload: {} } as const;
      for (const id of ids) {
        await addEvent(
          tx,
          sealer,
          { ...base, topic: "order/decide", dedupeKey: `decide/${stamp}/${id}`, subject: id },
          now(),
        );
      }
      if (ids.length < PAGE || !last) return;
      const rest = { ...base, topic: "policy/changed", subject: "", payload: { after: last } };
      await addEvent(tx, sealer, { ...rest, dedupeKey: `policy-changed/${stamp}/${last}` }, now());
    },
  };
};
