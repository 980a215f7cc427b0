import { gidTail } from "../domain/gid";
import { formatMoney } from "../domain/money";
import type { OrderSnapshot } from "../domain/order";
import type { ActionLink } from "./action-result";
import { humanise } from "./badge";
import { alreadyOpen, openCancellationLink, type OpenCancellation } from "./open-cancellation";
import type { TellTime, TimeText } from "./time-text";

/** An order among those found by name. */
export interface OrderChoice {
  readonly tail: string;
  readonly name: string;
  readonly total: string;
  readonly placed: TimeText;
  readonly state: string;
  /** Some of it was sent, and it is not cancelled: only then something can come back. */
  readonly hasShipped: boolean;
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
    hasShipped: hasShipped(order),
  };
}

/** OrderDisplayFulfillmentStatus of orders of which some was sent. */
const SHIPPED = new Set(["FULFILLED", "PARTIALLY_FULFILLED"]);

/** Some of it was sent, and it is not cancelled. */
export const hasShipped = (order: Pick<FoundOrder, "cancelledAt" | "fulfillmentStatus">): boolean =>
  order.cancelledAt === null && SHIPPED.has(order.fulfillmentStatus);

/** Orders to start a return of: first those of which something was sent, else in the order they came in. */
export function shippedFirst(choices: readonly OrderChoice[]): readonly OrderChoice[] {
  return [...choices].sort((one, other) => Number(other.hasShipped) - Number(one.hasShipped));
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
  /** Why it cannot be asked for at all, with where to go on if there is such a place; null when it can. */
  readonly obstacle: { readonly text: string; readonly link?: ActionLink } | null;
}

export function orderToCancel(order: OrderSnapshot, open: OpenCancellation | null, tell: TellTime): OrderToCancel {
  const lines = order.lines
    .map(({ id, title, unitPrice, currentQuantity, unfulfilledQuantity }) => ({
      id,
      title,
      price: formatMoney(unitPrice),
      open: Math.min(currentQuantity, unfulfilledQuantity ?? currentQuantity),
    }))
    .filter(({ open }) => open > 0);
  const cancelled = order.cancelledAt ? { text: "This order is already cancelled." } : null;
  const under = open && { text: alreadyOpen(open.state), link: openCancellationLink(open) };
  const nothing = lines.length === 0 ? { text: "Everything of this order has shipped or was removed." } : null;
  return {
    tail: gidTail(order.id),
    name: order.name,
    total: formatMoney(order.total),
    placed: tell(new Date(order.processedAt)),
    lines,
    obstacle: under ?? cancelled ?? nothing,
  };
}
