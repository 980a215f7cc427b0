import type { Gid } from "../gid";
import type { OrderReturn, ReturnLine } from "./types";

/** Letters and digits that nobody mistakes for each other when reading them from a parcel (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** An RMA number from random bytes, e.g. "RMA-7KQ4-M2XN". @throws RangeError with fewer than 8 bytes. */
export function rmaFrom(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError("an RMA number needs 8 random bytes");
  const code = Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return `RMA-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What somebody typed or scanned as an RMA number, in its one spelling; null = it is none. */
export function readRma(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const named = bare.length === LENGTH + 3 && bare.startsWith("RMA");
  const code = (named ? bare.slice(3) : bare).replaceAll("O", "0").replace(/[IL]/g, "1");
  const isCode = code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter));
  return isCode ? `RMA-${code.slice(0, 4)}-${code.slice(4)}` : null;
}

/** The note on a line of Shopify's return by which our own is found again. */
export const rmaNote = (rma: string): string => `[${rma}]`;

interface NotedLine {
  readonly fulfillmentLineItemId: Gid | null;
  readonly quantity: number;
  readonly reasonNote: string;
  readonly customerNote: string | null;
}

/**
 * Whether Shopify's return is the one we made of ours. Its number in staff's note is proof. In a customer's note it is
 * none, because whoever knows the number can write it in Shopify's own form: then the lines must be those we asked for.
 */
export function isMadeFrom(
  { rma, lines }: Pick<OrderReturn, "rma" | "lines">,
  native: { readonly lines: readonly NotedLine[] },
): boolean {
  const note = rmaNote(rma);
  if (native.lines.some(({ reasonNote }) => reasonNote.includes(note))) return true;
  return native.lines.some(({ customerNote }) => customerNote?.includes(note)) && holdsTheSame(lines, native.lines);
}

/** Every line that was not declined is there, and nothing that was not asked for; declined ones may be there as well. */
function holdsTheSame(ours: readonly ReturnLine[], theirs: readonly NotedLine[]): boolean {
  const isDeclined = ({ answer }: ReturnLine) => answer === "DECLINED";
  const left = ours.toSorted((a, b) => Number(isDeclined(a)) - Number(isDeclined(b)));
  const areOurs = theirs.every(({ fulfillmentLineItemId, quantity }) => {
    const at = left.findIndex(
      (line) => line.fulfillmentLineItemId === fulfillmentLineItemId && line.quantity === quantity,
    );
    return at >= 0 && left.splice(at, 1).length > 0;
  });
  return areOurs && left.every(isDeclined);
}
