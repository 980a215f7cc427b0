import type { FactDefinition, FactReading } from "./catalogue/fact-definition";
import { FACT_CATALOGUE, findFact } from "./fact-catalogue";
import type { FactInput, Facts } from "./types";

/**
 * Reads facts: all of the catalogue, or those named. Money is in minor units of the shop's currency.
 * A fact not known at this time is undefined; names the catalogue lacks are left out.
 */
export function factsOf(input: FactInput, names?: Iterable<string>): Facts {
  if (names === undefined) return readFacts(FACT_CATALOGUE, input);
  const facts = Array.from(names, findFact).filter((fact) => fact !== undefined);
  return readFacts(facts, input);
}

/** Reads exactly these facts. */
export function readFacts(facts: readonly FactDefinition[], input: FactInput): Facts {
  const read: Record<string, FactReading> = {};
  for (const fact of facts) read[fact.name] = fact.read(input);
  return read;
}
