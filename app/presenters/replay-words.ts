import { describeOutcome } from "../domain/policy/describe-outcome";
import { isReturnKind, isShippingKind, perDelay, type PolicyKind } from "../domain/policy/kinds";
import type { ReplaySum } from "../domain/policy/replay";
import type { AnyOutcome, Verdict } from "../domain/policy/types";

/** How far back, in days, and how long after ordering a shopper is taken to ask, in minutes. */
export const REPLAY_DAYS = [30, 60, 90, 365] as const;
export const REPLAY_MINUTES = { 10: "10 minutes", 60: "An hour", 360: "6 hours", 1440: "A day" } as const;

/** What a replay is called, and what of the past it reads. */
export function replayedPast(kind: PolicyKind): {
  readonly title: string;
  readonly noun: string;
  readonly label: string;
} {
  if (isShippingKind(kind)) return { title: "Replay on past delays", noun: "delays", label: "Delays" };
  if (isReturnKind(kind)) return { title: "Replay on past returns", noun: "returns", label: "Returns" };
  return { title: "Replay on past orders", noun: "orders", label: "Orders" };
}

/** What is counted: policies of cancellations are asked about orders, a return policy about each item, the rest about returns. */
export const ASKED: Readonly<Record<PolicyKind, string>> = {
  cancellation: "orders",
  auto_cancellation: "orders",
  return: "items",
  label: "returns",
  refund_timing: "returns",
  abuse: "returns",
  ...perDelay(() => "delays"),
  goodwill: "delays",
};

const AS_IT_WAS =
  "What shoppers did is taken as it was. Tags, notes and fraud risk are taken as they are today, orders that were paid as " +
  "paid from the start, and a warehouse of which nothing is known as not having begun.";
const RETURNS_AS_THEY_WERE =
  "What shoppers did is taken as it was: who would not have asked under other rules is not guessed. Photos are taken as given.";

const DELAYS_AS_THEY_WERE =
  "What shoppers did and what the carriers told is taken as it was, with the facts as they were when each delay was noticed.";

/** What a replay of each kind asks, and what it takes for granted. */
export const REPLAYED: Readonly<Record<PolicyKind, string>> = {
  cancellation: `What these rules would have answered if the shopper of every order had asked to cancel all of it. ${AS_IT_WAS}`,
  auto_cancellation: `What these rules would have done, from the moment an order was placed until it shipped. ${AS_IT_WAS}`,
  return: `What these rules would have answered about every item of the returns you had. Refunds are what was paid for the items, less the restocking fee. ${RETURNS_AS_THEY_WERE}`,
  label: `Who would have paid for the labels of the returns you had. ${RETURNS_AS_THEY_WERE}`,
  refund_timing: `When money would have gone back for the returns you had. ${RETURNS_AS_THEY_WERE}`,
  abuse: `Which of the returns you had a person would have looked at. ${RETURNS_AS_THEY_WERE}`,
  ...perDelay(
    () =>
      `Whether these rules would have told the shopper of each delay of this kind that was noticed. ${DELAYS_AS_THEY_WERE} Delays that other settings would have noticed sooner, later or more often are not guessed.`,
  ),
  goodwill: `What these rules would have given for each delay that was told. ${DELAYS_AS_THEY_WERE} Percentages are taken of the order's total. Budget, limits and hold-out group are left aside, so less would be given in fact.`,
};

export const SUMS: Readonly<Record<ReplaySum, { readonly label: string; readonly isMoney: boolean }>> = {
  refunds: { label: "Refunded without a person", isMoney: true },
  fees: { label: "Fees", isMoney: true },
  labels: { label: "Prepaid labels", isMoney: false },
  notices: { label: "Shoppers told", isMoney: false },
  goodwill: { label: "Goodwill", isMoney: true },
};

/** What a policy of a kind is about; null = no sum. */
export function pointOf(kind: PolicyKind): ReplaySum | null {
  if (kind === "goodwill") return "goodwill";
  if (isShippingKind(kind)) return "notices";
  return ASKED[kind] === "returns" ? null : "refunds";
}

/** Why nothing came out of a replay. */
export function nothingIn(kind: PolicyKind): string {
  if (!isShippingKind(kind)) return `There were no ${ASKED[kind]} to ask about in this time.`;
  const noticed = kind === "goodwill" ? "No delay was decided about" : "No delay of this kind was decided about";
  return `${noticed} in this time. With “Watch only” delays are written down from now on, without anybody being told, and can be replayed.`;
}

const DONE: Readonly<Record<AnyOutcome["do"], string>> = {
  cancel: "Cancelled",
  review: "Asked a person",
  decline: "Declined",
  keep: "Kept",
  approve: "Approved",
  keep_item: "Refunded without sending it back",
  prepaid: "Prepaid label",
  own: "At the shopper's cost",
  refund: "Refunded",
  pass: "Let pass",
  notify: "Told",
  quiet: "Nobody told",
  code: "Given a code",
  credit: "Given store credit",
  none: "Given nothing",
};

/** "Asked a person → Cancelled" of a step such as "review → cancel". */
export function stepText(step: string): string {
  return step
    .split(" → ")
    .map((outcome) => DONE[outcome as AnyOutcome["do"]] ?? outcome)
    .join(" → ");
}

/** "Kept → Cancelled by the rule “Unpaid for 48 hours”". */
export function changeText(before: Verdict<AnyOutcome>, after: Verdict<AnyOutcome>, currency: string): string {
  const by = after.ruleId === null ? "" : ` by the rule “${after.ruleName}”`;
  const terms = before.outcome.do === after.outcome.do ? `: ${describeOutcome(after.outcome, currency)}` : "";
  return `${DONE[before.outcome.do]} → ${DONE[after.outcome.do]}${by}${terms}`;
}
