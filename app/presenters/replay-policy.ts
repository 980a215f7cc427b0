import { compilePolicy } from "../domain/policy/compile-policy";
import { perDelay } from "../domain/policy/kinds";
import type { Replay } from "../domain/policy/replay";
import { askedAfter, type PastOrder, replay, watched } from "../domain/policy/replay-policies";
import type { AnyOutcome, AnyPolicy, PolicyDocument, PolicyKind, ShopContext } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { PolicyProblems } from "./policy-draft";

/** One part of a replay, and where the next begins. */
export interface ReplayPart {
  readonly part: Replay;
  readonly read: number;
  readonly of: number;
  readonly next: string | null;
}

export type ReplayedPolicy =
  ({ readonly outcome: "replayed" } & ReplayPart) | { readonly outcome: "invalid"; readonly problems: PolicyProblems };

/** What happens without any rules in force. */
const REVIEW = { do: "review", because: "No rules were in force." } as const;
const NOBODY_DECIDES: Readonly<Record<PolicyKind, AnyOutcome>> = {
  cancellation: REVIEW,
  auto_cancellation: { do: "keep" },
  return: REVIEW,
  label: { do: "own" },
  refund_timing: { do: "refund", when: "inspected" },
  abuse: { do: "pass" },
  ...perDelay((): AnyOutcome => ({ do: "quiet" })),
  goodwill: { do: "none" },
};

/** A policy of a kind that says what happens without any rules. */
export function nothingInForce(kind: PolicyKind) {
  return { language: 1, kind, rules: [], otherwise: NOBODY_DECIDES[kind], settings: {} } as const;
}

interface Stage {
  readonly kind: PolicyKind;
  /** What decides today; null = nothing does. */
  readonly inForce: AnyPolicy | null;
  readonly minutes: number;
  readonly shop: ShopContext;
  readonly now: Date;
}

export type Rehearsal =
  | { readonly outcome: "ready"; readonly needsHistory: boolean; readonly judge: (past: PastOrder) => Replay }
  | { readonly outcome: "invalid"; readonly problems: PolicyProblems };

/** Makes ready to say what a draft would have said about a past order, beside what decides today. The same code decides for real. */
export function rehearse(document: unknown, { kind, inForce, minutes, shop, now }: Stage): Rehearsal {
  const checked = checkPolicy(document, shop);
  if (!checked.ok) return { outcome: "invalid", problems: { errors: checked.errors, warnings: [] } };
  const compile = (policy: unknown) => compilePolicy(policy as PolicyDocument<AnyOutcome, unknown>, shop);
  const [before, after] = [compile(inForce ?? nothingInForce(kind)), compile(checked.policy)];
  const ask = kind === "cancellation" ? askedAfter(minutes, shop, now) : watched(shop, now);
  return {
    outcome: "ready",
    needsHistory: [...before.facts, ...after.facts].some(({ known }) => known === "history"),
    judge: (past) => replay(before, after, ask, [past]),
  };
}
