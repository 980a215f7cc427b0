/**
 * Deciding by policy: 20 rules over 100,000 seeded orders, trace off and on, against json-rules-engine on the same rules
 * and the same facts in the same run, turn by turn. Both must give the same outcomes. Goal: at least 50 times faster
 * with the trace off. Ends with 1 when the goal is missed or an outcome differs.
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
const contenders: readonly Contender<Case>[] = [
  { name: "Aftercare, trace off", winnerOf: ({ facts }) => policy.decide(facts).ruleId },
  {
    name: "Aftercare, trace off, reading the facts too",
    winnerOf: ({ input }) => policy.decide(policy.read(input)).ruleId,
  },
  { name: "Aftercare, trace on", winnerOf: ({ facts, about }) => policy.explain(facts, about).verdict.ruleId },
  { name: "json-rules-engine, stops at the first match", winnerOfAsync: ({ facts }) => stopping(facts) },
  { name: "json-rules-engine, judges all at once", winnerOfAsync: ({ facts }) => judging(facts) },
];

console.log(`${BENCH_POLICY.rules.length} rules over ${ORDERS} orders of seed ${SEED}, median of alternating turns`);
const results = await runInTurns(contenders, cases);
const rival = Math.max(...results.slice(3).map(({ perSecond }) => perSecond));
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
const ratio = (results[0]?.perSecond ?? 0) / rival;
console.log(`rules that answered an order: ${new Set(expected).size - 1} of ${BENCH_POLICY.rules.length}`);
console.log(`outcomes that differ: ${differing}`);
console.log(`trace off against the faster json-rules-engine: ${ratio.toFixed(1)} times (goal: ${GOAL})`);
if (ratio < GOAL || differing > 0) process.exitCode = 1;
