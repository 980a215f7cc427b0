import { parseMoney } from "../../money";
import { findFact } from "../fact-catalogue";
import type { Condition, Facts } from "../types";

/**
 * The meaning of a condition, written down as plainly as possible and apart from the engine, for tests to compare with.
 * undefined = unknown.
 */
export function judgePlainly(condition: Condition, facts: Facts): boolean | undefined {
  if ("not" in condition) {
    const part = judgePlainly(condition.not, facts);
    return part === undefined ? undefined : !part;
  }
  if ("all" in condition) {
    const parts = condition.all.map((part) => judgePlainly(part, facts));
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
  }
  if ("any" in condition) {
    const parts = condition.any.map((part) => judgePlainly(part, facts));
    return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
  }
  const is = facts[condition.fact];
  return is === undefined ? undefined : compare(condition, is);
}

function compare(condition: Extract<Condition, { readonly fact: string }>, is: Exclude<Facts[string], undefined>) {
  const type = findFact(condition.fact)?.type;
  const fold = (value: unknown) => (type === "text" || type === "text_list" ? String(value).toLowerCase() : value);
  const amount = (value: unknown) => (type === "money" ? parseMoney(String(value), "EUR").minor : value);
  const wanted = [condition.value ?? []].flat().map(amount).map(fold);
  const own = is === null ? null : Array.isArray(is) ? is.map(fold) : fold(is);
  const contains = (part: unknown) =>
    Array.isArray(own) ? own.includes(part) : typeof own === "string" && own.includes(String(part));
  const low = Number(wanted[0]);
  const number = typeof own === "number" ? own : NaN;
  const empty = own === null || own === "" || (Array.isArray(own) && own.length === 0);
  const answers = {
    equals: own === wanted[0],
    not_equals: own !== wanted[0],
    at_least: number >= low,
    at_most: number <= low,
    more_than: number > low,
    less_than: number < low,
    between: number >= low && number <= Number(wanted[1]),
    one_of: wanted.includes(own),
    none_of: !wanted.includes(own),
    contains_any: wanted.some(contains),
    contains_all: wanted.every(contains) && own !== null,
    contains_none: !wanted.some(contains),
    exists: !empty,
    missing: empty,
  };
  return answers[condition.is];
}
