import type { PlannedEffect } from "../planned-effect";
import { moveNative } from "./move-native";
import type { NativeReturn } from "./native";
import { returnMail, type ReturnStepInput } from "./step";

const DAY = 86_400_000;
/** A parcel may be dropped off on the last day and scanned days later; one without tracking is not seen before it arrives. */
const PATIENCE_DAYS = { prepaid: 3, own: 14, none: 14 } as const;

export interface ReminderPlan {
  readonly effects: readonly PlannedEffect[];
  readonly wakeAt: Date | null;
  /** Why a person should look at it; null = no reason. */
  readonly review: string | null;
}

/** While nothing was sent: brings the return to mind, and ends it when its time is over. */
export function planReminders(input: ReturnStepInput, native: NativeReturn, given: boolean): ReminderPlan {
  const { orderReturn, settings, now } = input;
  const { openedAt, sendBy, scannedAt, deliveredAt, terms } = orderReturn;
  // Of a label that staff uploaded no carrier tells us anything.
  const isUploaded = input.labels.some(({ isPrepaid, state }) => !isPrepaid && state === "BOUGHT");
  const sentWith = isUploaded ? "own" : terms.label.kind;
  const isQuiet = openedAt === null || scannedAt !== null || deliveredAt !== null || input.counted.length > 0;
  if (isQuiet) return { effects: [], wakeAt: null, review: null };

  const endsAt = sendBy && new Date(sendBy.getTime() + PATIENCE_DAYS[sentWith] * DAY);
  if (endsAt && endsAt <= now) {
    if (given) return { effects: [], wakeAt: null, review: "It was paid for, but not sent in time." };
    if (sentWith !== "prepaid") {
      return { effects: [], wakeAt: null, review: "Not here in time: wait for it, or call it off." };
    }
    const cancel = moveNative(orderReturn, native.id, "cancel", `expire-return/${orderReturn.id}`);
    return { effects: [cancel], wakeAt: null, review: null };
  }
  const days = settings.reminderDays.map((day) => ({ day, at: new Date(openedAt.getTime() + day * DAY) }));
  const inTime = days.filter(({ at }) => !sendBy || at < sendBy);
  // After a stop of some days one reminder is enough.
  const due = inTime.filter(({ at }) => at <= now).slice(-1);
  const next = inTime.find(({ at }) => at > now)?.at ?? null;
  const times = [next, endsAt].filter((time) => time !== null).map((time) => time.getTime());
  return {
    effects: due.flatMap(({ day }) => returnMail(orderReturn, "return-reminder", String(day))),
    wakeAt: times.length > 0 ? new Date(Math.min(...times)) : null,
    review: null,
  };
}
