import { hasEnded } from "../domain/cancellation/lifecycle";
import type { CancellationState } from "../domain/cancellation/types";
import { gidTail } from "../domain/gid";
import { formatMoney } from "../domain/money";
import type { LineSnapshot, OrderSnapshot } from "../domain/order";
import type { readOrderPage } from "../records/views/read-order-page";
import type { ActionLink } from "./action-result";
import { humanise } from "./badge";
import { cancellationRow } from "./cancellation-model";
import { decisionModel } from "./decision-model";
import { effectModel } from "./effect-model";
import { eventModel } from "./event-model";
import { openCancellationLink, type OpenCancellation } from "./open-cancellation";
import { returnRow, type TellReturn } from "./return-model";
import { timelineModel } from "./timeline-model";
import type { TellTime, TimeText } from "./time-text";

type Found = NonNullable<Awaited<ReturnType<typeof readOrderPage>>>;

export interface OrderModel {
  readonly name: string;
  readonly states: readonly string[];
  readonly lines: readonly { readonly id: string; readonly text: string }[];
  readonly facts: readonly { readonly label: string; readonly value: string | TimeText }[];
  readonly seen: TimeText;
  /** The main thing to do with it: cancel it, look at the cancellation that is open, or return what has shipped. */
  readonly action: ActionLink & { readonly disabled: boolean };
  readonly shopifyUrl: string;
}

/** Everything the app knows and did about one order. */
export function orderPage(found: Found, { currency, ...telling }: TellReturn & { readonly currency: string }) {
  const { tell } = telling;
  const { order, cancellations, returns, decisions, effects, timeline, events } = found;
  const names = new Map([[order.id, order.name]]);
  const open = cancellations.find(({ state }) => !hasEnded(state as CancellationState)) ?? null;
  return {
    order: orderModel(order.snapshot, { redactedAt: order.redactedAt, open }, tell),
    cancellations: cancellations.map((row) => cancellationRow(row, order.snapshot, tell)),
    returns: returns.map((row) => returnRow(row, telling)),
    newReturnUrl: newReturnUrl(gidTail(order.id)),
    decisions: decisions.map((row) => decisionModel(row, tell, currency)),
    effects: effects.map((row) => effectModel(row, tell, names)),
    timeline: timeline.map((row) => timelineModel(row, tell)),
    events: events.map((row) => eventModel(row, tell, names)),
    isMoving:
      events.some(({ state }) => state === "PENDING" || state === "RUNNING") ||
      effects.some(({ state }) => state === "PLANNED" || state === "RUNNING"),
  };
}

interface OrderState {
  readonly redactedAt: Date | null;
  readonly open: OpenCancellation | null;
}

function orderModel(order: OrderSnapshot, { redactedAt, open }: OrderState, tell: TellTime): OrderModel {
  const tail = gidTail(order.id);
  const states = [order.cancelledAt ? "CANCELLED" : null, order.financialStatus, order.fulfillmentStatus];
  return {
    name: order.name,
    states: states.filter((state) => state !== null).map(humanise),
    lines: order.lines.map((line) => ({ id: line.id, text: lineText(line) })),
    facts: factsOf(order, redactedAt, tell),
    seen: tell(new Date(order.updatedAt)),
    action: open ? { ...openCancellationLink(open), disabled: false } : mainAction(order, tail),
    shopifyUrl: `shopify://admin/orders/${tail}`,
  };
}

/** What has shipped whole cannot be cancelled any more: it is returned. */
function mainAction({ cancelledAt, lines }: OrderSnapshot, tail: string): OrderModel["action"] {
  const isOpen = lines.some((line) => Math.min(line.currentQuantity, line.unfulfilledQuantity ?? Infinity) > 0);
  return cancelledAt || isOpen
    ? { label: "Cancel this order", url: `/app/cancellations/new?id=${tail}`, disabled: cancelledAt !== null }
    : { label: "Start a return", url: newReturnUrl(tail), disabled: false };
}

const newReturnUrl = (tail: string) => `/app/returns/new?id=${tail}`;

function lineText({ title, quantity, currentQuantity, unitPrice }: LineSnapshot): string {
  const removed = quantity - currentQuantity;
  const gone = removed > 0 ? `, ${removed} of them removed` : "";
  return `${quantity} × ${title} (${formatMoney(unitPrice)} each${gone})`;
}

function factsOf(order: OrderSnapshot, redactedAt: Date | null, tell: TellTime) {
  const holds = (order.fulfillmentOrders ?? []).flatMap((one) =>
    one.holds.map((hold) => (hold.ours ? "by Aftercare" : "by others")),
  );
  const facts = [
    { label: "Total", value: formatMoney(order.total) },
    { label: "Refunded", value: order.refunded && order.refunded.minor > 0 ? formatMoney(order.refunded) : "" },
    {
      label: "Still to be paid",
      value: order.outstanding && order.outstanding.minor > 0 ? formatMoney(order.outstanding) : "",
    },
    { label: "Placed", value: tell(new Date(order.processedAt)) },
    { label: "Cancelled", value: order.cancelledAt ? tell(new Date(order.cancelledAt)) : "" },
    { label: "Ships to", value: [order.shipTo?.provinceCode, order.shipTo?.countryCode].filter(Boolean).join(", ") },
    { label: "Shipping", value: order.shippingTitle ?? "" },
    { label: "Fraud check", value: order.risk ? `${humanise(order.risk.level)} risk` : "" },
    { label: "On hold", value: [...new Set(holds)].join(", ") },
    { label: "Tags", value: order.tags.join(", ") },
    { label: "Test order", value: order.test ? "Yes" : "" },
    { label: "Personal data", value: redactedAt ? `Deleted ${tell(redactedAt).exact}` : "" },
  ];
  return facts.filter(({ value }) => value !== "");
}
