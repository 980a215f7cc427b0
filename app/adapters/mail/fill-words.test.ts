import { expect, test } from "vitest";
import { fillWords } from "./fill-words";
import { createLiquid } from "./liquid-engine";

const engine = createLiquid("text");
const SLOW =
  "{% assign a = (1..99) %}{% for i in a %}{% for j in a %}{% for k in a %}{% for l in a %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}";

test("all of a merchant's words in one letter have one time together, however many pieces are slow", () => {
  const fill = fillWords(engine, {});
  const began = performance.now();
  expect(fill.paragraphs(Array<string>(20).fill(SLOW), ["Hello."])).toEqual(["Hello."]);
  for (let piece = 0; piece < 5; piece++) expect(fill.chosen(SLOW, "Ours")).toBe("Ours");
  expect(performance.now() - began).toBeLessThan(800);
  expect(fill.problem()).toContain("template render limit exceeded");
});

test("our own words are said whatever time a merchant's took, and may be long", () => {
  const fill = fillWords(engine, {});
  expect(fill.chosen(SLOW, "{% for i in (1..99999) %}abc{% endfor %}")).toHaveLength(299_997);
  expect(fill.own("{{ 1 | plus: 1 }}")).toBe("2");
});

test("every letter has its own time", () => {
  fillWords(engine, {}).chosen(SLOW, "Ours");
  const fill = fillWords(engine, { firstName: "Ada" });
  expect(fill.chosen("Hi {{ firstName }}", "Ours")).toBe("Hi Ada");
  expect(fill.problem()).toBeUndefined();
});
