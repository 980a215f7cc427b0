import type { Gid } from "../gid";
import type { OrderSnapshot } from "../order";
import type { CustomerHistory } from "./types";

/** Another order of the same customer. */
export interface Sibling {
  readonly id: Gid;
  readonly name: string;
  readonly processedAt: Date;
  readonly cancelledAt: Date | null;
  readonly sameGoodsKey: string;
}

export const HISTORY_MS = 90 * 86_400_000;

/** What was known of an order's customer at an instant; `siblings` in any order, those of other customers left out. */
export function historyAt(order: OrderSnapshot, siblings: readonly Sibling[], at: Date): CustomerHistory {
  const placed = Date.parse(order.processedAt);
  const since = at.getTime() - HISTORY_MS;
  const others = siblings.filter(({ id, processedAt }) => id !== order.id && processedAt.getTime() >= since);
  const wasCancelled = ({ cancelledAt }: Sibling) => cancelledAt !== null && cancelledAt <= at;
  const key = sameGoodsKey(order);
  const twin = others
    .filter((one) => one.sameGoodsKey === key && one.processedAt.getTime() <= placed && !wasCancelled(one))
    .sort((one, other) => other.processedAt.getTime() - one.processedAt.getTime())[0];
  return {
    cancellations90Days: others.filter(wasCancelled).length,
    duplicateOfOrderName: twin?.name ?? null,
    minutesSinceTwin: twin ? (placed - twin.processedAt.getTime()) / 60_000 : null,
  };
}

/** Two orders with the same goods in the same numbers have the same key. */
export function sameGoodsKey({ lines }: OrderSnapshot): string {
  return lines
    .map((line) => `${line.sku ?? line.title}×${line.quantity}`)
    .sort()
    .join("|");
}
