import { describe, expect, test } from "vitest";
import { CANCEL_STAGES, ordinaryCancellation } from "../domain/cancellation/ordinary-cancellation";
import { compilePolicy } from "../domain/policy/compile-policy";
import type { PolicyOf } from "../domain/policy/kinds";
import { presetsFor } from "../domain/policy/presets";
import { DEFAULT_RETURN_SETTINGS } from "../domain/policy/return-settings";
import { holdsHoliday, ordinaryReturns } from "../domain/returns/ordinary-return";
import { rulingsOf } from "../domain/returns/rulings-of";
import { PORTAL_LANGUAGES } from "../lib/shopper-words/portal";
import { rulesWords } from "../lib/shopper-words/portal/rules";
import type { RulesFacts } from "./rules-facts";
import { rulesModel } from "./shop-rules";

const shop = { timeZone: "Europe/Berlin", currency: "EUR", country: "DE" };
const REASONS = [
  { id: "gid://shopify/ReturnReasonDefinition/1", handle: "too-small", name: "Too small" },
  { id: "gid://shopify/ReturnReasonDefinition/2", handle: "damaged-or-defective", name: "Damaged or defective" },
] as const;
const HOLIDAY = { orderedFrom: "2026-11-15", orderedUntil: "2026-12-24", returnUntil: "2027-01-31" };

type Kind = "return" | "label" | "refund_timing" | "cancellation";
const preset = <One extends Kind>(kind: One, index: number): PolicyOf<One> => presetsFor(kind)[index]!.document;
const on = <One extends Kind>(document: PolicyOf<One> | null) => document && { mode: "ON" as const, document };

interface Published {
  readonly return?: PolicyOf<"return">;
  readonly label?: PolicyOf<"label">;
  readonly timing?: PolicyOf<"refund_timing">;
  readonly cancellation?: PolicyOf<"cancellation">;
}

function factsOf(published: Published): RulesFacts {
  const { return: orderReturn = null, label = null, timing = null, cancellation = null } = published;
  const policies = { return: on(orderReturn), label: on(label), refund_timing: on(timing), abuse: null };
  const about = { rulings: rulingsOf(policies, shop), settings: DEFAULT_RETURN_SETTINGS, shop };
  const policy = cancellation && compilePolicy(cancellation, shop);
  const stages = CANCEL_STAGES.map((stage) => [stage, ordinaryCancellation(policy, stage, shop)]);
  return {
    returns: ordinaryReturns(about, REASONS),
    cancellation: Object.fromEntries(stages) as RulesFacts["cancellation"],
    ...{ hours: { return: 24, cancellation: 24 }, sendWithinDays: 14, withdraws: true, tellsDelays: true },
    holidays: [HOLIDAY].filter((holiday) => holdsHoliday(about, holiday)),
  };
}

const CAUTIOUS = factsOf({
  ...{ return: preset("return", 0), label: preset("label", 0) },
  ...{ timing: preset("refund_timing", 0), cancellation: preset("cancellation", 0) },
});
const FEES = factsOf({
  return: {
    ...preset("return", 1),
    otherwise: {
      ...{ do: "approve", resolutions: ["exchange"], storeCreditBonusPercent: 0, restockingFeePercent: 12.5 },
    },
  },
  label: { ...preset("label", 1), otherwise: { do: "prepaid", fee: "4.90" } },
  timing: preset("refund_timing", 2),
  cancellation: preset("cancellation", 1),
});
const NOTHING = factsOf({});

describe("a shop's rules in words", () => {
  test("say until when, what one gets, who pays for the way back, and when the money comes", () => {
    const { returns, remarks } = rulesModel(CAUTIOUS, "en");
    expect(returns.map(({ heading }) => heading)).toEqual(["Too small", "Damaged or defective"]);
    expect(returns[0]!.parts).toEqual([
      {
        when: "Up to 30 days after delivery",
        text:
          "You can send it back. What you get: your money back, to the payment method you used, store credit, or another " +
          "item in exchange. You choose the carrier and pay for the parcel. We send you the address and a return slip. We " +
          "complete your return as soon as your parcel has arrived and we have looked at it.",
      },
      { when: "Later", text: "It cannot be sent back." },
    ]);
    expect(returns[1]!.parts[0]!.text).toContain("You get a return label from us by e-mail.");
    expect(returns[1]!.parts[1]!.text).toContain("You have our answer within 24 hours.");
    expect(remarks).toEqual([
      "Ordered from November 15, 2026 to December 24, 2026: you can send it back until January 31, 2027.",
      "Once your return is approved, you have 14 days to send it.",
      "To use store credit, sign in with the e-mail address of your order.",
    ]);
  });

  test("name bonus, fees and ranges of days in the form of the language", () => {
    const [mind] = rulesModel(FEES, "de").returns;
    expect(mind!.parts.map(({ when }) => when)).toEqual([
      "Bis 60 Tage nach der Lieferung",
      "61–90 Tage nach der Lieferung",
      "Später",
    ]);
    expect(mind!.parts[0]!.text).toContain("Guthaben im Shop mit 10\u00a0% mehr");
    expect(mind!.parts[0]!.text).toContain("4,90\u00a0€ von Ihrer Erstattung");
    expect(mind!.parts[2]!.text).toContain("12,5\u00a0% des Preises");
  });

  test("say of cancelling how long it goes by itself, and who decides later", () => {
    expect(rulesModel(CAUTIOUS, "en").cancellation.map(({ when, text }) => `${when}: ${text}`)).toEqual([
      "Before your order is being packed: Up to 1 hour after you ordered: We cancel it as soon as you ask, and refund it. " +
        "If you change your mind, you can still keep your order for 5 minutes. Later: A member of our team checks whether " +
        "it can still be stopped. You have our answer within 24 hours.",
      "While your order is being packed: A member of our team checks whether it can still be stopped. You have our answer " +
        "within 24 hours.",
    ]);
    expect(rulesModel(FEES, "en").cancellation[1]!.text).toContain("We ask the warehouse");
  });

  test("without a policy say once that a person decides, and promise nothing", () => {
    const { returns, remarks, cancellation } = rulesModel(NOTHING, "en");
    expect(returns).toEqual([
      {
        heading: "",
        parts: [{ when: "", text: "A member of our team looks at every return. You have our answer within 24 hours." }],
      },
    ]);
    expect([remarks, cancellation.map(({ when }) => when)]).toEqual([[], ["As long as your order has not been sent"]]);
  });
});

const braces = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const textsOf = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(textsOf);

test.each(PORTAL_LANGUAGES.map(({ language }) => language))(
  "all is said in %s, and every gap is filled",
  (language) => {
    const [own, english] = [textsOf(rulesWords(language)), textsOf(rulesWords("en"))];
    expect(own.map(braces)).toEqual(english.map(braces));
    expect(own.filter((text, index) => language !== "en" && text.length > 12 && text === english[index])).toEqual([]);
    for (const facts of [CAUTIOUS, FEES, NOTHING]) {
      const { words: _words, ...model } = rulesModel(facts, language);
      expect(textsOf(model).filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
    }
  },
);
