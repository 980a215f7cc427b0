import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import * as arbitrary from "./testing/arbitraries";
import { draft, paid, rule, total } from "./testing/draft-policy";
import "./testing/seed";
import type { AnyPolicy, PolicyProblem } from "./types";
import { checkPolicy } from "./validate-policy";

const shop = { currency: "EUR" };

function warningsOf(candidate: unknown): readonly PolicyProblem[] {
  const checked = checkPolicy(candidate, shop);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.warnings;
}

describe("warnings", () => {
  const second = (when: unknown) => rule(when, { id: "second", name: "Second" });

  test.each<[string, unknown, string[]]>([
    [
      "doubled names",
      [rule(paid), rule({ not: paid }, { id: "b" })],
      ["Rule 'Fresh orders': rule 1 has the same name; reports would not tell them apart."],
    ],
    [
      "a group that is always true",
      [rule({ all: [] })],
      ["Rule 'Fresh orders': a group without conditions is always true."],
    ],
    [
      "a group that is never true",
      [rule({ any: [] })],
      [
        "Rule 'Fresh orders': a group without conditions is never true.",
        "Rule 'Fresh orders' can never match: a group has no conditions.",
      ],
    ],
    [
      "conditions that exclude each other",
      [rule({ all: [total("at_least", "5.00"), total("at_most", "3.00")] })],
      ["Rule 'Fresh orders' can never match: its conditions on 'Order total' contradict each other."],
    ],
    [
      "whole numbers with nothing between them",
      [
        rule({
          all: [
            { fact: "unit_count", is: "more_than", value: 3 },
            { fact: "unit_count", is: "less_than", value: 4 },
          ],
        }),
      ],
      ["Rule 'Fresh orders' can never match: its conditions on 'Number of units' contradict each other."],
    ],
    [
      "a rule after a wider one",
      [rule(total("at_least", "5.00")), second({ all: [total("more_than", "9.00"), paid] })],
      ["Rule 'Second' can never match: rule 'Fresh orders' always answers first."],
    ],
    [
      "a rule after one for everything",
      [rule({ all: [] }), second(paid)],
      [
        "Rule 'Fresh orders': a group without conditions is always true.",
        "Rule 'Second' can never match: rule 'Fresh orders' always answers first.",
      ],
    ],
    [
      "a rule after two that answer everything it asks for",
      [
        rule(total("at_least", "5.00")),
        second(total("less_than", "5.00")),
        rule(total("between", ["1.00", "9.00"]), { id: "c", name: "Third" }),
      ],
      ["Rule 'Third' can never match: the earlier rules together always answer first."],
    ],
    [
      "nothing, where an unknown fact may keep the wider rule from matching",
      [rule({ any: [paid, { not: paid }] }), second(total("exists", undefined))],
      [],
    ],
    ["nothing, for rules that differ", [rule(total("at_least", "5.00")), second(total("at_least", "4.00"))], []],
  ])("of %s", (_, rules, sentences) => {
    expect(warningsOf(draft(rules)).map(({ sentence }) => sentence)).toEqual(sentences);
  });

  test("a rule said to never match is never seen to match", () => {
    fc.assert(
      fc.property(
        arbitrary.policy(),
        fc.array(arbitrary.facts(), { minLength: 20, maxLength: 20 }),
        (policy, drawn) => {
          const checked = checkPolicy(policy, shop);
          fc.pre(checked.ok);
          const dead = deadRules(checked.policy, checked.warnings);
          const compiled = compilePolicy(checked.policy, shop);
          for (const facts of drawn) expect(dead).not.toContain(compiled.decide(facts).ruleName);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("the largest policy is looked through in reasonable time", () => {
    const rules = Array.from({ length: 80 }, (_, index) =>
      rule(
        {
          all: [
            total("at_least", `${index}.00`),
            { fact: "unit_count", is: "at_least", value: index },
            { fact: "hours_since_order", is: "at_most", value: index },
            { fact: "order_tags", is: "contains_any", value: ["a", "b", "c", `d${index % 5}`] },
            { fact: "ship_country", is: "one_of", value: ["DE", "FR"] },
          ],
        },
        { id: `r${index}`, name: `Rule ${index}` },
      ),
    );
    const start = performance.now();
    expect(checkPolicy(draft(rules), shop).ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

function deadRules({ rules }: AnyPolicy, warnings: readonly PolicyProblem[]): readonly (string | undefined)[] {
  const dead = warnings.filter(({ sentence }) => sentence.includes("can never match"));
  return dead.map(({ path }) => rules[Number(/\d+/.exec(path)?.[0])]?.name);
}
