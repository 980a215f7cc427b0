import { FACT_GROUPS, type FactDefinition } from "../domain/policy/catalogue/fact-definition";
import { diffPolicies } from "../domain/policy/diff-policies";
import { factsForKind } from "../domain/policy/fact-catalogue";
import { presetsFor } from "../domain/policy/presets";
import type { AnyPolicy, PolicyKind } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { readPolicy } from "../records/views/read-policy";
import type { DraftPolicy, PolicyProblems } from "./policy-draft";
import type { TellTime } from "./time-text";

/** A fact as the editor offers it: the catalogue without what only the engine needs. */
export type EditorFact = Pick<
  FactDefinition,
  "name" | "label" | "type" | "unit" | "help" | "options" | "min" | "max"
> & {
  readonly group: string;
  readonly example: string;
};

type Found = NonNullable<Awaited<ReturnType<typeof readPolicy>>>;

/** All the editor needs of one policy. */
export function policyPage(found: Found, kind: PolicyKind, { tell, currency }: { tell: TellTime; currency: string }) {
  const { draft, published, mode } = found;
  const [preset] = presetsFor(kind);
  const document = (draft ?? published ?? preset)?.document as AnyPolicy;
  return {
    kind,
    mode,
    currency,
    document: document as unknown as DraftPolicy,
    stamp: draft?.stamp ?? "",
    hasDraft: draft !== undefined,
    published: published
      ? { number: published.number, at: tell(published.publishedAt ?? published.createdAt), by: published.createdBy }
      : null,
    problems: checkDraft(document, currency),
    changes: published && draft ? changesBetween(published.document, draft.document, currency) : [],
    facts: factsForKind(kind).map(editorFact),
    presets: presetsFor(kind).map(({ id, name, description, document: ready }) => ({
      id,
      name,
      description,
      document: ready as unknown as DraftPolicy,
    })),
  };
}

export type PolicyPage = ReturnType<typeof policyPage>;

export function checkDraft(document: unknown, currency: string): PolicyProblems {
  const checked = checkPolicy(document, { currency });
  return checked.ok ? { errors: [], warnings: checked.warnings } : { errors: checked.errors, warnings: [] };
}

/** What publishing would change. A draft with mistakes has no answer yet. */
export function changesBetween(before: AnyPolicy, after: unknown, currency: string): readonly string[] {
  const checked = checkPolicy(after, { currency });
  return checked.ok ? diffPolicies(before, checked.policy, currency) : [];
}

function editorFact({ name, label, type, unit, help, options, min, max, group, example }: FactDefinition): EditorFact {
  const text = Array.isArray(example) ? example.join(", ") : String(example);
  return { name, label, type, unit, help, options, min, max, group: FACT_GROUPS[group], example: text };
}
