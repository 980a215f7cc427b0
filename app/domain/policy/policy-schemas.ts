import { z } from "zod";
import { perDelay, POLICY_KINDS, type AnyOutcome, type OutcomeOf, type PolicyKind, type SettingsOf } from "./kinds";
import { AUTO_CANCELLATION_PARTS, CANCELLATION_PARTS } from "./schemas/cancellation";
import { LONGEST_SENTENCE, words } from "./schemas/fields";
import { ABUSE_PARTS, labelParts, REFUND_TIMING_PARTS, RETURN_PARTS } from "./schemas/returns";
import { DELAY_PARTS, goodwillParts } from "./schemas/shipping";

export const LIMITS = {
  rules: 100,
  depth: 6,
  conditions: 500,
  values: 250,
  name: 100,
  sentence: LONGEST_SENTENCE,
  id: 64,
} as const;

type PartSchemas = {
  readonly [Kind in PolicyKind]: (currency: string) => {
    readonly outcome: z.ZodType<OutcomeOf<Kind>>;
    readonly settings: z.ZodType<SettingsOf<Kind>>;
  };
};

const PARTS: PartSchemas = {
  cancellation: () => CANCELLATION_PARTS,
  auto_cancellation: () => AUTO_CANCELLATION_PARTS,
  return: () => RETURN_PARTS,
  label: labelParts,
  refund_timing: () => REFUND_TIMING_PARTS,
  abuse: () => ABUSE_PARTS,
  ...perDelay(() => () => DELAY_PARTS),
  goodwill: goodwillParts,
};

/** The document without its conditions, which are read by `read-condition.ts`. */
export const SHELL = z.object(
  {
    language: z.literal(1, "This policy was written in a language this version does not know."),
    kind: z.enum(POLICY_KINDS, "This is no kind of policy this version knows."),
    rules: z
      .array(z.unknown(), "The list of rules is missing.")
      .max(LIMITS.rules, `A policy may have at most ${LIMITS.rules} rules.`),
    otherwise: z.unknown().optional(),
    settings: z.unknown().optional(),
  },
  "This is not a policy.",
);

const RULE_HEAD = z.object(
  {
    id: words("an id", LIMITS.id),
    name: words("a name", LIMITS.name),
  },
  "is not a rule",
);

/**
 * The schemas of a policy kind's parts. Their messages complete a sentence that begins with the part's name.
 * @param currency the one the policy's amounts are in
 */
export function schemasOf(kind: PolicyKind, currency: string): PolicySchemas {
  return { head: RULE_HEAD, ...PARTS[kind](currency) };
}

export interface PolicySchemas {
  readonly head: typeof RULE_HEAD;
  readonly outcome: z.ZodType<AnyOutcome>;
  readonly settings: z.ZodType<SettingsOf<PolicyKind>>;
}
