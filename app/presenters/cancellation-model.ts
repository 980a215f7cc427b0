import { hasEnded } from "../domain/cancellation/lifecycle";
import type { CancellationRow } from "../records/views/rows";
import type {
  CancellationScope,
  CancellationSource,
  CancellationState,
  CancellationTerms,
} from "../domain/cancellation/types";
import { gidTail } from "../domain/gid";
import type { OrderSnapshot } from "../domain/order";
import type { Sealer } from "../lib/seal";
import { type Badge, humanise } from "./badge";
import {
  CANCELLATION_ACTIONS,
  CANCELLATION_SOURCES,
  CANCELLATION_STATES,
  cancellationBadge,
  CANCEL_REASONS,
  type CancellationAction,
} from "./cancellation-words";
import { openSealed } from "./open-sealed";
import { orderAtStake } from "./order-at-stake";
import { refundText } from "./refund-text";
import type { TellTime, TimeText } from "./time-text";

/** A cancellation in a list. */
export interface CancellationRowModel {
  readonly id: string;
  readonly url: string;
  readonly orderName: string;
  readonly badge: Badge;
  readonly what: string;
  readonly source: string;
  readonly requested: TimeText;
  readonly sentence: string;
  /** What cancelling gives back, while that is still to come; "" otherwise. */
  readonly refund: string;
}

export function cancellationRow(
  row: CancellationRow,
  order: OrderSnapshot | null,
  tell: TellTime,
): CancellationRowModel {
  const scope = JSON.parse(row.scope) as CancellationScope;
  const terms = JSON.parse(row.terms) as CancellationTerms;
  return {
    id: row.id,
    url: `/app/cancellations/${row.id}`,
    orderName: row.orderName,
    badge: cancellationBadge(row.state),
    what: scope.whole ? "Whole order" : countItems(scope.units.reduce((sum, unit) => sum + unit.quantity, 0)),
    source: CANCELLATION_SOURCES[row.source as CancellationSource],
    requested: tell(row.requestedAt),
    sentence: row.sentence || CANCELLATION_STATES[row.state as CancellationState].sentence,
    refund: hasEnded(row.state as CancellationState) ? "" : refundText(order, scope, terms),
  };
}

/** A cancellation on its own page. */
export interface CancellationModel extends CancellationRowModel {
  readonly orderUrl: string;
  readonly shopifyUrl: string;
  readonly state: CancellationState;
  readonly actions: readonly CancellationAction[];
  /** Of the order, while a person has to decide. */
  readonly atStake: ReturnType<typeof orderAtStake>;
  readonly asked: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly { readonly title: string; readonly quantity: number }[] | null;
  readonly undoUntil: TimeText | null;
  readonly warehouseBy: TimeText | null;
  readonly ended: TimeText | null;
  /** Where to ask once more, for an order that goes on. */
  readonly askAgainUrl: string | null;
}

/** A cancellation in the list of all, with the reason in the words of who asked; "" when none was given. */
export type ListedCancellation = CancellationRowModel & { readonly reason: string };

export function listedCancellation(
  row: CancellationRow,
  order: OrderSnapshot | null,
  tell: TellTime,
  sealer: Sealer,
): ListedCancellation {
  return { ...cancellationRow(row, order, tell), reason: cancellationReason(row, sealer) };
}

function cancellationReason({ reasonSealed }: CancellationRow, sealer: Sealer): string {
  const reason = openSealed(sealer, reasonSealed) ?? "";
  // Storefronts send codes such as "changed_my_mind".
  return /^[a-z]+(_[a-z]+)*$/.test(reason) ? humanise(reason) : reason;
}

const NEEDS_PERSON: readonly CancellationState[] = ["REVIEW", "FAILED"];
const GOES_ON: readonly CancellationState[] = ["DECLINED", "REFUSED", "KEPT"];

export function cancellationModel(
  row: CancellationRow,
  order: OrderSnapshot | null,
  tell: TellTime,
  sealer: Sealer,
): CancellationModel {
  const scope = JSON.parse(row.scope) as CancellationScope;
  const terms = JSON.parse(row.terms) as CancellationTerms;
  const state = row.state as CancellationState;
  const titleOf = (id: string) => order?.lines.find((line) => line.id === id)?.title ?? "An item of the order";
  const asked = [
    { label: "Asked by", value: capital(CANCELLATION_SOURCES[row.source as CancellationSource]) },
    { label: "Reason", value: cancellationReason(row, sealer) },
    { label: "Note", value: openSealed(sealer, row.noteSealed) ?? "" },
    { label: "Reason given to Shopify", value: CANCEL_REASONS[terms.reason] },
    { label: "Money", value: terms.refund === "none" ? "No refund" : "Refund to the original payment" },
    { label: "Stock", value: terms.restock ? "Put the items back into stock" : "Do not restock" },
    { label: "Mails", value: terms.notify ? "The shopper is told" : "The shopper is not told" },
  ];
  return {
    ...cancellationRow(row, order, tell),
    atStake: order && NEEDS_PERSON.includes(state) ? orderAtStake(order, scope, tell) : [],
    orderUrl: `/app/orders/${gidTail(row.orderId)}`,
    shopifyUrl: `shopify://admin/orders/${gidTail(row.orderId)}`,
    state,
    actions: CANCELLATION_ACTIONS[state],
    asked: asked.filter(({ value }) => value !== ""),
    lines: scope.whole
      ? null
      : scope.units.map(({ lineItemId, quantity }) => ({ title: titleOf(lineItemId), quantity })),
    undoUntil: row.undoUntil && state === "UNDO" ? tell(row.undoUntil) : null,
    warehouseBy: row.warehouseBy && state === "WAITING_WAREHOUSE" ? tell(row.warehouseBy) : null,
    ended: row.endedAt && tell(row.endedAt),
    askAgainUrl: GOES_ON.includes(state) ? `/app/cancellations/new?id=${gidTail(row.orderId)}` : null,
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function countItems(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}
