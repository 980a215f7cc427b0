import type { Gid } from "../gid";
import { sameValue } from "./same-value";
import type { AnyOutcome, Verdict } from "./types";

/** What a draft would have decided differently. Shoppers' behaviour is held fixed. JSON. */
export interface Replay {
  /** Orders, or items of returns, or returns, or troubles with parcels: what a policy of the kind is asked about. */
  readonly asked: number;
  readonly changed: number;
  /** Of those changed, the ones worth a look: money moves or no longer moves first, then by what is at stake. */
  readonly surprises: readonly ReplayedChange[];
  /** How often what was done before and after, the unchanged included, e.g. "review → cancel". */
  readonly counts: Readonly<Record<string, number>>;
  readonly sums: ReplaySums;
  /** Those in which a rule of the new policy could not be judged, because a fact was not known. */
  readonly unsure: number;
  /** Orders the policies would not have been asked about: cancelled, shipped or not old enough by then. */
  readonly leftOut: number;
}

/** Before and after. Money is in minor units of the shop's currency. */
export type ReplaySums = Readonly<Record<ReplaySum, { readonly before: number; readonly after: number }>>;
/** What was paid for what is refunded, what is held back of it as a fee, labels bought, shoppers told, and what is given. */
export const REPLAY_SUMS = ["refunds", "fees", "labels", "notices", "goodwill"] as const;
export type ReplaySum = (typeof REPLAY_SUMS)[number];

export interface ReplayedChange {
  /** An order's GID or the id of a return of ours. */
  readonly subject: { readonly kind: "order"; readonly id: Gid } | { readonly kind: "return"; readonly id: string };
  readonly name: string;
  /** Minor units of the shop's currency. */
  readonly total: number;
  /** Of it paid at that time. */
  readonly paid: number;
  readonly before: Verdict<AnyOutcome>;
  readonly after: Verdict<AnyOutcome>;
}

/** What an outcome costs. */
export type Cost = Readonly<Record<ReplaySum, number>>;

/** What costs nothing. */
export const FREE: Cost = { refunds: 0, fees: 0, labels: 0, notices: 0, goodwill: 0 };

const SURPRISES = 10;

function sumsOf(sum: (name: ReplaySum) => ReplaySums[ReplaySum]): ReplaySums {
  return Object.fromEntries(REPLAY_SUMS.map((name) => [name, sum(name)])) as ReplaySums;
}

export const NO_REPLAY: Replay = {
  asked: 0,
  changed: 0,
  surprises: [],
  counts: {},
  sums: sumsOf(() => ({ before: 0, after: 0 })),
  unsure: 0,
  leftOut: 0,
};

/** One question as a replay. It is changed when what is done differs, not only the rule or the words. */
export function replayOf(change: ReplayedChange, costOf: (outcome: AnyOutcome) => Cost): Replay {
  const { before, after } = change;
  const isChanged = !sameValue(withoutWords(before.outcome), withoutWords(after.outcome));
  const [was, is] = [costOf(before.outcome), costOf(after.outcome)];
  return {
    asked: 1,
    changed: isChanged ? 1 : 0,
    surprises: isChanged ? [change] : [],
    counts: { [`${before.outcome.do} → ${after.outcome.do}`]: 1 },
    sums: sumsOf((name) => ({ before: was[name], after: is[name] })),
    unsure: after.sawUnknown ? 1 : 0,
    leftOut: 0,
  };
}

function withoutWords(outcome: AnyOutcome): unknown {
  return { ...outcome, because: "" };
}

/** Two parts of one replay as one. */
export function addReplays(one: Replay, other: Replay): Replay {
  const counts = { ...one.counts };
  for (const [step, count] of Object.entries(other.counts)) counts[step] = (counts[step] ?? 0) + count;
  const surprises = [...one.surprises, ...other.surprises];
  return {
    asked: one.asked + other.asked,
    changed: one.changed + other.changed,
    surprises: other.surprises.length === 0 ? one.surprises : surprises.sort(bySurprise).slice(0, SURPRISES),
    counts,
    sums: sumsOf((name) => ({
      before: one.sums[name].before + other.sums[name].before,
      after: one.sums[name].after + other.sums[name].after,
    })),
    unsure: one.unsure + other.unsure,
    leftOut: one.leftOut + other.leftOut,
  };
}

function bySurprise(one: ReplayedChange, other: ReplayedChange): number {
  return Number(movesMoney(other)) - Number(movesMoney(one)) || other.total - one.total;
}

function movesMoney({ before, after }: ReplayedChange): boolean {
  return givesMoney(before.outcome) !== givesMoney(after.outcome);
}

const GIVES_MONEY: ReadonlySet<AnyOutcome["do"]> = new Set(["approve", "keep_item", "code", "credit"]);

/** Whether money goes to the shopper without a person. */
export function givesMoney(outcome: AnyOutcome): boolean {
  return outcome.do === "cancel" ? outcome.refund === "original_payment" : GIVES_MONEY.has(outcome.do);
}
