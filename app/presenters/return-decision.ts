import { describeOutcome } from "../domain/policy/describe-outcome";
import type { AnyOutcome, AnyPolicy } from "../domain/policy/types";
import type { DecisionRow } from "../records/views/rows";

interface DecidedReturn {
  readonly lines: readonly { readonly title: string }[];
  readonly decisions: readonly DecisionRow[];
  /** The policies as they were when they decided, by version. */
  readonly policies: ReadonlyMap<string, AnyPolicy>;
  readonly currency: string;
}

const ABOUT: Readonly<Record<string, string>> = {
  return: "An item",
  label: "Label",
  refund_timing: "Money goes back",
  abuse: "Unusual",
};

/** What each policy answered about a return, e.g. "Mug: approve for refund (otherwise)", by the decision's id. */
export function returnAnswers({ lines, decisions, policies, currency }: DecidedReturn): ReadonlyMap<string, string> {
  const ofItems = decisions.filter(({ policyKind }) => policyKind === "return");
  // Asked once for each item, in their order; where some were not asked about, nobody can tell which.
  const titles = ofItems.length === lines.length ? lines.map(({ title }) => title) : [];
  return new Map(
    decisions.flatMap((row) => {
      const { policyKind, policyVersionId, ruleId, ruleName } = row;
      const policy = policyVersionId ? policies.get(policyVersionId) : undefined;
      const outcome = policy && (ruleId ? policy.rules.find(({ id }) => id === ruleId)?.then : policy.otherwise);
      if (!policyKind || !outcome) return [];
      const about = titles[ofItems.indexOf(row)] ?? ABOUT[policyKind] ?? policyKind;
      const by = ruleId ? `“${ruleName ?? "?"}”` : "otherwise";
      return [[row.id, `${about}: ${wordsOf(outcome, currency)} (${by})`] as const];
    }),
  );
}

const MOMENTS = {
  approved: "at once",
  first_scan: "when the carrier first scans it",
  delivered: "when it has arrived",
  inspected: "when inspected",
} as const;

function wordsOf(outcome: AnyOutcome, currency: string): string {
  switch (outcome.do) {
    case "own":
      return "the shopper pays";
    case "refund":
      return MOMENTS[outcome.when];
    case "pass":
      return "no, go on";
    default:
      return describeOutcome(outcome, currency);
  }
}
