import type { CountedUnits, OrderReturn, ReturnLine } from "./types";

/** Lines of which something is to happen: not declined, not waiting for a person. */
export function goingLines({ lines }: OrderReturn): readonly ReturnLine[] {
  return lines.filter(({ answer }) => answer === "APPROVED" || answer === "KEEP");
}

/** Units of a line that were counted in, and how many of them count for the refund. */
export function countsOf(line: ReturnLine, counted: readonly CountedUnits[]) {
  const own = counted.filter(({ returnLineId }) => returnLineId === line.id);
  const sum = (rows: readonly CountedUnits[]) => rows.reduce((units, { quantity }) => units + quantity, 0);
  return { counted: sum(own), accepted: sum(own.filter(({ accepted }) => accepted)), rows: own };
}

/** Units that may still come: neither kept by the shopper nor counted, nor said to be missing. */
export function stillToCount(orderReturn: OrderReturn, counted: readonly CountedUnits[]): number {
  return goingLines(orderReturn)
    .filter(({ answer }) => answer === "APPROVED")
    .reduce((left, line) => left + Math.max(0, line.quantity - countsOf(line, counted).counted), 0);
}
