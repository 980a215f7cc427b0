import { describe, expect, test } from "vitest";
import { describeCondition } from "./describe-condition";
import { describeOutcome } from "./describe-outcome";
import { describeRule } from "./describe-rule";
import { PRESETS } from "./presets";
import type { AnyOutcome, Condition } from "./types";

const total: Condition = { fact: "order_total", is: "at_least", value: "50.00" };
const paid: Condition = { fact: "is_paid", is: "equals", value: true };
const tags: Condition = { fact: "order_tags", is: "contains_all", value: ["vip", "gift"] };

describe("a condition in words", () => {
  test.each<[Condition, string]>([
    [total, "Order total is at least 50.00 EUR"],
    [paid, "Fully paid is yes"],
    [tags, 'Order tags include all of "vip" and "gift"'],
    [{ fact: "order_tags", is: "missing" }, "Order tags are empty"],
    [{ fact: "order_total", is: "between", value: ["5.00", "9.00"] }, "Order total is between 5.00 EUR and 9.00 EUR"],
    [
      { fact: "financial_status", is: "one_of", value: ["PENDING", "EXPIRED"] },
      "Payment status is one of Payment pending or Expired",
    ],
    [
      { fact: "ship_country", is: "none_of", value: ["DE", "AT", "CH"] },
      "Country is none of Germany, Austria or Switzerland",
    ],
    [{ fact: "shipping_method", is: "exists" }, "Shipping method has a value"],
    [
      { all: [total, { any: [paid, tags] }] },
      `Order total is at least 50.00 EUR and (Fully paid is yes or Order tags include all of "vip" and "gift")`,
    ],
    [{ not: { all: [total, paid] } }, "not (Order total is at least 50.00 EUR and Fully paid is yes)"],
    [{ any: [{ all: [paid] }] }, "Fully paid is yes"],
    [{ all: [] }, "always"],
    [{ any: [] }, "never"],
    [{ fact: "long_gone", is: "at_least", value: 3 }, "long_gone at least 3"],
  ])("%j", (condition, words) => {
    expect(describeCondition(condition, "EUR")).toBe(words);
  });

  test("leaves the currency out when none is given", () => {
    expect(describeCondition(total)).toBe("Order total is at least 50.00");
  });
});

describe("an outcome in words", () => {
  test.each<[AnyOutcome, string]>([
    [
      { do: "cancel", refund: "original_payment", restock: true, undoMinutes: 1 },
      "cancel, refund to the original payment, restock, after 1 minute to undo it",
    ],
    [
      { do: "cancel", reason: "FRAUD", refund: "none", restock: false, undoMinutes: 0, because: "No." },
      'cancel, reason: fraud, no refund, no restock, at once, told: "No."',
    ],
    [{ do: "review", because: "Odd." }, 'ask a person, because: "Odd."'],
    [{ do: "decline", because: "Late." }, 'decline, because: "Late."'],
    [{ do: "keep" }, "keep the order"],
  ])("%j", (outcome, words) => {
    expect(describeOutcome(outcome)).toBe(words);
  });

  test("every rule of the presets is one sentence with one full stop at its end", () => {
    for (const { document } of PRESETS) {
      for (const rule of document.rules) expect(describeRule(rule)).toMatch(/^When .+[^.]\."?$/);
    }
  });
});
