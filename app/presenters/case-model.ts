import type { CaseState } from "../domain/cases/case";
import type { CaseKind } from "../domain/cases/case-kinds";
import type { CaseRow } from "../records/views/list-cases";
import { type Badge, humanise } from "./badge";
import type { TellTime, TimeText } from "./time-text";

const KINDS: Readonly<Record<CaseKind, string>> = {
  damaged: "Arrived damaged",
  wrong_item: "Wrong item",
  missing_item: "Item missing from the parcel",
  not_arrived: "Parcel has not arrived",
  question: "Question",
};

const STATES: Readonly<Record<CaseState, Badge>> = {
  OPEN: { label: "Waiting for you", tone: "attention" },
  ANSWERED: { label: "Answered", tone: "success" },
  CLOSED: { label: "Closed", tone: "new" },
};

export const caseKind = (kind: string): string => KINDS[kind as CaseKind] ?? humanise(kind);

/** A promised answer that is overdue is said first. */
export function caseBadge({ state, dueAt }: Pick<CaseRow, "state" | "dueAt">, now: Date): Badge {
  if (state === "OPEN" && dueAt !== null && dueAt < now) return { label: "Answer is late", tone: "critical" };
  return STATES[state as CaseState] ?? { label: humanise(state), tone: "new" };
}

export const caseUrl = ({ id }: Pick<CaseRow, "id">) => `/app/cases/${id}`;

export interface ListedCase {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly badge: Badge;
  readonly about: string;
  readonly text: string;
  readonly at: TimeText;
}

export function listedCase(row: CaseRow, tell: TellTime, now: Date): ListedCase {
  const { id, number, orderName, kind, dueAt, waitingSince, stateSince } = row;
  return {
    ...{
      id,
      url: caseUrl(row),
      title: `No. ${number}, ${orderName}`,
      badge: caseBadge(row, now),
      about: caseKind(kind),
    },
    text: dueAt ? `The shopper expects an answer by ${tell(dueAt).text}.` : "",
    at: tell(waitingSince ?? stateSince),
  };
}

/** On the home page: a shopper who waits. */
export function caseItem(row: CaseRow, tell: TellTime) {
  const { id, number, orderName, kind, dueAt, waitingSince, stateSince } = row;
  const due = dueAt ? ` An answer is expected by ${tell(dueAt).text}.` : "";
  return {
    ...{ id, url: caseUrl(row), title: `Case ${number} of ${orderName}`, text: `${caseKind(kind)}.${due}` },
    since: tell(waitingSince ?? stateSince),
    badge: { label: "Waiting for you", tone: "attention" } as const,
  };
}
