/** Words in a reason's handle that say the shopper says something went wrong on the way. */
const CLAIM_WORDS = ["damaged", "defective", "not-received", "never-arrived", "missing", "empty"] as const;

/** Whether a return reason is a claim: damaged, not received, an empty box. */
export function isClaim(reasonHandle: string): boolean {
  return CLAIM_WORDS.some((word) => reasonHandle.includes(word));
}
