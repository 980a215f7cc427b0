/**
 * Deciding by policy: 20 rules over 100,000 seeded orders, trace off and on, against json-rules-engine on the same rules
 * and the same facts in the same run, turn by turn. Both must give the same outcomes. Goal: at least 50 times faster,
 * trace off and on. What would change the answer is part of a trace but found only when somebody looks: it has a line of
 * its own and no goal. Ends with 1 when the goal is missed or an outcome differs.
 */
import { compilePolicy } from "~/domain/policy/compile-policy";
import { benchOrders } from "./policy/bench-orders";
import { BENCH_POLICY } from "./policy/bench-rules";
import { jsonRules } from "./policy/json-rules";
import { runInTurns, type Contender } from "./policy/turns";

const ORDERS = 100_000;
const SEED = 20_260_706;
const GOAL = 50;
const currency = "EUR";

const policy = compilePolicy(BENCH_POLICY, { currency });
const cases = benchOrders(ORDERS, SEED).map((input) => ({
  input,
  facts: policy.read(input),
  about: { at: input.now, orderId: input.order.id },
}));
type Case = (typeof cases)[number];

const stopping = jsonRules(BENCH_POLICY, currency, "stop");
const judging = jsonRules(BENCH_POLICY, currency, "all");
const ours: readonly Contender<Case>[] = [
  { name: "trace off", winnerOf: ({ facts }) => policy.decide(facts).ruleId },
  { name: "trace off, reading the facts too", winnerOf: ({ input }) => policy.decide(policy.read(input)).ruleId },
  { name: "trace on", winnerOf: ({ facts, about }) => policy.explain(facts, about).trace.winner.ruleId },
];
const withChanges: Contender<Case> = {
  name: "trace on, with what would change the answer",
  winnerOf: ({ facts, about }) => {
    const { trace } = policy.explain(facts, about);
    return trace.wouldChange.some(({ ruleName }) => ruleName === trace.winner.name) ? "itself" : trace.winner.ruleId;
  },
};
const rivals: readonly Contender<Case>[] = [
  { name: "json-rules-engine, stops at the first match", winnerOfAsync: ({ facts }) => stopping(facts) },
  { name: "json-rules-engine, judges all at once", winnerOfAsync: ({ facts }) => judging(facts) },
];

console.log(`${BENCH_POLICY.rules.length} rules over ${ORDERS} orders of seed ${SEED}, median of alternating turns`);
const results = await runInTurns([...ours, withChanges, ...rivals], cases);
const rival = Math.max(...results.slice(-rivals.length).map(({ perSecond }) => perSecond));
const count = (value: number) => Math.round(value).toLocaleString("en");
console.table(
  results.map(({ name, winners, perSecond }) => ({
    contender: name,
    "orders compared": count(winners.length),
    "orders per second": count(perSecond),
    "times json-rules-engine": (perSecond / rival).toFixed(1),
  })),
);

const expected = cases.map(({ facts }) => policy.decide(facts).ruleId);
const differing = results.flatMap(({ winners }) => winners.filter((id, index) => id !== expected[index])).length;
console.log(`rules that answered an order: ${new Set(expected).size - 1} of ${BENCH_POLICY.rules.length}`);
console.log(`outcomes that differ: ${differing}`);
const missed = results.slice(0, ours.length).filter(({ perSecond }) => perSecond < GOAL * rival);
const goal = `at least ${GOAL} times the faster json-rules-engine`;
console.log(
  missed.length === 0 ? `${goal}: reached` : `${goal}: missed by ${missed.map(({ name }) => name).join("; ")}`,
);
if (missed.length > 0 || differing > 0) process.exitCode = 1;
