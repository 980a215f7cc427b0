import { describe, expect, test } from "vitest";
import { draft, paid, rule, settings, total } from "./testing/draft-policy";
import type { PolicyProblem } from "./types";
import { checkPolicy } from "./validate-policy";

function errorsOf(candidate: unknown, currency = "EUR"): readonly PolicyProblem[] {
  const checked = checkPolicy(candidate, { currency });
  return checked.ok ? [] : checked.errors;
}

const nested = (depth: number): unknown =>
  depth === 0 ? { fact: "is_paid", is: "exists" } : { not: nested(depth - 1) };

describe("errors", () => {
  test.each<[string, unknown, PolicyProblem]>([
    [
      "an amount that is none",
      draft([rule(paid), rule(paid, { id: "b", name: "B" }), rule({ all: [total("at_least", "lots")] }, { id: "c" })]),
      {
        path: "rules[2].when.all[0].value",
        sentence: "Rule 'Fresh orders': 'Order total' needs an amount such as 50.00.",
      },
    ],
    [
      "a number that is none",
      draft([rule({ fact: "unit_count", is: "at_most", value: "few" })]),
      {
        path: "rules[0].when.value",
        sentence: "Rule 'Fresh orders': 'Number of units' needs a whole number of 0 or more, such as 5.",
      },
    ],
    [
      "an hour the day does not have",
      draft([rule({ fact: "local_hour", is: "equals", value: 24 })]),
      {
        path: "rules[0].when.value",
        sentence: "Rule 'Fresh orders': 'Hour of day' needs a whole number from 0 to 23, such as 18.",
      },
    ],
    [
      "an unknown option",
      draft([rule({ fact: "asked_by", is: "one_of", value: ["staff", "nobody"] })]),
      {
        path: "rules[0].when.value[1]",
        sentence: "Rule 'Fresh orders': 'Asked by' needs one of: The shopper, Staff.",
      },
    ],
    [
      "a missing value",
      draft([rule({ fact: "ship_country", is: "equals" })]),
      {
        path: "rules[0].when.value",
        sentence: "Rule 'Fresh orders': 'Country' needs a country's two-letter code such as DE.",
      },
    ],
    [
      "an empty list of values",
      draft([rule({ fact: "order_tags", is: "contains_any", value: [] })]),
      {
        path: "rules[0].when.value",
        sentence: "Rule 'Fresh orders': 'Order tags' include any of … needs one to 250 values.",
      },
    ],
    [
      "a range upside down",
      draft([rule(total("between", ["20.00", "10.00"]))]),
      {
        path: "rules[0].when.value",
        sentence: "Rule 'Fresh orders': 'Order total' is between … needs the smaller value first.",
      },
    ],
    [
      "an unknown fact",
      draft([rule({ fact: "moon_phase", is: "equals", value: "full" })]),
      { path: "rules[0].when.fact", sentence: `Rule 'Fresh orders': there is no fact "moon_phase".` },
    ],
    [
      "an operator of another type",
      draft([rule({ fact: "is_paid", is: "at_least", value: 1 })]),
      {
        path: "rules[0].when.is",
        sentence: "Rule 'Fresh orders': 'Fully paid' can be compared in these ways: is, has a value, has no value.",
      },
    ],
    [
      "a fact of another kind of policy",
      draft([rule({ fact: "asked_by", is: "equals", value: "staff" })], {
        kind: "auto_cancellation",
        otherwise: { do: "keep" },
        settings: {},
      }),
      {
        path: "rules[0].when.fact",
        sentence: "Rule 'Fresh orders': 'Asked by' (request) is not known to this kind of policy.",
      },
    ],
    [
      "a missing name",
      draft([rule(paid, { name: " " })]),
      { path: "rules[0].name", sentence: "Rule 1: needs a name." },
    ],
    [
      "a doubled id",
      draft([rule(paid), rule({ not: paid })]),
      {
        path: "rules[1].id",
        sentence: "Rule 'Fresh orders': another rule has the same id, decisions could not be told apart.",
      },
    ],
    [
      "an answer that is none",
      draft([rule(paid, { then: { do: "keep" } })]),
      { path: "rules[0].then.do", sentence: "Rule 'Fresh orders': needs an answer: cancel, review or decline." },
    ],
    [
      "a refusal without a reason",
      draft([], { otherwise: { do: "decline", because: "" } }),
      { path: "otherwise.because", sentence: "Otherwise: needs a sentence that says why." },
    ],
    [
      "a setting out of range",
      draft([], { settings: { ...settings, graceMinutes: -1 } }),
      {
        path: "settings.graceMinutes",
        sentence: "Settings: needs the grace window in minutes as a whole number from 0 to 1440.",
      },
    ],
    [
      "no time to answer",
      draft([], { settings: { ...settings, reviewHours: 0 } }),
      {
        path: "settings.reviewHours",
        sentence: "Settings: needs your time to answer a request in hours as a whole number from 1 to 336.",
      },
    ],
    [
      "groups too deep",
      draft([rule(nested(7))]),
      {
        path: "rules[0].when.not.not.not.not.not.not",
        sentence: "Rule 'Fresh orders': has groups within groups more than 6 deep.",
      },
    ],
    [
      "too many rules",
      draft(Array.from({ length: 101 }, (_, index) => rule(paid, { id: `r${index}` }))),
      { path: "rules", sentence: "A policy may have at most 100 rules." },
    ],
    [
      "a condition that is none",
      draft([rule({ all: [paid], any: [paid] })]),
      {
        path: "rules[0].when",
        sentence: "Rule 'Fresh orders': needs a condition: one of all, any, not, or a fact.",
      },
    ],
    [
      "an automatic rule that would cancel everything",
      {
        ...draft([
          rule(
            { all: [] },
            { then: { do: "cancel", reason: "OTHER", refund: "none", restock: true, undoMinutes: 0, because: "No." } },
          ),
        ]),
        kind: "auto_cancellation",
        otherwise: { do: "keep" },
      },
      { path: "rules[0].when", sentence: "Rule 'Fresh orders': without conditions it would cancel every order." },
    ],
  ])("%s", (_, candidate, problem) => {
    expect(errorsOf(candidate)).toEqual([problem]);
  });

  test("all of them are told at once", () => {
    const many = draft([rule({ all: [total("at_least", "x"), total("at_most", "y")] }, { then: null })], {
      otherwise: null,
    });
    expect(errorsOf(many).map(({ path }) => path)).toEqual([
      "rules[0].when.all[0].value",
      "rules[0].when.all[1].value",
      "rules[0].then",
      "otherwise",
    ]);
  });

  test("amounts need the decimals of the shop's currency", () => {
    const candidate = draft([rule(total("at_least", "19.99"))]);
    expect(errorsOf(candidate, "EUR")).toEqual([]);
    expect(errorsOf(candidate, "JPY")[0]?.sentence).toBe(
      "Rule 'Fresh orders': 'Order total' needs an amount such as 5000.",
    );
  });

  test("a document nested or grown out of all bounds is answered, quickly", () => {
    const deep: unknown = JSON.parse(`${'{"not":'.repeat(50_000)}{}${"}".repeat(50_000)}`);
    expect(errorsOf(draft([rule(deep)]))).toHaveLength(1);
    const wide = { any: Array.from({ length: 100_000 }, () => paid) };
    expect(errorsOf(draft([rule(wide)]))).toEqual([
      { path: "rules[0].when.any[499]", sentence: "Rule 'Fresh orders': brings the policy over 500 conditions." },
    ]);
  });
});
