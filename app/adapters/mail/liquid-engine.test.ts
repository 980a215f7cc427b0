import { describe, expect, test } from "vitest";
import { createLiquid } from "./liquid-engine";

const engine = createLiquid("text");
const run = (template: string) => () => engine.parseAndRenderSync(template);
const LONG = "{% assign a = (1..6000) %}";

describe("own words cannot hold the process", () => {
  test.each(["where_exp", "reject_exp", "group_by_exp", "find_exp", "find_index_exp", "has_exp"])(
    "%s, which may run through a list for each of its items, is no filter",
    (filter) => {
      expect(run(`${LONG}{% assign b = a | ${filter}: "i", "a contains i" %}`)).toThrow("undefined filter");
    },
  );

  test.each([
    "{% assign a = (1..900000) %}{{ a | sort | size }}",
    "{% assign a = (1..190000) %}{{ a | sort | size }}",
    "{% for i in (1..300000) %}{% endfor %}",
    '{% assign s = "          " %}{% for i in (1..20) %}{% assign s = s | append: s %}{% endfor %}{{ s | strip }}',
    '{{ "now" | date: "%9999999Y" }}',
  ])("what needs much memory is refused before it takes time: %s", (template) => {
    expect(run(template)).toThrow("memory alloc limit exceeded");
  });
});

test("filters for words, numbers and short lists are there", () => {
  const template = '{{ "b,a" | split: "," | sort | join: " " | upcase }} {{ 3 | times: 2 }} {{ x | default: "-" }}';
  expect(run(template)()).toBe("A B 6 -");
});
