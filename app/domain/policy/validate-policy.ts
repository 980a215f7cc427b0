import { z } from "zod";
import { findDoubts } from "./find-doubts";
import { LIMITS, type PolicySchemas, schemasOf, SHELL } from "./policy-schemas";
import { readCondition } from "./read-condition";
import type { AnyOutcome, AnyPolicy, PolicyKind, PolicyProblem, Rule, ShopContext } from "./types";

export type CheckedPolicy =
  | { readonly ok: true; readonly policy: AnyPolicy; readonly warnings: readonly PolicyProblem[] }
  | { readonly ok: false; readonly errors: readonly PolicyProblem[] };

const ERRORS_SHOWN = 100;

/**
 * Checks a policy from a form or a file and brings it into canonical form (amounts as the currency writes them, numbers
 * as numbers, unknown keys dropped). Never throws. What is wrong comes back as errors; what works but is probably not
 * meant comes back as warnings.
 * @param shop the currency the policy's amounts are in
 */
export function checkPolicy(document: unknown, { currency }: Pick<ShopContext, "currency">): CheckedPolicy {
  const errors: PolicyProblem[] = [];
  const shell = SHELL.safeParse(document);
  if (!shell.success) return { ok: false, errors: shell.error.issues.map((issue) => problemOf(issue, "", "")) };
  const { language, kind, ...rest } = shell.data;
  const schemas = schemasOf(kind, currency);
  const budget = { left: LIMITS.conditions };
  const rules = rest.rules.map((raw, index) => readRule(raw, index, { kind, schemas, currency, budget, errors }));
  const otherwise = read(schemas.outcome, rest.otherwise, "otherwise", "Otherwise", errors);
  const settings = read(schemas.settings, rest.settings, "settings", "Settings", errors);
  errors.push(...doubleIds(rules));
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, ERRORS_SHOWN) };
  const policy = { language, kind, rules, otherwise, settings } as AnyPolicy;
  const { errors: dangers, warnings } = findDoubts(policy, currency);
  return dangers.length > 0 ? { ok: false, errors: dangers } : { ok: true, policy, warnings };
}

interface RuleContext {
  readonly kind: PolicyKind;
  readonly schemas: PolicySchemas;
  readonly currency: string;
  readonly budget: { left: number };
  readonly errors: PolicyProblem[];
}

function readRule(raw: unknown, index: number, context: RuleContext): Rule<AnyOutcome> | undefined {
  const { kind, schemas, currency, budget, errors } = context;
  const path = `rules[${index}]`;
  const draft: Record<string, unknown> = typeof raw === "object" && raw !== null ? { ...raw } : {};
  const named = typeof draft.name === "string" && draft.name.trim() !== "";
  const subject = named ? `Rule '${String(draft.name).trim().slice(0, LIMITS.name)}'` : `Rule ${index + 1}`;
  const ids = read(schemas.head, raw, path, subject, errors);
  if (!ids) return undefined;
  const problem = (at: string, sentence: string) => {
    errors.push({ path: at, sentence: `${subject}: ${sentence}.` });
    return undefined;
  };
  const when = readCondition(draft.when, `${path}.when`, { kind, currency, budget, problem });
  const then = read(schemas.outcome, draft.then, `${path}.then`, subject, errors);
  return when && then && { ...ids, when, then };
}

function read<T>(schema: z.ZodType<T>, raw: unknown, path: string, subject: string, errors: PolicyProblem[]) {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  errors.push(...parsed.error.issues.map((issue) => problemOf(issue, path, subject)));
  return undefined;
}

function problemOf(issue: z.core.$ZodIssue, path: string, subject: string): PolicyProblem {
  const keys = issue.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const sentence = subject ? `${subject}: ${issue.message}.` : issue.message;
  return { path: `${path}${keys}`.replace(/^\./, ""), sentence };
}

function doubleIds(rules: readonly (Rule<AnyOutcome> | undefined)[]): PolicyProblem[] {
  const seen = new Set<string>();
  return rules.flatMap((rule, index) => {
    if (!rule) return [];
    const isDouble = seen.has(rule.id);
    seen.add(rule.id);
    const sentence = `Rule '${rule.name}': another rule has the same id, decisions could not be told apart.`;
    return isDouble ? [{ path: `rules[${index}].id`, sentence }] : [];
  });
}
