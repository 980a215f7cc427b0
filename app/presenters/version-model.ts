import { describeOutcome } from "../domain/policy/describe-outcome";
import { describeRule } from "../domain/policy/describe-rule";
import { diffPolicies } from "../domain/policy/diff-policies";
import type { AnyOutcome, AnyPolicy, Rule } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { PolicyVersionRow } from "../records/policies";
import type { Badge } from "./badge";
import { POLICY_MISTAKES, VERSION_STATES } from "./policy-words";
import type { TellTime, TimeText } from "./time-text";

export interface VersionModel {
  readonly id: string;
  readonly number: number;
  readonly badge: Badge;
  readonly note: string;
  readonly by: string;
  readonly at: TimeText;
  /** Against the version before it; null for the first. */
  readonly changes: readonly string[] | null;
  /** The whole policy in sentences. */
  readonly rules: readonly string[];
  readonly canBringBack: boolean;
}

/** Versions newest first, each compared with the one published before it. */
export function versionModels(
  versions: readonly PolicyVersionRow[],
  { tell, currency }: { tell: TellTime; currency: string },
): readonly VersionModel[] {
  return versions.map((version, index) => {
    const policy = valid(version.document, currency);
    const before = versions.slice(index + 1).find(({ state }) => state !== "DRAFT");
    return {
      id: version.id,
      number: version.number,
      badge: VERSION_STATES[version.state] ?? { label: version.state, tone: "new" },
      note: version.note,
      by: version.createdBy,
      at: tell(version.publishedAt ?? version.createdAt),
      changes: before ? (policy ? diffPolicies(before.document, policy, currency) : [POLICY_MISTAKES]) : null,
      rules: policy ? sentencesOf(policy, currency) : [POLICY_MISTAKES],
      canBringBack: version.state === "RETIRED",
    };
  });
}

// A draft may hold anything a merchant typed; published versions have passed the check.
function valid(document: AnyPolicy, currency: string): AnyPolicy | null {
  const checked = checkPolicy(document, { currency });
  return checked.ok ? checked.policy : null;
}

function sentencesOf(policy: AnyPolicy, currency: string): readonly string[] {
  const rules: readonly Rule<AnyOutcome>[] = policy.rules;
  return [
    ...rules.map((rule) => `${rule.name}: ${describeRule(rule, currency)}`),
    `When no rule applies: ${describeOutcome(policy.otherwise)}.`,
  ];
}
