import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import { PRESETS } from "./presets";
import * as arbitrary from "./testing/arbitraries";
import { draft, paid, rule, total, settings } from "./testing/draft-policy";
import "./testing/seed";
import { checkPolicy } from "./validate-policy";

const shop = { currency: "EUR" };

describe("whatever comes in", () => {
  test("never throws, on anything", () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (anything) => void checkPolicy(anything, shop)));
  });

  test("never throws, on policies with one part replaced by anything", () => {
    const paths = fc.array(fc.nat(6), { maxLength: 6 });
    fc.assert(
      fc.property(arbitrary.policy(), paths, fc.anything(), (policy, path, anything) => {
        const checked = checkPolicy(replaceAt(policy, path, anything), shop);
        if (checked.ok) compilePolicy(checked.policy, shop);
        else for (const { sentence } of checked.errors) expect(sentence).toMatch(/\S.*[.;]$/s);
      }),
      { numRuns: 1_000 },
    );
  });

  test("what is accepted compiles, and checking it again changes nothing", () => {
    fc.assert(
      fc.property(arbitrary.policy(), (policy) => {
        const checked = checkPolicy(policy, shop);
        if (!checked.ok) return;
        compilePolicy(checked.policy, shop);
        expect(checkPolicy(checked.policy, shop)).toEqual(checked);
      }),
    );
  });

  test("forms may send numbers, amounts and yes or no as text, and single values for lists", () => {
    const checked = checkPolicy(
      draft(
        [
          rule({
            all: [
              { fact: "unit_count", is: "at_most", value: "3" },
              total("at_least", 50),
              { fact: "is_paid", is: "equals", value: "true" },
              { fact: "ship_country", is: "one_of", value: " de " },
            ],
          }),
        ],
        { settings: { graceMinutes: "30", warehouseHours: "24", brakePerHour: "0" }, surplus: true },
      ),
      shop,
    );
    expect(checked).toMatchObject({ ok: true });
    if (!checked.ok) return;
    expect(checked.policy.settings).toEqual({ graceMinutes: 30, warehouseHours: 24, reviewHours: 24, brakePerHour: 0 });
    expect(checked.policy).not.toHaveProperty("surplus");
    expect(checked.policy.rules[0]?.when).toEqual({
      all: [
        { fact: "unit_count", is: "at_most", value: 3 },
        total("at_least", "50.00"),
        paid,
        { fact: "ship_country", is: "one_of", value: ["DE"] },
      ],
    });
  });

  test("a policy from before the time to answer was a setting gets its default", () => {
    const { reviewHours: _, ...older } = settings;
    expect(checkPolicy(draft([], { settings: older }), shop)).toMatchObject({ ok: true, policy: { settings } });
  });

  test.each(PRESETS.map((preset) => [preset.id, preset.document] as const))("%s is accepted as it is", (_, preset) => {
    for (const currency of ["EUR", "JPY", "KWD"]) {
      const read = checkPolicy(preset, { currency });
      if (!read.ok) throw new Error(`${preset.kind} has problems in ${currency}`);
      expect(read.warnings).toEqual([]);
      // Amounts are written with the currency's decimals; beyond that nothing changes, and never twice.
      expect(read.policy.rules.map(({ id }) => id)).toEqual(preset.rules.map(({ id }) => id));
      expect(checkPolicy(read.policy, { currency })).toEqual(read);
    }
  });
});

function replaceAt(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step % value.length ? replaceAt(item, rest, by) : item));
  const entries = Object.entries(value);
  const at = step % Math.max(1, entries.length);
  return Object.fromEntries(
    entries.map(([key, item], index) => [key, index === at ? replaceAt(item, rest, by) : item]),
  );
}
