import type { FactDefinition, FactReading } from "./catalogue/fact-definition";
import { FACT_CATALOGUE, findFact } from "./fact-catalogue";
import type { FactInput, Facts } from "./types";

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
  // Copying an object that has all keys already is many times faster, also to look at, than growing one key by key.
  const empty = Object.fromEntries(facts.map((fact): [string, FactReading] => [fact.name, undefined]));
  return (input) => {
    const read = { ...empty };
    for (const fact of facts) read[fact.name] = fact.read(input);
    return read;
  };
}

const readAll = factReader(FACT_CATALOGUE);
