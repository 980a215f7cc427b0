import type { OrderReturn as Row, ReturnLine as LineRow } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { canReturnMove, hasReturnEnded } from "../domain/returns/lifecycle";
import { toldOfRefund, toldOfReturn } from "../domain/returns/told";
import type { ReturnableLine, ReturnQuote } from "../domain/returns/native";
import type {
  DeclineReason,
  LineAnswer,
  OrderReturn,
  ReturnLine,
  ReturnSource,
  ReturnState,
  ReturnStatus,
  ReturnTerms,
} from "../domain/returns/types";
import type { Recipient } from "../domain/returns/recipient";
import type { Sealer } from "../lib/seal";
import { recipientKey, sealRecipient } from "./gift-recipients";
import { tellOutside } from "./outgoing-events";

const WITH_LINES = { include: { lines: { orderBy: { position: "asc" } } } } as const;

export function toReturn({ lines, ...row }: Row & { readonly lines: readonly LineRow[] }): OrderReturn {
  return {
    ...row,
    source: row.source as ReturnSource,
    state: row.state as ReturnState,
    nativeStatus: row.nativeStatus as ReturnStatus | null,
    terms: JSON.parse(row.terms) as ReturnTerms,
    lines: lines.map(toLine),
  };
}

function toLine({ reasonId, reasonHandle, reasonName, ...row }: LineRow): ReturnLine {
  return {
    ...row,
    reason: reasonId ? { id: reasonId, handle: reasonHandle ?? "", name: reasonName ?? "" } : null,
    answer: row.answer as LineAnswer,
    declineReason: row.declineReason as DeclineReason | null,
  };
}

export interface NewReturnLine extends Omit<ReturnLine, "id"> {
  readonly productId: string | null;
  /** In the words of the shopper; "" = nothing. Sealed at rest. */
  readonly note: string;
  /** What the decision saw, for replay; null = nobody decided. */
  readonly facts: ReturnableLine | null;
}

export interface NewReturn extends Omit<
  OrderReturn,
  "id" | "lines" | "endedAt" | "scannedAt" | "deliveredAt" | "labelAskedAt" | "byRecipient"
> {
  /** Who got the order as a gift, where they ask themselves; absent = they do not. */
  readonly recipient?: Recipient | null;
  readonly requestKey: string;
  readonly lines: readonly NewReturnLine[];
  readonly note: string;
  readonly quote: ReturnQuote | null;
  /** Presentment currency of the order. */
  readonly currency: string;
}

/** Writes a new return and returns it. About a redacted order nobody's words are kept. */
export async function createReturn(
  tx: Transaction,
  sealer: Sealer,
  { lines, terms, quote, note, recipient = null, ...rest }: NewReturn,
  now: Date,
): Promise<OrderReturn> {
  const key = { shop: rest.shop, id: rest.orderId };
  const order = await tx.order.findUnique({ where: { shop_id: key }, select: { redactedAt: true } });
  const seal = (words: string) => (words && !order?.redactedAt ? sealer.seal(words) : null);
  const row = await tx.orderReturn.create({
    data: {
      id: uuid(),
      ...rest,
      byRecipient: recipient !== null,
      recipientHash: recipient && !order?.redactedAt ? recipientKey(sealer, rest.shop, recipient.email) : null,
      recipientSealed: recipient && !order?.redactedAt ? sealRecipient(sealer, recipient) : null,
      resolution: terms.resolution,
      terms: JSON.stringify(terms),
      quote: quote && JSON.stringify(quote),
      noteSealed: seal(note),
      units: lines.reduce((sum, line) => sum + line.quantity, 0),
      endedAt: hasReturnEnded(rest.state) ? now : null,
      updatedAt: now,
      lines: {
        create: lines.map(({ reason, note: words, facts, ...line }, position) => ({
          id: uuid(),
          shop: rest.shop,
          position,
          ...line,
          ...reasonColumns(reason),
          noteSealed: seal(words),
          facts: facts && JSON.stringify(facts),
        })),
      },
    },
    ...WITH_LINES,
  });
  const orderReturn = toReturn(row);
  const told = toldOfReturn(orderReturn, orderReturn.state);
  if (told) await tellOutside(tx, told, now);
  return orderReturn;
}

const reasonColumns = (reason: ReturnLine["reason"]) => ({
  reasonId: reason?.id ?? null,
  reasonHandle: reason?.handle ?? null,
  reasonName: reason?.name ?? null,
});

export interface ReturnChange {
  readonly state: ReturnState;
  readonly sentence: string;
  readonly nativeId?: string | null;
  readonly nativeName?: string | null;
  readonly nativeStatus?: ReturnStatus | null;
  readonly terms?: ReturnTerms;
  readonly openedAt?: Date;
  readonly sendBy?: Date | null;
  readonly labelAskedAt?: Date;
  readonly inspectedAt?: Date;
  readonly refundedMinor?: bigint;
}

/**
 * Changes a return. Returns whether its state is another now.
 * @throws Error when the lifecycle does not know the move or someone else moved it meanwhile.
 */
export async function changeReturn(
  tx: Transaction,
  from: OrderReturn,
  change: ReturnChange,
  now: Date,
): Promise<boolean> {
  if (!canReturnMove(from.state, change.state)) {
    throw new Error(`a return cannot go from ${from.state} to ${change.state}`);
  }
  const { terms, ...rest } = change;
  const ended = hasReturnEnded(change.state);
  const { count } = await tx.orderReturn.updateMany({
    where: { id: from.id, shop: from.shop, state: from.state },
    data: {
      ...rest,
      ...(terms && { terms: JSON.stringify(terms), resolution: terms.resolution }),
      endedAt: ended ? (from.endedAt ?? now) : null,
      updatedAt: now,
    },
  });
  if (count === 0) throw new Error(`return ${from.id} was moved by someone else`);
  const moved = from.state !== change.state;
  await tellChange(tx, from, change, moved, now);
  return moved;
}

async function tellChange(tx: Transaction, from: OrderReturn, change: ReturnChange, moved: boolean, now: Date) {
  const { state, terms = from.terms, nativeId = from.nativeId, refundedMinor = 0n } = change;
  const orderReturn = { ...from, terms, nativeId };
  const told = moved ? toldOfReturn(orderReturn, state) : null;
  if (told) await tellOutside(tx, told, now);
  if (refundedMinor <= 0n) return;
  const { currency } = await tx.orderReturn.findUniqueOrThrow({ where: { id: from.id }, select: { currency: true } });
  await tellOutside(tx, toldOfRefund(orderReturn, refundedMinor, currency), now);
}

export type LineChange = Pick<ReturnLine, "id"> &
  Partial<Pick<ReturnLine, "answer" | "because" | "declineReason" | "restockingFeePercent" | "returnLineItemId">> & {
    readonly quantity?: number;
  };

export async function changeLines(tx: Transaction, changes: readonly LineChange[]): Promise<void> {
  for (const { id, ...data } of changes) await tx.returnLine.update({ where: { id }, data });
}

/** When the parcel was first scanned and delivered: the earliest that was ever said. */
export async function noteParcel(
  tx: Transaction,
  { id, scannedAt, deliveredAt }: OrderReturn,
  seen: { readonly scannedAt: Date | null; readonly deliveredAt: Date | null },
): Promise<void> {
  await tx.orderReturn.update({
    where: { id },
    data: { scannedAt: scannedAt ?? seen.scannedAt, deliveredAt: deliveredAt ?? seen.deliveredAt },
  });
}

export async function readReturn(db: Database, shop: string, id: string): Promise<OrderReturn | null> {
  const row = await db.read.orderReturn.findFirst({ where: { id, shop }, ...WITH_LINES });
  return row && toReturn(row);
}

export async function returnByKey(db: Database, shop: string, requestKey: string): Promise<OrderReturn | null> {
  const where = { shop_requestKey: { shop, requestKey } };
  const row = await db.read.orderReturn.findUnique({ where, ...WITH_LINES });
  return row && toReturn(row);
}

export async function returnByNative(db: Database, shop: string, nativeId: string): Promise<OrderReturn | null> {
  const row = await db.read.orderReturn.findUnique({ where: { shop_nativeId: { shop, nativeId } }, ...WITH_LINES });
  return row && toReturn(row);
}

/** Lines of a return whose item is no product of the shop: made up for one order, or deleted since. */
export async function linesWithoutProduct(db: Database, returnId: string): Promise<ReadonlySet<string>> {
  const rows = await db.read.returnLine.findMany({ where: { returnId, productId: null }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Returns of an order, oldest first. */
export async function returnsOfOrder(db: Database, shop: string, orderId: string): Promise<readonly OrderReturn[]> {
  const rows = await db.read.orderReturn.findMany({ where: { shop, orderId }, ...WITH_LINES });
  // Sorted here: asked for the order, SQLite reads all returns of the shop in it.
  return rows.map(toReturn).sort((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime());
}

/** Returns for which something should be happening right now, for reconciliation; the others wait for people or parcels. */
export async function busyReturns(db: Database, shop: string, take: number) {
  return db.read.orderReturn.findMany({
    where: { shop, state: { in: ["OPENING", "PROCESSING"] } },
    orderBy: { requestedAt: "asc" },
    take,
    select: { id: true, orderId: true },
  });
}

/** How many returns the app approved by itself since an instant, of each customer, or order of a guest. */
export async function automaticApprovalsSince(
  db: Database,
  shop: string,
  since: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.read.orderReturn.groupBy({
    by: ["customerId", "orderId"],
    where: { shop, requestedAt: { gte: since }, source: { not: "STAFF" }, state: { notIn: ["REVIEW", "DECLINED"] } },
    _count: true,
  });
  const approvals = new Map<string, number>();
  for (const { customerId, orderId, _count } of rows) {
    const who = customerId ?? orderId;
    approvals.set(who, (approvals.get(who) ?? 0) + _count);
  }
  return approvals;
}
