import { gidTail } from "./gid";
import type { FlowField } from "./outgoing-topics";

/**
 * What Flow is told: the order as the number Flow knows it by, and the fields under the keys their trigger declares; what is
 * null is left out. Order ids lie far below 2^53; one that does not is left out rather than told wrong.
 */
export function flowPayload(
  payload: Readonly<Record<string, unknown>>,
  fields: readonly FlowField[],
): Readonly<Record<string, unknown>> {
  const order = Number(gidTail(String(payload["orderId"])));
  const entries = fields.flatMap(({ key, type, from }) => {
    const value = from
      .split(".")
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], payload);
    if (value === null || value === undefined) return [];
    return [[key, type === "number_decimal" ? Number(value) : value] as const];
  });
  return { ...(Number.isSafeInteger(order) && { order_id: order }), ...Object.fromEntries(entries) };
}
