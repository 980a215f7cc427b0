import type { CompiledPolicy } from "../policy/compiled-policy";
import { turnInstants } from "../policy/next-change";
import { ordinaryMoment, ordinaryOrder, type OrdinaryShop } from "../policy/ordinary-order";
import { type AnswerSpan, answerSpans } from "../policy/answer-spans";
import type { CancellationOutcome, FactInput } from "../policy/types";

/** How far the warehouse is with an order that has not been sent. */
export const CANCEL_STAGES = ["waiting", "packing"] as const;
export type CancelStage = (typeof CANCEL_STAGES)[number];

/** `undoMinutes`: how long it can be taken back; 0 = not. */
export type OrdinaryCancelAnswer =
  { readonly do: "cancel"; readonly undoMinutes: number } | { readonly do: "review" | "decline" };

const WORK = {
  waiting: { status: "OPEN", requestStatus: "UNSUBMITTED" },
  packing: { status: "IN_PROGRESS", requestStatus: "ACCEPTED" },
} as const;
const NOTHING_BEFORE = { cancellations90Days: 0, duplicateOfOrderName: null, minutesSinceTwin: null };

/**
 * What the cancellation policy says when all of an ordinary order is to be cancelled, by milliseconds since it was placed.
 * @param policy null = it is not in use, or only watching: a person decides
 */
export function ordinaryCancellation(
  policy: CompiledPolicy<CancellationOutcome> | null,
  stage: CancelStage,
  shop: OrdinaryShop,
): readonly AnswerSpan<OrdinaryCancelAnswer>[] {
  if (!policy) return [{ from: 0, until: null, answer: { do: "review" } }];
  const placed = ordinaryMoment(shop).getTime();
  const turns = turnInstants(policy, inputAfter(0, stage, shop)).map((at) => at - placed);
  return answerSpans(turns, (elapsed) => {
    const { outcome } = policy.decide(policy.read(inputAfter(elapsed, stage, shop)));
    return outcome.do === "cancel" ? { do: "cancel", undoMinutes: outcome.undoMinutes } : { do: outcome.do };
  });
}

const inputAfter = (milliseconds: number, stage: CancelStage, shop: OrdinaryShop): FactInput => ({
  order: ordinaryOrder(shop, ordinaryMoment(shop, { milliseconds }), WORK[stage]),
  history: NOTHING_BEFORE,
  request: { askedBy: "shopper", reason: null, wholeOrder: true, units: 1 },
  shop,
  now: ordinaryMoment(shop),
});
