import { factsForKind } from "./fact-catalogue";
import { factReader, knownFacts } from "./facts";
import type { PolicyKind } from "./kinds";
import type { FactInput, Facts, Trace } from "./types";

const KEEPERS = new Map<PolicyKind, (input: FactInput) => Trace["facts"]>();

function keeperOf(kind: PolicyKind) {
  const known = KEEPERS.get(kind);
  if (known) return known;
  const facts = factsForKind(kind);
  const names = facts.map(({ name }) => name);
  const [read, keep] = [factReader(facts), knownFacts(names)];
  const keeper = (input: FactInput) => {
    const all = read(input);
    return keep(names.map((name) => all[name]));
  };
  KEEPERS.set(kind, keeper);
  return keeper;
}

/**
 * A trace with every fact a policy of its kind may ask for, whether or not its rules did. For decisions that drafts are
 * replayed on: what was known of a parcel that day cannot be found out later.
 */
export function keepFacts(trace: Trace, input: FactInput): Trace {
  // Found before it is copied: a copy of a trace lacks what is found when first asked for.
  const { wouldChange } = trace;
  return { ...trace, wouldChange, known: keeperOf(trace.kind)(input) };
}

/** Facts as they were when a decision was made: all that was kept of them. */
export function keptFacts({ known, facts }: Pick<Trace, "known" | "facts">): Facts {
  return known ?? facts;
}
