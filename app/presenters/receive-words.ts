import type { CONDITIONS, Disposition } from "../domain/returns/types";

/** How units can have come; that they did not come is said otherwise. */
export type CountedCondition = (typeof CONDITIONS)[number];

/** What the receiving screen proposes for units in a condition; staff may choose otherwise. */
export interface Proposal {
  readonly disposition: Disposition;
  readonly accepted: boolean;
}

const PROPOSALS: Readonly<Record<CountedCondition, Proposal>> = {
  new: { disposition: "RESTOCKED", accepted: true },
  opened: { disposition: "PROCESSING_REQUIRED", accepted: true },
  used: { disposition: "NOT_RESTOCKED", accepted: true },
  damaged: { disposition: "NOT_RESTOCKED", accepted: true },
  wrong_item: { disposition: "NOT_RESTOCKED", accepted: false },
};

/** Without a location nothing can be put back into stock. */
export function propose(condition: CountedCondition, canRestock: boolean): Proposal {
  const proposal = PROPOSALS[condition];
  if (proposal.disposition !== "RESTOCKED" || canRestock) return proposal;
  return { ...proposal, disposition: "NOT_RESTOCKED" };
}

/** Missing units are not counted: what does not come is said once, for all of the rest. */
export const COUNTED_AS = [
  "RESTOCKED",
  "PROCESSING_REQUIRED",
  "NOT_RESTOCKED",
] as const satisfies readonly Disposition[];
