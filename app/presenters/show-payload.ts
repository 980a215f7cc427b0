import { LosslessNumber, parse, stringify } from "lossless-json";
import type { Sealer } from "../lib/seal";

const LONGEST = 200_000;

/** What was sent, as indented text; ids beyond 2^53 stay exact. What is no JSON is shown as it came. */
export function showPayload(sealer: Sealer, sealed: Uint8Array): string {
  if (sealed.length === 0) return "It was deleted.";
  const text = open(sealer, sealed);
  return text === null ? "It cannot be opened: the app's key has changed since." : shorten(indent(text) ?? text);
}

function open(sealer: Sealer, sealed: Uint8Array): string | null {
  try {
    return sealer.openBytes(sealed);
  } catch {
    return null;
  }
}

function indent(text: string): string | null {
  try {
    return (
      stringify(
        parse(text, undefined, (number) => new LosslessNumber(number)),
        undefined,
        2,
      ) ?? null
    );
  } catch {
    return null;
  }
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}\n… (${text.length} characters in all)` : text;
}
