import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import { findFact } from "./fact-catalogue";
import type { PolicyKind } from "./kinds";
import { nextChangeAt } from "./next-change";
import { presetsFor } from "./presets";
import { DEFAULT_RETURN_SETTINGS } from "./return-settings";
import * as arbitrary from "./testing/arbitraries";
import "./testing/seed";
import { sampleReturnInput } from "./testing/sample-return";
import { checkPolicy } from "./validate-policy";

const decline = { do: "decline", reason: "OTHER", because: "No." };
const holiday = { orderedFrom: "2026-12-01", orderedUntil: "2026-12-24", returnUntil: "2027-01-31" };
const draft = (otherwise: object, settings: object = {}, kind: PolicyKind = "return") => ({
  language: 1,
  kind,
  rules: [],
  otherwise,
  settings: kind === "return" ? { ...DEFAULT_RETURN_SETTINGS, ...settings } : {},
});
const problems = (document: object, currency = "EUR") => {
  const checked = checkPolicy(document, { currency });
  return checked.ok ? [] : checked.errors.map(({ path, sentence }) => `${path}: ${sentence}`);
};

describe("a policy about returns", () => {
  test.each<[string, object, string]>([
    [
      "words in braces that mean nothing",
      draft({ ...decline, because: "Until {dedline}." }),
      "otherwise.because: Otherwise: {dedline} means nothing here, only {deadline} and {days} are filled in.",
    ],
    [
      "nothing to choose",
      draft({ do: "approve", resolutions: [], storeCreditBonusPercent: 0, restockingFeePercent: 0 }),
      "otherwise.resolutions: Otherwise: needs at least one thing the shopper may choose.",
    ],
    [
      "an exchange for what is kept",
      draft({ do: "keep_item", resolutions: ["exchange"], storeCreditBonusPercent: 0 }),
      "otherwise.resolutions[0]: Otherwise: needs a refund, store credit or an exchange.",
    ],
    [
      "more than all held back",
      draft({ do: "approve", resolutions: ["refund"], storeCreditBonusPercent: 0, restockingFeePercent: 101 }),
      "otherwise.restockingFeePercent: Otherwise: needs the restocking fee in percent as a whole number from 0 to 100.",
    ],
    [
      "a holiday upside down",
      draft(decline, { holidays: [{ ...holiday, orderedUntil: "2026-11-01" }] }),
      "settings.holidays[0].orderedUntil: Settings: needs the last day of orders after the first.",
    ],
    [
      "a day that does not exist",
      draft(decline, { holidays: [{ ...holiday, returnUntil: "2027-02-30" }] }),
      "settings.holidays[0].returnUntil: Settings: needs the last day of returns as a date such as 2026-12-24.",
    ],
    [
      "a fee with too many decimals",
      draft({ do: "prepaid", fee: "4.999" }, {}, "label"),
      "otherwise.fee: Otherwise: needs the fee for the label as an amount such as 5.00.",
    ],
    [
      "a fee below zero",
      draft({ do: "prepaid", fee: "-1" }, {}, "label"),
      "otherwise.fee: Otherwise: needs the fee for the label as an amount such as 5.00.",
    ],
    [
      "a refusal by the policy of unusual returns",
      draft(decline, {}, "abuse"),
      "otherwise.do: Otherwise: needs an answer: let it pass or review.",
    ],
  ])("with %s is not accepted", (_, document, problem) => {
    expect(problems(document)).toEqual([problem]);
  });

  test("comes back as it will be decided by: amounts as the currency writes them, lists in order, each value once", () => {
    const checked = checkPolicy(
      draft(decline, { reminderDays: ["10", 5, 5], withdrawalCountries: ["de", "DE"], holidays: [holiday] }),
      { currency: "EUR" },
    );
    expect(checked).toMatchObject({
      ok: true,
      policy: { settings: { reminderDays: [5, 10], withdrawalCountries: ["DE"], holidays: [holiday] } },
    });
    const label = checkPolicy(draft({ do: "prepaid", fee: 5 }, {}, "label"), { currency: "KWD" });
    expect(label).toMatchObject({ ok: true, policy: { otherwise: { fee: "5.000" } } });
  });

  test("checked twice is the same as checked once", () => {
    for (const kind of ["return", "label", "refund_timing", "abuse"] as const) {
      for (const { document } of presetsFor(kind)) {
        const once = checkPolicy(document, { currency: "EUR" });
        expect(once.ok && checkPolicy(once.policy, { currency: "EUR" })).toEqual(once);
      }
    }
  });
});

describe("days on the shop's calendar", () => {
  const names = ["days_since_arrival", "days_since_shipping", "in_withdrawal_period", "in_holiday_extension"];
  const facts = names.map(findFact).filter((fact) => fact !== undefined);
  const holidays = [{ orderedFrom: "2026-07-01", orderedUntil: "2026-07-31", returnUntil: "2026-08-03" }];
  const inputs = fc
    .tuple(
      fc.integer({ min: 0, max: 40 * 24 * 60 }),
      fc.constantFrom("Europe/Berlin", "America/New_York", "Pacific/Apia"),
    )
    .map(([minutes, timeZone]) =>
      sampleReturnInput(
        { settings: { ...DEFAULT_RETURN_SETTINGS, holidays } },
        { now: new Date(Date.parse("2026-07-10T10:00:00Z") + minutes * 60_000), shop: { timeZone, currency: "EUR" } },
      ),
    );

  test("until time changes the verdict it stays, and it changes when it was said to", () => {
    const within = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(arbitrary.policy(facts), inputs, within, (policy, input, share) => {
        const compiled = compilePolicy(policy, { currency: "EUR" });
        const verdictAt = (at: number) => compiled.decide(compiled.read({ ...input, now: new Date(at) }));
        const now = input.now.getTime();
        const next = nextChangeAt(compiled, input)?.getTime();
        const until = next ?? now + 400 * 86_400_000;
        expect(verdictAt(now + Math.floor(share * (until - now)))).toBe(verdictAt(now));
        if (next !== undefined) expect(verdictAt(next)).not.toBe(verdictAt(now));
      }),
    );
  });
});
