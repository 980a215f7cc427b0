import { isSafeNumber, parse } from "lossless-json";

export type JsonObject = Readonly<Record<string, unknown>>;

const LONG_NUMBER = /\d{16}/;

/** A JSON object, or null when the text is anything else. Ids beyond 2^53 may be rounded: see parseExactObject. */
export function parseObject(text: string): JsonObject | null {
  return asObject(() => JSON.parse(text));
}

/** As parseObject, but a number that JavaScript would round is returned as the text that was sent. Slower. */
export function parseExactObject(text: string): JsonObject | null {
  if (!LONG_NUMBER.test(text)) return parseObject(text);
  // Repeated keys and absurd depth are refused by the exact parser only; they are no reason to lose an event.
  return asObject(() => parse(text, undefined, exactNumber)) ?? parseObject(text);
}

function exactNumber(text: string): number | string {
  return isSafeNumber(text) ? Number(text) : text;
}

function asObject(parseText: () => unknown): JsonObject | null {
  try {
    const value = parseText();
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}
