import type { CaseKind } from "./case-kinds";

/** OPEN: the shop is to answer; ANSWERED: it has, and the shopper may write again; CLOSED: done, until somebody writes again. */
export const CASE_STATES = ["OPEN", "ANSWERED", "CLOSED"] as const;
export type CaseState = (typeof CASE_STATES)[number];

export interface CaseItem {
  readonly lineItemId: string;
  readonly title: string;
  readonly quantity: number;
}

/** What a shopper wrote about one order, and what became of it. `case` is a reserved word: a variable is `shopperCase`. */
export interface ShopperCase {
  readonly id: string;
  readonly shop: string;
  /** For people; counts up from 1 in each shop. */
  readonly number: number;
  readonly orderId: string;
  readonly orderName: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly items: readonly CaseItem[];
  readonly openedAt: Date;
  /** Since when the shopper waits for an answer; null = they do not. */
  readonly waitingSince: Date | null;
  /** By when they were told to expect it; null = they were told no time. */
  readonly dueAt: Date | null;
  readonly firstAnsweredAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
}

export interface CaseMessage {
  readonly id: string;
  readonly from: "SHOPPER" | "STAFF";
  readonly by: string;
  /** null = deleted with the shopper's data. */
  readonly words: string | null;
  /** Keys of stored photos. */
  readonly photos: readonly string[];
  readonly at: Date;
}

/** What happens to a case, and the state it is in afterwards; missing = it cannot happen there. */
export const CASE_MOVES = {
  write: { OPEN: "OPEN", ANSWERED: "OPEN", CLOSED: "OPEN" },
  answer: { OPEN: "ANSWERED", ANSWERED: "ANSWERED", CLOSED: "ANSWERED" },
  close: { OPEN: "CLOSED", ANSWERED: "CLOSED" },
  reopen: { CLOSED: "OPEN" },
} as const satisfies Record<string, Partial<Record<CaseState, CaseState>>>;
export type CaseMove = keyof typeof CASE_MOVES;

/** The state after a move; null = it cannot happen to a case in this state. */
export const stateAfter = (move: CaseMove, state: CaseState): CaseState | null =>
  (CASE_MOVES[move] as Partial<Record<CaseState, CaseState>>)[state] ?? null;

/** What those outside are told of a case: never what was written. */
export const toldOfCase = ({ id: caseId, number, kind, orderId, orderName }: ShopperCase) => ({
  ...{ orderId, orderName, caseId, number, kind },
});
