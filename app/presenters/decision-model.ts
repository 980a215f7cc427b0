import { POLICY_KINDS, type PolicyKind } from "../domain/policy/kinds";
import type { DecisionRow } from "../records/views/rows";
import { humanise } from "./badge";
import type { TellTime, TimeText } from "./time-text";
import { readTrace, type TraceModel } from "./trace-model";
import { POLICY_TITLES } from "./policy-words";

export interface DecisionModel {
  readonly id: string;
  readonly sentence: string;
  readonly at: TimeText;
  /** Who decided, e.g. "Rule “Young and unshipped” of cancellation policy, version 3". */
  readonly by: string;
  readonly shadow: boolean;
  readonly trace: TraceModel | null;
}

export function decisionModel(row: DecisionRow, tell: TellTime, currency: string): DecisionModel {
  return {
    id: row.id,
    sentence: row.sentence || humanise(row.outcome),
    at: tell(row.decidedAt),
    by: decidedBy(row),
    shadow: row.shadow,
    trace: readTrace(row.trace, currency),
  };
}

function decidedBy({ policyKind, policyNumber, ruleName, automation }: DecisionRow): string {
  if (!policyKind) return humanise(automation);
  const policy = `policy “${titleOf(policyKind)}”, version ${policyNumber ?? "?"}`;
  return ruleName ? `Rule “${ruleName}” of ${policy}` : `The default answer of ${policy}`;
}

function titleOf(kind: string): string {
  return isPolicyKind(kind) ? POLICY_TITLES[kind].title : humanise(kind);
}

const isPolicyKind = (kind: string): kind is PolicyKind => (POLICY_KINDS as readonly string[]).includes(kind);
