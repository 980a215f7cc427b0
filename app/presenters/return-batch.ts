import type { ActionResult } from "./action-result";
import type { BulkAction } from "./return-actions";

/** What became of an action on several returns, as soon as it was sent. */
export type BatchAnswer = ActionResult & { readonly batch?: Batch };

export interface Batch {
  /** What was asked for. */
  readonly action: BulkAction;
  readonly sent: readonly BatchItem[];
  /** Returns to which it does not apply, and why. */
  readonly left: readonly BatchProblem[];
}

export interface BatchItem {
  /** "RMA-7KQ4-M2XN of #1001" */
  readonly name: string;
  readonly eventId: string;
}

export interface BatchProblem {
  readonly name: string;
  readonly why: string;
}

const DONE: Readonly<Record<BulkAction, string>> = {
  approve: "approved",
  decline: "declined",
  cancel: "called off",
  "no-more": "closed, the rest written down as missing",
};

/** What was done in the end, e.g. "2 returns approved", "1 of 2 returns approved". */
export function batchTitle(action: BulkAction, done: number, all: number): string {
  const of = all === 1 ? "1 return" : `${all} returns`;
  if (done === all) return `${of} ${DONE[action]}`;
  return done === 0 ? `None of ${of} ${DONE[action]}` : `${done} of ${of} ${DONE[action]}`;
}

/** How far the worker is with what was sent. */
export interface BatchProgress {
  readonly ended: readonly { readonly eventId: string; readonly problem: string | null }[];
}

interface SentCommand {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly note: string | null;
}

export function batchProgress(commands: readonly SentCommand[]): BatchProgress {
  return {
    ended: commands
      .filter(({ state }) => state === "DONE" || state === "DEAD")
      .map(({ id, state, outcome, note }) => ({
        eventId: id,
        problem: state === "DEAD" || outcome === "nothing_to_do" ? (note ?? "It did not work. See Activity.") : null,
      })),
  };
}
