import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { Trace, TracedCondition } from "../domain/policy/types";

export interface NewDecision {
  readonly shop: string;
  readonly subject: string;
  readonly automation: string;
  readonly inboundEventId: string | null;
  readonly cancellationId: string | null;
  readonly returnId?: string | null;
  readonly policy: { readonly versionId: string; readonly kind: string; readonly number: number } | null;
  readonly rule: { readonly id: string | null; readonly name: string } | null;
  readonly outcome: string;
  readonly sentence: string;
  readonly trace: Trace | null;
  readonly shadow: boolean;
}

/** The words of a shopper are kept on their request only, sealed: a trace tells that a rule looked at them. */
const WORDS = "request_reason";
const NOT_KEPT = "(see the request)";

function withoutWords(key: string, value: unknown): unknown {
  if (key === WORDS) return value === null ? null : NOT_KEPT;
  const condition = value as Partial<TracedCondition> | null;
  return condition?.fact === WORDS && condition.saw ? { ...condition, saw: NOT_KEPT } : value;
}

/** Saves a decision with its full trace; returns its id. */
export async function saveDecision(tx: Transaction, decision: NewDecision, now: Date): Promise<string> {
  const { policy, rule, trace, ...rest } = decision;
  const id = uuid();
  await tx.decision.create({
    data: {
      id,
      ...rest,
      policyVersionId: policy?.versionId ?? null,
      policyKind: policy?.kind ?? null,
      policyNumber: policy?.number ?? null,
      ruleId: rule?.id ?? null,
      ruleName: rule?.name ?? null,
      trace: JSON.stringify(trace, withoutWords),
      decidedAt: now,
    },
  });
  return id;
}

/** The newest decision of an automation about a subject: the same answer again is not saved again. */
export async function lastDecision(db: Database, shop: string, subject: string, automation: string) {
  return db.read.decision.findFirst({
    where: { shop, subject, automation },
    orderBy: { decidedAt: "desc" },
    select: { outcome: true, policyVersionId: true, ruleId: true, shadow: true },
  });
}
