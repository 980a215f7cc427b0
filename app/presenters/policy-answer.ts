import type { ActionResult } from "./action-result";
import type { PolicyProblems } from "./policy-draft";
import type { ReplayedPolicy } from "./replay-policy";
import type { TriedPolicy } from "./try-policy";

/** What the editor's actions answer: the result, and what is wrong with the draft that was sent. */
export type PolicyAnswer = ActionResult & {
  readonly problems?: PolicyProblems;
  readonly tried?: TriedPolicy;
  readonly replayed?: ReplayedPolicy;
  /** Of the draft as it was just saved. */
  readonly stamp?: string;
};
