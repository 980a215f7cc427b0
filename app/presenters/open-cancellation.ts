import type { ActionLink } from "./action-result";

/** A cancellation that has not ended, as far as pages about its order must know it. */
export interface OpenCancellation {
  readonly id: string;
  readonly state: string;
}

/** Why staff cannot ask a second time, and what they can do instead. */
export function alreadyOpen(state: string): string {
  return state === "REVIEW" || state === "FAILED"
    ? "A cancellation of this order already waits for you. Decide it there."
    : "This order is already being cancelled.";
}

export function openCancellationLink({ id, state }: OpenCancellation): ActionLink {
  const label = state === "REVIEW" ? "Decide the request" : "Open the cancellation";
  return { label, url: `/app/cancellations/${id}` };
}
