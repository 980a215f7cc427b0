/** Nothing that looks like something else, on paper or aloud; no vowels, so that it makes no words. */
const ALPHABET = "346789BCDFGHJKMNPQRTVWXY";
const LENGTH = 12;
const GROUP = 4;
/** Letters with a dash before each group. */
const LETTERS = LENGTH + LENGTH / GROUP;

/** What every code begins with, unless the shop chose something else. */
export const DEFAULT_PREFIX = "SORRY";

/**
 * A code nobody can guess: 24^12 are possible. `pick` gives a random whole number below its argument, from a source fit for
 * secrets.
 */
export function newCode(prefix: string, pick: (below: number) => number): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[pick(ALPHABET.length)]).join("");
  const groups = letters.match(new RegExp(`.{${GROUP}}`, "g")) ?? [];
  return [prefix, ...groups].filter(Boolean).join("-");
}

/** What a code of ours begins with. */
export const prefixOf = (code: string): string => code.slice(0, Math.max(0, code.length - LETTERS));

/** Codes are one name whatever their case. */
export const sameCode = (code: string): string => code.trim().toUpperCase();
