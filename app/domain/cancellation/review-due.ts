import type { CancellationSettings } from "../policy/types";
import { type Cancellation, isAutomatic } from "./types";

type Asked = Pick<Cancellation, "state" | "source" | "requestedAt">;

/**
 * By when a cancellation that waits for staff should be answered: what its shopper was promised by mail. A UTC instant,
 * which may be past. null = nobody waits for an answer: it is not in review, or no person asked.
 */
export function reviewDueAt(
  { state, source, requestedAt }: Asked,
  { reviewHours }: Pick<CancellationSettings, "reviewHours">,
): Date | null {
  if (state !== "REVIEW" || isAutomatic(source)) return null;
  return new Date(requestedAt.getTime() + reviewHours * 3_600_000);
}
