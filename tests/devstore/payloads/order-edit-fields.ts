import { z } from "zod";
import { type Json, numericId } from "./json-text.ts";
import type { Subject } from "./subject.ts";

const change = z.array(z.object({ id: z.string(), delta: z.number().int() })).default([]);

/** What an `orders/edited` event carries beside the order: the edit itself is not kept in the state. */
const edit = z.object({
  orderEditId: z.string().nullish(),
  createdAt: z.string().nullish(),
  staffNote: z.string().nullish(),
  notifyCustomer: z.boolean().nullish(),
  additions: change,
  removals: change,
});

export function orderEditFields(subject: Subject): Json {
  const order = subject.order();
  const committedAt = subject.event.triggeredAt.toISOString();
  const { orderEditId, createdAt, staffNote, notifyCustomer, additions, removals } = edit.parse(
    subject.event.extra ?? {},
  );
  const describe = (changes: typeof additions): Json => changes.map(({ id, delta }) => ({ id: numericId(id), delta }));
  return {
    order_edit: {
      id: orderEditId ? numericId(orderEditId) : null,
      app_id: null,
      created_at: createdAt ?? committedAt,
      committed_at: committedAt,
      notify_customer: notifyCustomer ?? false,
      order_id: numericId(order.id),
      staff_note: staffNote ?? "",
      user_id: null,
      line_items: { additions: describe(additions), removals: describe(removals) },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  };
}
