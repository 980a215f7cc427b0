import type { FactDefinition, FactReading } from "./catalogue/fact-definition";
import { FACT_CATALOGUE, findFact } from "./fact-catalogue";
import type { FactInput, Facts, Trace } from "./types";

/**
 * Reads facts: all of the catalogue, or those named. Money is in minor units of the shop's currency.
 * A fact not known at this time is undefined; names the catalogue lacks are left out.
 */
export function factsOf(input: FactInput, names?: Iterable<string>): Facts {
  if (names === undefined) return readAll(input);
  return factReader(Array.from(names, findFact).filter((fact) => fact !== undefined))(input);
}

/** A function that reads exactly these facts. */
export function factReader(facts: readonly FactDefinition[]): (input: FactInput) => Facts {
  const blank = blankFacts(facts.map(({ name }) => name));
  return (input) => {
    const read = { ...blank };
    for (const fact of facts) read[fact.name] = fact.read(input);
    return read;
  };
}

/** A function that copies those of these facts that are known. */
export function factCopier(names: readonly string[]): (facts: Facts) => Trace["facts"] {
  let blank: Record<string, FactReading> | undefined;
  return (facts) => {
    blank ??= blankFacts(names);
    const copy = { ...blank };
    for (const name of names) copy[name] = facts[name];
    for (const name of names) if (copy[name] === undefined) delete copy[name];
    return copy as Trace["facts"];
  };
}

// Copying an object that has all keys already is many times faster, also to look at, than growing one key by key.
function blankFacts(names: readonly string[]): Record<string, FactReading> {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

const readAll = factReader(FACT_CATALOGUE);
