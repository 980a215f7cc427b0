/** What is sent to the app, where rules and staff read it; what the shopper reads is in the locale files, by the key. */
export const REASONS = {
  changed_mind: "Changed my mind",
  mistake: "Ordered by mistake",
  cheaper: "Found it cheaper elsewhere",
  too_long: "Takes too long",
  other: "Another reason",
} as const;

export type ReasonKey = keyof typeof REASONS;
export const REASON_KEYS = Object.keys(REASONS) as readonly ReasonKey[];
