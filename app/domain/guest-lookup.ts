/** How a guest gets to their order: by its number, and a code that is sent to the order's mailbox. */

const MINUTE = 60_000;
/** The code can be typed so long, and so often be wrong. */
export const CODE_MS = 15 * MINUTE;
export const CODE_TRIES = 5;
/** Who typed it may look at the order so long. */
export const ACCESS_MS = 120 * MINUTE;
/** What nobody can use any more is forgotten after a day: until then it counts. */
export const KEPT_MS = 24 * 60 * MINUTE;

/**
 * At most so many look-ups within a time: of one order number, of one network address, of a shop. Real and made-up orders
 * count the same, so that being refused tells nothing.
 */
export const LOOKUP_LIMITS = {
  numberHash: { most: 5, withinMs: 60 * MINUTE },
  callerHash: { most: 20, withinMs: 60 * MINUTE },
  shop: { most: 2000, withinMs: 60 * MINUTE },
} as const;

/** An order's number as shoppers type it: capitals and the sign before it do not matter. "" = nothing was typed. */
export const normalizeNumber = (typed: string) => typed.replace(/\s/g, "").replace(/^#/, "").toUpperCase();

/** The names an order with this number may have. */
export function namesOf(typed: string): readonly string[] {
  const number = normalizeNumber(typed);
  const asTyped = typed.replace(/\s/g, "").replace(/^#/, "");
  return [...new Set([number, asTyped].flatMap((one) => [`#${one}`, one]))];
}

/** Digits of a code, however it was spaced. */
export const normalizeCode = (typed: string) => typed.replace(/[\s-]/g, "");
