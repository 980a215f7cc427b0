import { isMoving } from "../domain/cancellation/lifecycle";
import { reviewDueAt } from "../domain/cancellation/review-due";
import type { CancellationSource, CancellationState } from "../domain/cancellation/types";
import type { OrderSnapshot } from "../domain/order";
import type { CancellationSettings } from "../domain/policy/types";
import type { Sealer } from "../lib/seal";
import type { readCancellation } from "../records/views/read-cancellation";
import { cancellationModel } from "./cancellation-model";
import { decisionModel } from "./decision-model";
import { effectModel } from "./effect-model";
import { mailModel } from "./mail-model";
import { timelineModel } from "./timeline-model";
import type { TellTime } from "./time-text";

type Found = NonNullable<Awaited<ReturnType<typeof readCancellation>>>;

/** Everything the page of one cancellation shows. */
export function cancellationPage(
  { cancellation: row, effects, decisions, timeline, messages, waiting }: Found,
  order: OrderSnapshot | null,
  {
    tell,
    currency,
    sealer,
    settings,
    now,
  }: {
    tell: TellTime;
    currency: string;
    sealer: Sealer;
    settings: CancellationSettings;
    now: Date;
  },
) {
  const cancellation = cancellationModel(row, order, tell, sealer);
  const noNames = new Map<string, string>();
  const due = reviewDueAt(
    { ...row, state: row.state as CancellationState, source: row.source as CancellationSource },
    settings,
  );
  return {
    cancellation,
    /** By when the shopper was promised an answer. */
    answerDue: due && { at: tell(due), isPast: due < now },
    decisions: decisions.map((decision) => decisionModel(decision, tell, currency)),
    effects: effects.map((effect) => effectModel(effect, tell, noNames)),
    timeline: timeline.map((entry) => timelineModel(entry, tell)),
    mails: messages.map((message) => mailModel(message, sealer, tell)),
    /** Something is being worked on: the page will soon say more. */
    isMoving: waiting > 0 || isMoving(cancellation.state) || effects.some(({ state }) => state === "RUNNING"),
  };
}
