import { describe, expect, test } from "vitest";
import { PRESETS } from "../domain/policy/presets";
import { readDraft } from "./policy-draft";

const shell = { language: 1, kind: "cancellation", rules: [], otherwise: { do: "review" }, settings: {} };
const withRule = (when: unknown) =>
  JSON.stringify({ ...shell, rules: [{ id: "a", name: "", when, then: { do: "keep" } }] });

// Too deep for JSON.stringify, not for JSON.parse.
const nested = (depth: number) => `${'{"not":'.repeat(depth)}{"fact":"a","is":"b"}${"}".repeat(depth)}`;

describe("a draft sent by a browser", () => {
  test.each(PRESETS.map((preset) => [preset.id, preset.document] as const))("%s is read as it is", (_, document) => {
    expect(readDraft(JSON.stringify(document), document.kind)).toEqual(document);
  });

  test("keeps mistakes for the merchant to mend", () => {
    const text = withRule({ all: [{ fact: "order_total", is: "at_least", value: "a lot" }] });
    expect(readDraft(text, "cancellation")).not.toBeNull();
  });

  test("may hold in an answer what only some answers have: one of several values, a list, nothing", () => {
    const otherwise = { do: "code", value: { percent: "ten" }, validDays: null, combinesWith: ["order"] };
    const text = JSON.stringify({ ...shell, kind: "goodwill", otherwise });
    expect(readDraft(text, "goodwill")).toMatchObject({ otherwise });
  });

  test.each([
    ["an answer within an answer", JSON.stringify({ ...shell, otherwise: { do: "keep", value: { a: { b: 1 } } } })],
    ["no JSON", "{"],
    ["another kind", JSON.stringify({ ...shell, kind: "auto_cancellation" })],
    ["a list", "[]"],
    ["no rules", JSON.stringify({ ...shell, rules: "x" })],
    ["a rule that is none", JSON.stringify({ ...shell, rules: [null] })],
    ["a condition that is none", withRule({ all: [1] })],
    ["an object as a value", withRule({ fact: "a", is: "b", value: { c: 1 } })],
    ["groups nested without end", withRule("HERE").replace('"HERE"', nested(5000))],
  ])("is refused when it has %s", (_, text) => {
    expect(readDraft(text, "cancellation")).toBeNull();
  });
});
