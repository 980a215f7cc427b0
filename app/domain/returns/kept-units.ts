import type { Gid } from "../gid";
import type { OrderReturn } from "./types";

/** Units the shopper was left with by these returns, by fulfillment line. */
export function keptUnits(ours: readonly Pick<OrderReturn, "state" | "lines">[]): ReadonlyMap<Gid, number> {
  const kept = new Map<Gid, number>();
  for (const { state, lines } of ours) {
    if (state === "DECLINED" || state === "CANCELED") continue;
    for (const { answer, fulfillmentLineItemId: id, quantity } of lines) {
      if (answer === "KEEP") kept.set(id, (kept.get(id) ?? 0) + quantity);
    }
  }
  return kept;
}
