import { describeReading } from "../domain/policy/describe-value";
import { findFact } from "../domain/policy/fact-catalogue";
import type { Trace } from "../domain/policy/types";

/** A trace ready to be shown. */
export interface TraceModel {
  readonly rules: readonly {
    readonly name: string;
    readonly matched: boolean;
    readonly conditions: readonly { readonly depth: number; readonly text: string; readonly result: string }[];
  }[];
  readonly winner: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly unknown: readonly string[];
  /** Whole sentences: what would have had to be otherwise, and what had come of it. */
  readonly wouldChange: readonly string[];
}

/** Trace of a stored decision; null when it was not made by a policy. */
export function readTrace(text: string, currency: string): TraceModel | null {
  const trace = JSON.parse(text) as Partial<Trace> | null;
  return trace?.rules && trace.winner ? traceModel(trace as Trace, currency) : null;
}

export function traceModel(trace: Trace, currency: string): TraceModel {
  return {
    rules: trace.rules.map(({ name, matched, conditions }) => ({
      name,
      matched,
      conditions: conditions.map(({ depth, text, result }) => ({ depth, text, result: RESULTS[String(result)] ?? "" })),
    })),
    winner: trace.winner.name,
    facts: Object.entries(trace.facts).map(([name, value]) => {
      const fact = findFact(name);
      return { label: fact?.label ?? name, value: fact ? describeReading(value, fact, currency) : String(value) };
    }),
    unknown: trace.unknown.map((name) => findFact(name)?.label ?? name),
    wouldChange: [...new Set(trace.wouldChange.map(({ sentence }) => sentence))],
  };
}

const RESULTS: Readonly<Record<string, string>> = {
  true: "yes",
  false: "no",
  unknown: "not known",
  "not tried": "not looked at",
};
