import type { Gid } from "../gid";
import { checkScope } from "../cancellation/check-scope";
import type { OrderSnapshot } from "../order";
import type { CompiledPolicy } from "./compiled-policy";
import { nextChangeAt } from "./next-change";
import { orderAsOf, parcelsOf } from "./order-as-of";
import { sameValue } from "./same-value";
import type { AnyOutcome, CustomerHistory, FactInput, ShopContext, Verdict } from "./types";

/** What a draft would have decided differently. Shoppers' behaviour is held fixed. JSON. */
export interface Replay {
  readonly orders: number;
  readonly changed: number;
  /** Of those changed, the ones worth a look: money moves or no longer moves first, then by total. */
  readonly surprises: readonly ReplayedChange[];
  /** Orders by what was done before and after, the unchanged included, e.g. "review → cancel". */
  readonly counts: Readonly<Record<string, number>>;
  /** What was paid for the orders that are cancelled with a refund, in minor units of the shop's currency. */
  readonly refunds: { readonly before: number; readonly after: number };
  /** Orders in which a rule of the new policy could not be judged, because a fact was not known. */
  readonly unsure: number;
  /** Orders the policies would not have been asked about: cancelled, shipped or not old enough by then. */
  readonly leftOut: number;
}

export interface ReplayedChange {
  readonly orderId: Gid;
  readonly orderName: string;
  /** Minor units of the shop's currency. */
  readonly total: number;
  /** Of it paid at that time. */
  readonly paid: number;
  readonly before: Verdict<AnyOutcome>;
  readonly after: Verdict<AnyOutcome>;
}

/** A past order and what is known of its customer when it was placed. */
export interface PastOrder {
  readonly order: OrderSnapshot;
  readonly history: CustomerHistory;
}

/** What a policy would have said about a past order; null = it would not have been asked. */
export type Question = <Outcome extends AnyOutcome>(
  policy: CompiledPolicy<Outcome>,
  past: PastOrder,
) => Verdict<Outcome> | null;

const SURPRISES = 10;

/** How often a policy looks at one order at most; what it would have said after that is not known. */
const LONGEST_STORY = 1_000;

export const NO_REPLAY: Replay = {
  orders: 0,
  changed: 0,
  surprises: [],
  counts: {},
  refunds: { before: 0, after: 0 },
  unsure: 0,
  leftOut: 0,
};

/** A shopper asks to cancel the whole order, so many minutes after placing it: what had shipped by then no policy is asked about. */
export function askedAfter(minutes: number, shop: ShopContext, now: Date): Question {
  return (policy, { order, history }) => {
    const at = new Date(Date.parse(order.processedAt) + minutes * 60_000);
    const then = orderAsOf(order, at);
    const hasShipped = then.fulfillmentStatus === "PARTIALLY_FULFILLED";
    if (at > now || hasShipped || checkScope(then, { whole: true }).outcome !== "possible") return null;
    const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
    const request = { askedBy: "shopper", reason: null, wholeOrder: true, units } as const;
    return policy.decide(policy.read({ order: then, history, request, shop, now: at }));
  };
}

/** Nobody asks: the policy looks at the order when it is placed and whenever time changes its answer, until it acts or the order ships. */
export function watched(shop: ShopContext, now: Date): Question {
  return (policy, { order, history }) => {
    const shippedAt = Math.min(...parcelsOf(order).map(({ createdAt }) => Date.parse(createdAt)));
    const until = Math.min(now.getTime(), shippedAt);
    let at: Date | null = new Date(order.processedAt);
    let verdict: Verdict<(typeof policy)["otherwise"]["sure"]["outcome"]> | null = null;
    for (let step = 0; at !== null && at.getTime() <= until; step++) {
      if (verdict && step === LONGEST_STORY) return { ...verdict, sawUnknown: true };
      // Whoever cancelled it: without that it would have gone on as it was.
      const then: OrderSnapshot = { ...orderAsOf(order, at), cancelledAt: null, cancelReason: null };
      const input: FactInput = { order: then, history, request: null, shop, now: at };
      verdict = policy.decide(policy.read(input));
      if (verdict.outcome.do !== "keep") return verdict;
      at = nextChangeAt(policy, input);
    }
    return verdict;
  };
}

/** Asks two versions of a policy about the same orders. An order is changed when what is done to it differs, not only the rule or the words. */
export function replay<Outcome extends AnyOutcome>(
  before: CompiledPolicy<Outcome>,
  after: CompiledPolicy<Outcome>,
  ask: Question,
  orders: Iterable<PastOrder>,
): Replay {
  let sum = NO_REPLAY;
  for (const past of orders) {
    const [old, now] = [ask(before, past), ask(after, past)];
    sum = addReplays(sum, old && now ? replayOf(past.order, old, now) : { ...NO_REPLAY, leftOut: 1 });
  }
  return sum;
}

function replayOf(order: OrderSnapshot, before: Verdict<AnyOutcome>, after: Verdict<AnyOutcome>): Replay {
  const { id, name, total, outstanding } = orderAsOf(order, new Date(order.processedAt));
  const isChanged = !sameValue(withoutWords(before.outcome), withoutWords(after.outcome));
  const paid = total.minor - (outstanding ?? total).minor;
  return {
    orders: 1,
    changed: isChanged ? 1 : 0,
    surprises: isChanged ? [{ orderId: id, orderName: name, total: total.minor, paid, before, after }] : [],
    counts: { [`${before.outcome.do} → ${after.outcome.do}`]: 1 },
    refunds: { before: isRefunded(before.outcome) ? paid : 0, after: isRefunded(after.outcome) ? paid : 0 },
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
    orders: one.orders + other.orders,
    changed: one.changed + other.changed,
    surprises: other.surprises.length === 0 ? one.surprises : surprises.sort(bySurprise).slice(0, SURPRISES),
    counts,
    refunds: { before: one.refunds.before + other.refunds.before, after: one.refunds.after + other.refunds.after },
    unsure: one.unsure + other.unsure,
    leftOut: one.leftOut + other.leftOut,
  };
}

function bySurprise(one: ReplayedChange, other: ReplayedChange): number {
  return Number(movesMoney(other)) - Number(movesMoney(one)) || other.total - one.total;
}

function movesMoney({ before, after }: ReplayedChange): boolean {
  return isRefunded(before.outcome) !== isRefunded(after.outcome);
}

function isRefunded(outcome: AnyOutcome): boolean {
  return outcome.do === "cancel" && outcome.refund === "original_payment";
}
