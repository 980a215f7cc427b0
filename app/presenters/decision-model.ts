import type { DecisionRow } from "../records/views/rows";
import { humanise } from "./badge";
import type { TellTime, TimeText } from "./time-text";
import { readTrace, type TraceModel } from "./trace-model";

export interface DecisionModel {
  readonly id: string;
  readonly sentence: string;
  readonly at: TimeText;
  /** Who decided, e.g. "Rule “Young and unshipped” of cancellation policy, version 3". */
  readonly by: string;
  readonly shadow: boolean;
  readonly trace: TraceModel | null;
}

export const POLICY_NAMES: Readonly<Record<string, string>> = {
  cancellation: "Cancellation requests",
  auto_cancellation: "Automatic cancellations",
};

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
  const policy = `policy “${POLICY_NAMES[policyKind] ?? humanise(policyKind)}”, version ${policyNumber ?? "?"}`;
  return ruleName ? `Rule “${ruleName}” of ${policy}` : `The default answer of ${policy}`;
}
