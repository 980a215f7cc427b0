import type { EventRow } from "../records/views/rows";
import type { Badge } from "./badge";
import { eventBadge, eventResult, eventTitle, SOURCES } from "./event-words";
import { orderLink, type OrderLink } from "./order-link";
import type { TellTime, TimeText } from "./time-text";

export interface EventModel {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly badge: Badge;
  readonly order: OrderLink | null;
  readonly at: TimeText;
  readonly result: string;
  readonly isDead: boolean;
}

export function eventModel(row: EventRow, tell: TellTime, orderNames: ReadonlyMap<string, string>): EventModel {
  return {
    id: row.id,
    title: eventTitle(row.topic),
    from: SOURCES[row.source] ?? row.source,
    badge: eventBadge(row.state),
    order: orderLink(row.subject, orderNames),
    at: tell(row.receivedAt),
    result: eventResult(row),
    isDead: row.state === "DEAD",
  };
}
