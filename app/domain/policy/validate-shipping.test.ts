import { describe, expect, test } from "vitest";
import { POLICY_KINDS, isShippingKind, type PolicyKind } from "./kinds";
import { presetsFor } from "./presets";
import type { GoodwillOutcome } from "./shipping-types";
import { checkPolicy } from "./validate-policy";

const pace = { afterHours: 24, chancePercent: 70, everyDays: 3, most: 2 };
const limits = presetsFor("goodwill")[0]!.document.settings;
const notify = { do: "notify", choices: ["wait"], sms: false, alsoReview: false };
const code = { do: "code", value: { percent: 10 }, validDays: 90, minimum: "0", combinesWith: [] };
const draft = (otherwise: object, settings: object = {}, kind: PolicyKind = "delay_missed") => ({
  language: 1,
  kind,
  rules: [],
  otherwise,
  settings: kind === "goodwill" ? { ...limits, ...settings } : { ...pace, ...settings },
});
const goodwill = (otherwise: object, settings: object = {}) => draft(otherwise, settings, "goodwill");
const problems = (document: object, currency = "EUR") => {
  const checked = checkPolicy(document, { currency });
  return checked.ok ? [] : checked.errors.map(({ path, sentence }) => `${path}: ${sentence}`);
};
const read = (document: object, currency = "EUR") => {
  const checked = checkPolicy(document, { currency });
  if (!checked.ok) throw new Error(checked.errors[0]?.sentence);
  return checked.policy;
};

describe("a policy about parcels", () => {
  test.each<[string, object, string]>([
    [
      "an answer nobody can give",
      draft({ ...notify, choices: ["wait", "sue"] }),
      "otherwise.choices[1]: Otherwise: needs choices among wait, cancel, change the address and claim.",
    ],
    [
      "a gift for a delay",
      draft(code),
      "otherwise.do: Otherwise: needs an answer: tell the shopper, ask a person, or say nothing.",
    ],
    [
      "no pace",
      draft(notify, { everyDays: 0 }),
      "settings.everyDays: Settings: needs the days between two notices as a whole number from 1 to 60.",
    ],
    [
      "a percentage of nothing",
      goodwill({ ...code, value: { percent: 0 } }),
      "otherwise.value.percent: Otherwise: needs the percentage as a whole number from 1 to 100.",
    ],
    [
      "both a percentage and an amount",
      goodwill({ ...code, value: { percent: 5, amount: "5" } }),
      "otherwise.value: Otherwise: needs a percentage from 1 to 100, or an amount above zero.",
    ],
    [
      "a code without end",
      goodwill({ ...code, validDays: null }),
      "otherwise.validDays: Otherwise: needs the days it is good for as a whole number from 1 to 730.",
    ],
    [
      "credit of nothing",
      goodwill({ do: "credit", amount: "0.00", validDays: null }),
      "otherwise.amount: Otherwise: needs the store credit above zero.",
    ],
    [
      "a budget with too many decimals",
      goodwill({ do: "none" }, { monthlyBudget: "1.999" }),
      "settings.monthlyBudget: Settings: needs the budget of a month as an amount such as 5.00.",
    ],
    [
      "more than half held out",
      goodwill({ do: "none" }, { holdOutPercent: 51 }),
      "settings.holdOutPercent: Settings: needs the hold-out group in percent as a whole number from 0 to 50.",
    ],
  ])("with %s is not accepted", (_, document, problem) => {
    expect(problems(document)).toEqual([problem]);
  });

  test("comes back as it will be decided by: numbers, amounts as the currency writes them, choices in order", () => {
    const told = { ...notify, choices: ["claim", "wait", "claim"], sms: "true" };
    expect(read(draft(told, { most: "3" }))).toMatchObject({
      otherwise: { ...notify, choices: ["wait", "claim"], sms: true },
      settings: { ...pace, most: 3 },
    });
    const given = {
      ...code,
      value: { amount: 5 },
      minimum: "20",
      validDays: "30",
      combinesWith: ["shipping", "order"],
    };
    expect(read(goodwill(given)).otherwise).toEqual({
      ...given,
      value: { amount: "5.00" },
      minimum: "20.00",
      validDays: 30,
      combinesWith: ["order", "shipping"],
    });
    expect(read(goodwill(given), "JPY").otherwise).toMatchObject({ value: { amount: "5" }, minimum: "20" });
  });

  test("takes an empty field as credit without end", () => {
    const credit = { do: "credit", amount: "5", validDays: "" };
    expect(read(goodwill(credit)).otherwise).toEqual({ ...credit, amount: "5.00", validDays: null });
  });

  test("checked twice is the same as checked once", () => {
    for (const kind of POLICY_KINDS.filter(isShippingKind)) {
      for (const { document } of presetsFor(kind)) {
        const once = checkPolicy(document, { currency: "EUR" });
        expect(once.ok && checkPolicy(once.policy, { currency: "EUR" })).toEqual(once);
      }
    }
  });

  test("of goodwill warns of gifts that a budget of zero never gives", () => {
    const warned = (settings: object, otherwise: object = code as GoodwillOutcome) => {
      const checked = checkPolicy(goodwill(otherwise, settings), { currency: "EUR" });
      return checked.ok && checked.warnings.map(({ path }) => path);
    };
    expect(warned({ monthlyBudget: "0" })).toEqual(["settings.monthlyBudget"]);
    expect(warned({ monthlyBudget: "0" }, { do: "none" })).toEqual([]);
    expect(warned({})).toEqual([]);
  });
});
