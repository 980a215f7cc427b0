import type { LineItem } from "./types.ts";

/** Units nobody has taken and no open return waits for, highest first. */
export function freeSlots(line: LineItem, alsoUsed: readonly number[] = []): number[] {
  const used = new Set([...line.takenSlots, ...line.reservedSlots, ...alsoUsed]);
  return Array.from({ length: line.quantity }, (_, index) => line.quantity - 1 - index).filter(
    (slot) => !used.has(slot),
  );
}

/** The units a refund takes: free ones first. Those of an open return only when an order goes as a whole. */
export function pickSlots(line: LineItem, count: number, alsoUsed: readonly number[] = []): number[] {
  const reserved = line.reservedSlots.filter((slot) => !alsoUsed.includes(slot));
  return [...freeSlots(line, alsoUsed), ...reserved].slice(0, count);
}

export function reserveSlots(line: LineItem, slots: readonly number[]): void {
  line.reservedSlots = [...line.reservedSlots, ...slots];
}

export function releaseSlots(line: LineItem, slots: readonly number[]): void {
  line.reservedSlots = line.reservedSlots.filter((slot) => !slots.includes(slot));
}

/** The units leave the order. */
export function takeSlots(line: LineItem, slots: readonly number[]): void {
  releaseSlots(line, slots);
  line.takenSlots = [...line.takenSlots, ...slots];
  line.currentQuantity -= slots.length;
}
