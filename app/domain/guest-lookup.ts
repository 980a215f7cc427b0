/** How a guest gets to their order: by its number, and a code that is sent to the order's mailbox. */

const MINUTE = 60_000;
/** The code can be typed so long, and so often be wrong. */
export const CODE_MS = 15 * MINUTE;
export const CODE_TRIES = 5;
/** Who typed it may look at the order so long. */
export const ACCESS_MS = 120 * MINUTE;
/** An order is looked for within so much of being asked for, by chance. */
export const LOOKUP_DELAY_MS = 1500;
/** What nobody can use any more is forgotten after a day: until then it counts. */
export const KEPT_MS = 24 * 60 * MINUTE;

/**
 * At most so many look-ups within a time: of one order number with one address or postcode, of one network address, of a
 * shop. Real and made-up orders count the same, so that being refused tells nothing. The number alone would let anybody shut
 * out whose order it is: numbers can be counted up.
 */
export const LOOKUP_LIMITS = {
  hour: { most: 5, withinMs: 60 * MINUTE },
  day: { most: 15, withinMs: KEPT_MS },
  caller: { most: 20, withinMs: 60 * MINUTE },
  shop: { most: 2000, withinMs: 60 * MINUTE },
} as const;

/** Without the signs shops put before a number. */
const bare = (typed: string) => typed.replace(/\s/g, "").replace(/^#+/, "");

/** An order's number as shoppers type it: capitals and the sign before it do not matter. "" = nothing was typed. */
export const normalizeNumber = (typed: string) => bare(typed).toUpperCase();

/** The names an order with this number may have. All ways to type the same number have to count as one. */
export function namesOf(typed: string): readonly string[] {
  return [...new Set([normalizeNumber(typed), bare(typed)].flatMap((one) => [`#${one}`, one]))];
}

/** Digits of a code, however it was spaced. */
export const normalizeCode = (typed: string) => typed.replace(/[\s-]/g, "");
