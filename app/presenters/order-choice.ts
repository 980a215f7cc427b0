import { gidTail } from "../domain/gid";
import { formatMoney } from "../domain/money";
import type { OrderSnapshot } from "../domain/order";
import { humanise } from "./badge";
import type { TellTime, TimeText } from "./time-text";

/** An order among those found by name. */
export interface OrderChoice {
  readonly tail: string;
  readonly name: string;
  readonly total: string;
  readonly placed: TimeText;
  readonly state: string;
}

interface FoundOrder {
  readonly id: string;
  readonly name: string;
  readonly processedAt: Date;
  readonly totalMinor: bigint;
  readonly currency: string;
  readonly cancelledAt: Date | null;
  readonly fulfillmentStatus: string;
}

export function orderChoice(order: FoundOrder, tell: TellTime): OrderChoice {
  return {
    tail: gidTail(order.id),
    name: order.name,
    total: formatMoney({ minor: Number(order.totalMinor), currency: order.currency }),
    placed: tell(order.processedAt),
    state: order.cancelledAt ? "Cancelled" : humanise(order.fulfillmentStatus),
  };
}

/** An order whose cancellation is being asked for. */
export interface OrderToCancel {
  readonly tail: string;
  readonly name: string;
  readonly total: string;
  readonly placed: TimeText;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly price: string;
    readonly open: number;
  }[];
  /** Why it cannot be asked for at all; null when it can. */
  readonly obstacle: string | null;
}

export function orderToCancel(order: OrderSnapshot, tell: TellTime): OrderToCancel {
  const lines = order.lines
    .map(({ id, title, unitPrice, currentQuantity, unfulfilledQuantity }) => ({
      id,
      title,
      price: formatMoney(unitPrice),
      open: Math.min(currentQuantity, unfulfilledQuantity ?? currentQuantity),
    }))
    .filter(({ open }) => open > 0);
  const cancelled = order.cancelledAt ? "This order is already cancelled." : null;
  const nothing = lines.length === 0 ? "Everything of this order has shipped or was removed." : null;
  return {
    tail: gidTail(order.id),
    name: order.name,
    total: formatMoney(order.total),
    placed: tell(new Date(order.processedAt)),
    lines,
    obstacle: cancelled ?? nothing,
  };
}
