import type { readEvent } from "../records/views/read-event";
import { decisionModel } from "./decision-model";
import { effectModel } from "./effect-model";
import { eventModel } from "./event-model";
import type { TellTime } from "./time-text";

type Found = NonNullable<Awaited<ReturnType<typeof readEvent>>>;

/** An event, what was decided because of it and what was done. */
export function eventPage(
  { event: row, decisions, effects, orderName }: Found,
  { tell, currency }: { tell: TellTime; currency: string },
) {
  const names = new Map(orderName ? [[row.subject, orderName]] : []);
  const event = eventModel(row, tell, names);
  const about = [
    { label: "From", value: event.from },
    { label: "Order", value: event.order?.name ?? "" },
    { label: "Received", value: event.at.exact },
    { label: "Happened", value: row.triggeredAt ? tell(row.triggeredAt).exact : "" },
    { label: "Worked on", value: row.processedAt ? tell(row.processedAt).exact : "" },
    { label: "Attempts", value: row.attempts > 1 ? String(row.attempts) : "" },
    { label: "Last problem", value: row.lastError ?? "" },
    { label: "Kind", value: row.topic },
    { label: "Shopify's id of it", value: row.source === "WEBHOOK" ? row.dedupeKey : "" },
  ];
  return {
    event,
    about: about.filter(({ value }) => value !== ""),
    decisions: decisions.map((decision) => decisionModel(decision, tell, currency)),
    effects: effects.map((effect) => effectModel(effect, tell, names)),
    isMoving: row.state === "PENDING" || row.state === "RUNNING" || effects.some(({ state }) => state === "RUNNING"),
  };
}
