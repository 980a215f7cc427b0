import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { Trace } from "../domain/policy/types";

export interface NewDecision {
  readonly shop: string;
  readonly subject: string;
  readonly automation: string;
  readonly inboundEventId: string | null;
  readonly cancellationId: string | null;
  readonly policy: { readonly versionId: string; readonly kind: string; readonly number: number } | null;
  readonly rule: { readonly id: string | null; readonly name: string } | null;
  readonly outcome: string;
  readonly sentence: string;
  readonly trace: Trace | null;
  readonly shadow: boolean;
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
      trace: JSON.stringify(trace),
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
