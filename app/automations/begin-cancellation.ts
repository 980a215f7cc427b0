import { judgeStop } from "../domain/cancellation/judge-stop";
import { planHolds } from "../domain/cancellation/plan-holds";
import { planNextStep } from "../domain/cancellation/plan-next-step";
import { mailEffect } from "../domain/cancellation/step";
import {
  type Cancellation,
  type CancellationScope,
  type CancellationSource,
  type CancellationState,
  type CancellationTerms,
  isAutomatic,
} from "../domain/cancellation/types";
import type { OrderSnapshot } from "../domain/order";
import type { PlannedEffect } from "../domain/planned-effect";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import type { Sealer } from "../lib/seal";
import { createCancellation } from "../records/cancellations";
import { type NewDecision, saveDecision } from "../records/decisions";
import { planEffects } from "../records/effects";
import { addEntry } from "../records/timeline";
import type { Save } from "./automation";
import { saveStep } from "./save-step";

export interface Beginning {
  readonly shop: string;
  readonly order: OrderSnapshot;
  readonly source: CancellationSource;
  readonly requestKey: string;
  readonly scope: CancellationScope;
  readonly terms: CancellationTerms;
  readonly reason: string;
  readonly note: string;
  readonly requestedBy: string;
  readonly decision: Omit<NewDecision, "shop" | "subject" | "cancellationId">;
  /** What was decided; `go` carries on at once. */
  readonly answer: "go" | Extract<CancellationState, "REVIEW" | "DECLINED" | "RETURN_INSTEAD">;
  readonly warehouseHours: number;
  /** Another letter says that the wish was taken. */
  readonly isAcknowledged?: boolean;
}

const FIRST_MAIL = {
  REVIEW: "cancellation-review",
  DECLINED: "cancellation-declined",
  RETURN_INSTEAD: "cancellation-shipped",
} as const;

/** Writes down a cancellation with the decision that began it, answers the shopper, and takes the first step. */
export function beginCancellation(sealer: Sealer, beginning: Beginning, now: Date): Save {
  const { shop, order, answer, terms, decision } = beginning;
  return async (tx) => {
    const decisionId = await saveDecision(tx, { ...decision, shop, subject: order.id, cancellationId: null }, now);
    const cancellation = await createCancellation(
      tx,
      sealer,
      {
        shop,
        orderId: order.id,
        orderName: order.name,
        source: beginning.source,
        requestKey: beginning.requestKey,
        state: answer === "go" ? "STOPPING" : answer,
        scope: beginning.scope,
        terms,
        reason: beginning.reason,
        note: beginning.note,
        requestedBy: beginning.requestedBy,
        sentence: decision.sentence,
        policyVersionId: decision.policy?.versionId ?? null,
        decisionId,
        requestedAt: now,
        undoUntil:
          answer === "go" && terms.undoMinutes > 0 ? new Date(now.getTime() + terms.undoMinutes * 60_000) : null,
      },
      now,
    );
    await tx.decision.update({ where: { id: decisionId }, data: { cancellationId: cancellation.id } });
    const base = { shop, subject: order.id, cancellationId: cancellation.id };
    await addEntry(
      tx,
      { ...base, actor: beginning.requestedBy, kind: "cancellation/asked", text: asked(beginning) },
      now,
    );
    await addEntry(tx, { ...base, actor: "Aftercare", kind: "cancellation/decided", text: decision.sentence }, now);
    await planEffects(tx, { ...base, decisionId }, firstEffects(beginning, cancellation), MONEY_KINDS, now);
    if (answer === "go") {
      const { warehouseHours } = beginning;
      const step = planNextStep({ cancellation, order, effects: [], now, warehouseHours });
      await saveStep(cancellation, step, now)(tx);
    }
  };
}

function firstEffects(
  { answer, source, order, scope, isAcknowledged }: Beginning,
  cancellation: Cancellation,
): readonly PlannedEffect[] {
  const tag: PlannedEffect = {
    kind: "add-tags",
    key: `tag-review/${cancellation.id}`,
    input: { orderId: cancellation.orderId, tags: ["cancellation-review"] },
  };
  if (answer !== "go") {
    // What only asks a person is none of the shopper's business yet.
    const mails = isAutomatic(source) ? [] : mailEffect(cancellation, FIRST_MAIL[answer]);
    if (answer !== "REVIEW") return mails;
    // Who asked must not lose the race to the warehouse while a person thinks about it.
    const holds = isAutomatic(source) ? [] : planHolds(cancellation, judgeStop(order, scope));
    return [...holds, tag, ...mails];
  }
  if (cancellation.undoUntil) return mailEffect(cancellation, "cancellation-undo");
  return source === "SHOPPER" && !isAcknowledged ? mailEffect(cancellation, "cancellation-received") : [];
}

/** Without the shopper's own words: they stand on the cancellation, where a redaction finds them. */
function asked({ source, reason, scope }: Beginning): string {
  if (source === "RULE") return `A rule matched: ${reason}`;
  if (source === "FLOW") return `A workflow asked to cancel the order: ${reason}`;
  return scope.whole ? "Asked to cancel the whole order." : `Asked to cancel ${scope.units.length} of its items.`;
}
