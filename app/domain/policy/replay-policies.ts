import { checkScope } from "../cancellation/check-scope";
import type { OrderSnapshot } from "../order";
import type { CompiledPolicy } from "./compiled-policy";
import { nextChangeAt } from "./next-change";
import { orderAsOf, parcelsOf } from "./order-as-of";
import { addReplays, FREE, givesMoney, NO_REPLAY, type Replay, replayOf } from "./replay";
import type { AnyOutcome, CustomerHistory, FactInput, ShopContext, Verdict } from "./types";

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

/** How often a policy looks at one order at most; what it would have said after that is not known. */
const LONGEST_STORY = 1_000;

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
    sum = addReplays(sum, old && now ? judged(past.order, old, now) : { ...NO_REPLAY, leftOut: 1 });
  }
  return sum;
}

function judged(order: OrderSnapshot, before: Verdict<AnyOutcome>, after: Verdict<AnyOutcome>): Replay {
  const { id, name, total, outstanding } = orderAsOf(order, new Date(order.processedAt));
  const paid = total.minor - (outstanding ?? total).minor;
  const costOf = (outcome: AnyOutcome) => ({ ...FREE, refunds: givesMoney(outcome) ? paid : 0 });
  return replayOf({ subject: { kind: "order", id }, name, total: total.minor, paid, before, after }, costOf);
}
