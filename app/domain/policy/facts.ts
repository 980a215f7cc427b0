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

/** What each of some facts was, in an agreed order. Looking a value up by its place is many times faster than by name. */
export type Readings = readonly FactReading[];

/** A function that picks these facts out of some. */
export function factPicker(names: readonly string[]): (facts: Facts) => Readings {
  const pick = (facts: Facts) => names.map((name) => facts[name]);
  return (facts) => {
    const readings = new Array<FactReading>(names.length);
    let place = 0;
    // Going through an object in its own order is many times faster than asking it for one name after the other.
    for (const name in facts) {
      if (name !== names[place]) return pick(facts);
      readings[place++] = facts[name];
    }
    return place === names.length ? readings : pick(facts);
  };
}

/** A function that makes facts again of readings; those not known are left out. */
export function knownFacts(names: readonly string[]): (readings: Readings) => Trace["facts"] {
  let blank: Record<string, FactReading> | undefined;
  return (readings) => {
    blank ??= blankFacts(names);
    const all = { ...blank };
    let place = 0;
    for (const name of names) all[name] = readings[place++];
    return (readings.includes(undefined) ? withoutUnknown(all) : all) as Trace["facts"];
  };
}

function withoutUnknown(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

// Copying an object that has all keys already is many times faster, also to look at, than growing one key by key.
function blankFacts(names: readonly string[]): Record<string, FactReading> {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

const readAll = factReader(FACT_CATALOGUE);
