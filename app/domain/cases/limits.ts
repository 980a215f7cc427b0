const HOUR = 3_600_000;

/** At most so many messages of a shopper about one order within a time: a person reads each of them. */
export const CASE_LIMITS = [
  { most: 8, withinMs: HOUR },
  { most: 20, withinMs: 24 * HOUR },
] as const;

/** Of one message, in characters. */
export const MOST_CASE_WORDS = 2000;
export const MOST_ANSWER_WORDS = 5000;
export const MOST_CASE_PHOTOS = 10;
