import { countsOf, goingLines, stillToCount } from "./count";
import type { Condition, CountedUnits, OrderReturn, ReturnLine } from "./types";

/** Units that were agreed, but not paid for, because of what was counted in. */
export interface ShortUnits {
  readonly line: ReturnLine;
  readonly quantity: number;
  /** null = they never came */
  readonly condition: Condition | null;
}

/** Units of a step of processing, as its effect names them. */
interface PaidUnits {
  readonly units: readonly { readonly returnLineItemId: string; readonly quantity: number }[];
}

/** What did not arrive or was not accepted. What was paid for all the same (the policy pays before that) is not part of it. */
export function fellShort(
  orderReturn: OrderReturn,
  counted: readonly CountedUnits[],
  given: readonly PaidUnits[],
): readonly ShortUnits[] {
  const paid = given.flatMap(({ units }) => units);
  return goingLines(orderReturn).flatMap((line) => {
    let unpaid = paid
      .filter(({ returnLineItemId }) => returnLineItemId === line.returnLineItemId)
      .reduce((left, { quantity }) => left - quantity, line.quantity);
    return countsOf(line, counted)
      .rows.filter(({ accepted }) => !accepted)
      .flatMap(({ quantity: counts, condition, disposition }) => {
        const quantity = Math.min(counts, unpaid);
        unpaid -= quantity;
        return quantity > 0 ? [{ line, quantity, condition: disposition === "MISSING" ? null : condition }] : [];
      });
  });
}

/** Lines with the units that did not fall short. */
export function withoutShort(lines: readonly ReturnLine[], short: readonly ShortUnits[]): readonly ReturnLine[] {
  return lines
    .map((line) => {
      const less = short.filter((one) => one.line.id === line.id).reduce((units, { quantity }) => units + quantity, 0);
      return { ...line, quantity: line.quantity - less };
    })
    .filter(({ quantity }) => quantity > 0);
}

/** Whether the shopper still has to send something: money may have been given before. */
export function isUnsent(orderReturn: OrderReturn, counted: readonly CountedUnits[]): boolean {
  const { state, scannedAt, deliveredAt, endedAt, terms } = orderReturn;
  const isOver = endedAt !== null || state === "CLOSED" || state === "CANCELED" || state === "DECLINED";
  const isOnItsWay = scannedAt !== null || deliveredAt !== null || counted.length > 0;
  return !isOver && !isOnItsWay && terms.label.kind !== "none" && stillToCount(orderReturn, counted) > 0;
}

/** Nothing of it ever comes back: the shopper keeps all of it. */
export function isKept(orderReturn: OrderReturn): boolean {
  const lines = goingLines(orderReturn);
  return lines.length > 0 && lines.every(({ answer }) => answer === "KEEP");
}
