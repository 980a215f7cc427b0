import { gidTail, isGid } from "../domain/gid";
import { formatMoney } from "../domain/money";
import type { AttemptRow, EffectRow } from "../records/views/rows";
import { humanise, type Badge } from "./badge";
import { effectBadge, effectTitle, receiptLabel } from "./effect-words";
import { readObject } from "./json";
import { amountIn, isMoney } from "./money-text";
import { orderLink, type OrderLink } from "./order-link";
import type { TellTime, TimeText } from "./time-text";

/** One action on the world, ready to be shown. */
export interface EffectModel {
  readonly id: string;
  readonly title: string;
  readonly badge: Badge;
  readonly order: OrderLink | null;
  readonly amount: string | null;
  readonly planned: TimeText;
  readonly ended: TimeText | null;
  readonly nextTry: TimeText | null;
  /** What went wrong, or what is special, in words for staff. */
  readonly sentence: string | null;
  readonly error: string | null;
  readonly proof: string | null;
  readonly settled: string | null;
  readonly receipt: readonly { readonly label: string; readonly value: string }[];
  readonly attempts: readonly { readonly number: number; readonly at: TimeText; readonly text: string }[];
  /** Stopped: staff can try again or settle it by hand. */
  readonly needsPerson: boolean;
}

export function effectModel(row: EffectRow, tell: TellTime, orderNames: ReadonlyMap<string, string>): EffectModel {
  const receipt = readObject(row.receipt);
  const amount = amountIn(receipt);
  const waitsForRetry = row.state === "PLANNED" && row.attempts > 0;
  return {
    id: row.id,
    title: effectTitle(row.kind, row.state),
    badge: effectBadge(row.state),
    order: orderLink(row.subject, orderNames),
    amount: amount && formatMoney(amount),
    planned: tell(row.plannedAt),
    ended: row.endedAt && tell(row.endedAt),
    nextTry: waitsForRetry ? tell(row.runAt) : null,
    sentence: row.sentence,
    error: row.lastError,
    proof: row.proof,
    settled: row.settledBy ? (row.settledNote ?? "") : null,
    receipt: Object.entries(receipt)
      .filter(([, value]) => value !== null && value !== "")
      .map(([key, value]) => ({ label: receiptLabel(key), value: receiptText(value) })),
    attempts: (row.log ?? []).map((attempt) => ({
      number: attempt.number,
      at: tell(attempt.startedAt),
      text: attemptText(attempt),
    })),
    needsPerson: row.state === "FAILED" || row.state === "UNPROVED",
  };
}

function receiptText(value: unknown): string {
  if (isMoney(value)) return formatMoney(value);
  if (isGid(value)) return gidTail(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

const OUTCOMES: Readonly<Record<string, string>> = {
  done: "It worked",
  pending: "May have begun; Shopify had not finished, so it is looked at again",
  waiting: "It is not its time yet",
  looking_again: "An earlier attempt may have begun, so it is looked at again",
  retry: "It did not work yet",
  failed: "It did not work",
  unproved: "Nobody can tell whether it worked",
};

function attemptText({ performed, outcome, detail }: AttemptRow): string {
  const what = performed ? "Looked, then acted" : "Looked, did not need to act";
  const result = outcome ? (OUTCOMES[outcome] ?? humanise(outcome)) : "was interrupted";
  return [`${what}: ${result.charAt(0).toLowerCase()}${result.slice(1)}.`, detail].filter(Boolean).join(" ");
}
