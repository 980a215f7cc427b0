import type { FactInput, FactValue } from "../types";
import type { FactDefinition } from "./fact-definition";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** When something happened, epoch ms; null = it has not, undefined = not known. */
export type Since = (input: FactInput) => number | null | undefined;

/** Time since something happened, in a unit of so many milliseconds. */
export function elapsed(since: Since, unitMs: number): Pick<FactDefinition, "turnsAt" | "read" | "type"> {
  const read = (input: FactInput) => {
    const start = since(input);
    return start === null || start === undefined ? start : (input.now.getTime() - start) / unitMs;
  };
  // The limit itself, where "at least" turns true, and the millisecond after it, where "at most" turns false.
  const turnsAt = (input: FactInput, value: FactValue) => {
    const start = since(input);
    if (start === null || start === undefined) return [];
    // Division and multiplication may miss a whole millisecond by a hair.
    const at = Math.floor(start + Number(value) * unitMs + 0.001);
    return [at, at + 1];
  };
  return { type: "number", turnsAt, read };
}
