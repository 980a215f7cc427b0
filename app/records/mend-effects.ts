import type { Transaction } from "../db.server";
import type { EffectKind } from "../domain/planned-effect";

const STOPPED = ["FAILED", "UNPROVED"];
/** As if it had just been planned. */
const again = (runAt: Date) =>
  ({ state: "PLANNED", runAt, sentence: null, endedAt: null, retries: 0, receipt: null }) as const;

/**
 * Staff: try a failed or unproved effect again. The look step comes first, as always. What would cancel or refund is not
 * tried again for a cancellation that has ended.
 */
export async function rearmEffect(tx: Transaction, shop: string, id: string, now: Date): Promise<boolean> {
  const select = { money: true, cancellationId: true } as const;
  const effect = await tx.effect.findFirst({ where: { id, shop }, select });
  if (effect?.money && effect.cancellationId) {
    const cancellation = await tx.cancellation.findUnique({ where: { id: effect.cancellationId } });
    if (cancellation?.endedAt) return false;
  }
  const { count } = await tx.effect.updateMany({
    where: { id, shop, state: { in: STOPPED } },
    data: again(now),
  });
  return count === 1;
}

/** What an effect belongs to. */
export type CaseRef =
  { readonly cancellationId: string } | { readonly returnId: string } | { readonly goodwillId: string };

/** Re-arms what failed in a case that staff try again. */
export async function rearmEffectsOf(tx: Transaction, one: CaseRef, now: Date): Promise<void> {
  await tx.effect.updateMany({
    where: { ...one, state: { in: STOPPED } },
    data: again(now),
  });
}

/** The letters about a gift that found nothing to tell are written after all. */
export async function rearmLetters(tx: Transaction, goodwillId: string, now: Date): Promise<void> {
  await tx.effect.updateMany({
    where: { goodwillId, kind: "send-mail", state: "FAILED" },
    data: again(now),
  });
}

/** Staff: say what became of an effect nobody could prove. It is never tried again. */
export async function settleEffect(
  tx: Transaction,
  shop: string,
  id: string,
  settled: { by: string; note: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.effect.updateMany({
    where: { id, shop, state: { in: STOPPED } },
    data: {
      state: "DONE",
      settledBy: settled.by,
      settledNote: settled.note,
      endedAt: settled.now,
      proof: "settled by hand",
    },
  });
  return count === 1;
}

/** Staff finished a case, or its steps of one kind, by hand: what failed in it is settled. */
export async function settleEffectsOf(
  tx: Transaction,
  one: CaseRef,
  settled: { by: string; note: string; now: Date },
  kind?: EffectKind,
): Promise<void> {
  await tx.effect.updateMany({
    where: { ...one, ...(kind && { kind }), state: { in: STOPPED } },
    data: { state: "DONE", settledBy: settled.by, settledNote: settled.note, proof: "settled by hand" },
  });
}

/** Withdraws what the world refused: the plan has changed, and the timeline keeps the refusal. */
export async function dropRefused(tx: Transaction, one: CaseRef, kinds: readonly EffectKind[]): Promise<void> {
  await tx.effect.deleteMany({ where: { ...one, kind: { in: [...kinds] }, state: "FAILED" } });
}

/** Withdraws effects that have not begun: the plan has changed. */
export async function dropPlanned(tx: Transaction, one: CaseRef, kinds: readonly EffectKind[]): Promise<void> {
  await tx.effect.deleteMany({
    where: { ...one, kind: { in: [...kinds] }, state: "PLANNED", startedAt: null },
  });
}
