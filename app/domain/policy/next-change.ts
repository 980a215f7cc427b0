import type { CompiledPolicy } from "./compiled-policy";
import type { AnyOutcome, FactInput } from "./types";

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;
const LAST_INSTANT = 8.64e15;
// A week and a day: every hour of every weekday comes by, also when clocks are moved in between.
const CLOCK_HORIZON = 8 * 24 * 60 * MINUTE;

/**
 * The earliest instant after `input.now` at which time alone changes the verdict (also from sure to unsure), or at which
 * it has to be looked at again; null = time alone never changes it. Until then the verdict stays the same unless
 * something else than time changes. A timer is set from it: it may come early, never late.
 */
export function nextChangeAt<Outcome extends AnyOutcome>(
  policy: CompiledPolicy<Outcome>,
  input: FactInput,
): Date | null {
  const now = input.now.getTime();
  const verdictAt = (at: number) => policy.decide(policy.read({ ...input, now: new Date(at) }));
  const current = verdictAt(now);
  const elapsed = turnInstants(policy, input).filter((at) => at > now);
  if (!policy.facts.some((fact) => fact.clock)) return dateOf(elapsed.find((at) => verdictAt(at) !== current));

  const horizon = now + CLOCK_HORIZON;
  const near = elapsed.filter((at) => at < horizon);
  for (const at of inOrder(near, clockInstants(policy, input, horizon))) {
    if (verdictAt(at) !== current) return new Date(at);
  }
  return dateOf(near.length < elapsed.length ? horizon : undefined);
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at);
}

/**
 * Every instant (epoch ms, rising) at which time may change a verdict, those that are past included; what is read off the
 * wall clock is left out.
 */
export function turnInstants<Outcome>(
  { rules }: Pick<CompiledPolicy<Outcome>, "rules">,
  input: FactInput,
): readonly number[] {
  const instants = new Set<number>();
  for (const { fact, values } of rules.flatMap((rule) => rule.comparisons)) {
    for (const at of values.flatMap((value) => fact.turnsAt?.(input, value) ?? [])) {
      if (Math.abs(at) < LAST_INSTANT) instants.add(at);
    }
  }
  return [...instants].sort((a, b) => a - b);
}

/** Two rising sequences as one; the second is only read as far as it is asked for. */
function* inOrder(some: readonly number[], others: Iterable<number>): Iterable<number> {
  let index = 0;
  for (const other of others) {
    while (index < some.length && some[index]! <= other) yield some[index++]!;
    yield other;
  }
  while (index < some.length) yield some[index++]!;
}

// Every time zone's offset, and every shift of it, is a multiple of a quarter of an hour.
function* clockInstants<Outcome>(
  { facts }: CompiledPolicy<Outcome>,
  input: FactInput,
  horizon: number,
): Iterable<number> {
  const clocks = facts.filter((fact) => fact.clock);
  const reading = (at: number) => clocks.map((fact) => fact.read({ ...input, now: new Date(at) })).join();
  let last = reading(input.now.getTime());
  for (let at = nextQuarter(input.now.getTime()); at <= horizon; at += QUARTER_HOUR) {
    const next = reading(at);
    if (next !== last) yield at;
    last = next;
  }
}

function nextQuarter(ms: number): number {
  return (Math.floor(ms / QUARTER_HOUR) + 1) * QUARTER_HOUR;
}
