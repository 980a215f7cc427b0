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

/** Whether Shopify's return is ours of that number. */
export function carriesRma(
  native: {
    readonly lines: readonly { readonly reasonNote: string; readonly customerNote: string | null }[];
  },
  rma: string,
): boolean {
  const note = rmaNote(rma);
  return native.lines.some((line) => line.reasonNote.includes(note) || (line.customerNote?.includes(note) ?? false));
}
