import { hasReturnEnded } from "../domain/returns/lifecycle";
import type { Resolution, ReturnState } from "../domain/returns/types";
import { gidTail } from "../domain/gid";
import type { ListedReturnRow } from "../records/views/list-returns";
import type { Badge } from "./badge";
import { askedBy, countUnits, RESOLUTIONS, RETURN_STATES, returnBadge } from "./return-words";
import type { TellTime, TimeText } from "./time-text";

const HOUR = 3_600_000;

/** A return in a list. */
export interface ReturnRowModel {
  readonly id: string;
  readonly url: string;
  readonly rma: string;
  readonly orderName: string;
  readonly orderUrl: string;
  readonly badge: Badge;
  /** "3 units, asked by the shopper" */
  readonly what: string;
  readonly reasons: string;
  readonly resolution: string;
  readonly sentence: string;
  readonly requested: TimeText;
  readonly due: ReturnDue | null;
}

export interface ReturnDue {
  readonly label: string;
  readonly at: TimeText;
  readonly isPast: boolean;
}

export interface TellReturn {
  readonly tell: TellTime;
  readonly now: Date;
  /** Hours staff have to answer a request that waits for them. */
  readonly reviewHours: number;
}

export function returnRow(row: ListedReturnRow, { tell, ...when }: TellReturn): ReturnRowModel {
  const state = row.state as ReturnState;
  return {
    id: row.id,
    url: `/app/returns/${row.id}`,
    rma: row.rma,
    orderName: row.orderName,
    orderUrl: `/app/orders/${gidTail(row.orderId)}`,
    badge: returnBadge(row.state),
    what: `${countUnits(row.units)}, asked by ${askedBy(row)}`,
    reasons: [...new Set(row.lines.map(({ reasonName }) => reasonName).filter(Boolean))].join(", "),
    resolution: RESOLUTIONS[row.resolution as Resolution],
    sentence: row.sentence || RETURN_STATES[state].sentence,
    requested: tell(row.requestedAt),
    due: dueOf(row, { tell, ...when }),
  };
}

interface Dated {
  readonly state: string;
  readonly source: string;
  readonly requestedAt: Date;
  readonly openedAt: Date | null;
  readonly sendBy: Date | null;
}

/** What is due next, and when: an answer to who asked, or the sending of the parcel. */
export function dueOf(row: Dated, { tell, now, reviewHours }: TellReturn): ReturnDue | null {
  const { state, source, requestedAt, openedAt, sendBy } = row;
  if (hasReturnEnded(state as ReturnState)) return null;
  if (state === "REVIEW" && openedAt === null && source !== "STAFF") {
    const at = new Date(requestedAt.getTime() + reviewHours * HOUR);
    return { label: "Answer due", at: tell(at), isPast: at < now };
  }
  if (sendBy && (state === "AWAITING_PARCEL" || state === "REVIEW")) {
    return { label: "To be sent by", at: tell(sendBy), isPast: sendBy < now };
  }
  return null;
}
