import { describe, expect, test } from "vitest";
import { createLiquid } from "./liquid-engine";

const engine = createLiquid("text");
const run = (template: string) => () => engine.parseAndRenderSync(template);
const LONG = "{% assign a = (1..6000) %}";
const LISTS = "{% assign a = (1..60000) %}{% assign b = (1..60000) %}";
/** A long text, and a list that has it a thousand times: nothing of that is long by itself. */
const SHARED = `{% assign s = "abcdefghij" %}${"{% assign s = s | append: s %}".repeat(8)}{% assign list = "a" | split: "," %}{% assign list = list | push: s %}${"{% assign list = list | concat: list %}".repeat(10)}`;
const NESTED = `{% assign nested = "a" | split: "," %}${"{% assign nested = nested | push: nested | push: nested %}".repeat(40)}`;

const IN_99 = "{% for i in (1..99) %}";

/** Texts that double again and again, by whatever means, and are compared in the end. */
function doubledBy(twice: string): string {
  const doubled = `{% capture a %}日本語日本語{% endcapture %}{% for i in (1..24) %}${twice}{% endfor %}`;
  return `${doubled}{% assign b = a %}${doubled}{% if a == b %}{% endif %}hello`;
}

function millisecondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

describe("own words cannot hold the process", () => {
  test.each(["where_exp", "reject_exp", "group_by", "group_by_exp", "find_exp", "find_index_exp", "has_exp"])(
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

  test.each([
    ["captured", doubledBy("{% capture a %}{{ a }}{{ a }}{% endcapture %}")],
    ["echoed", doubledBy("{% capture a %}{% echo a %}{% cycle a %}{% endcapture %}")],
    ["put out by a loop", doubledBy("{% capture a %}{% for j in (1..2) %}{{ a }}{% endfor %}{% endcapture %}")],
    [
      "put into a table",
      doubledBy("{% capture a %}{% tablerow j in (1..2) %}{{ a }}{% endtablerow %}{% endcapture %}"),
    ],
    ["replaced", doubledBy("{% assign a = a | replace: '日', '日日' %}")],
    ["written", `${IN_99}${IN_99}${"abcdefghij".repeat(10)}{% endfor %}{% endfor %}`],
    ["put out, a thousand times in a list", `${SHARED}{{ list }}`],
    ["joined, a thousand times in a list", `${SHARED}{{ list | join }}`],
    [
      "sorted, a thousand times in a list",
      `${SHARED}{% assign list = list | push: list | push: list | sort_natural %}`,
    ],
    ["put out, in lists of lists", `${NESTED}{{ nested }}`],
    ["compared, in lists of lists", `${NESTED}{% if nested < nested %}{% endif %}`],
  ])("what grows without end is refused before it takes time or memory: %s", (_, template) => {
    const before = process.memoryUsage().rss;
    const milliseconds = millisecondsOf(() =>
      // Memory alone ends it, however long it may take.
      expect(() => engine.parseAndRenderSync(template, {}, { renderLimit: Infinity })).toThrow("memory alloc limit"),
    );
    expect(milliseconds).toBeLessThan(900);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  });

  test.each([
    ["loops in loops", `${LISTS}{% for i in a %}{% for j in a %}{% for k in a %}{% endfor %}{% endfor %}{% endfor %}`],
    ["comparisons of lists", `${LISTS}{% if ${Array(400).fill("a != b").join(" and ")} %}{% endif %}`],
    ["lists gone through", `${LISTS}{% if ${Array(400).fill("a contains 0").join(" or ")} %}{% endif %}`],
    [
      "sorting again and again",
      `{% assign c = (1..20) %}${"{% assign c = c | concat: c %}".repeat(7)}{{ c${" | sort_natural | has: 'x', 1 | default: c".repeat(300)} }}`,
    ],
    [
      "facts read for every item",
      `${LISTS}{% assign p = ".a" %}${"{% assign p = p | append: p %}".repeat(12)}{{ a | map: p }}`,
    ],
    ["lists as names of facts", `${LISTS}{{ "" | default: ${Array(400).fill("facts[a]").join(", ")} }}`],
  ])("what needs much time ends soon: %s", (_, template) => {
    const rendered = () => expect(() => engine.parseAndRenderSync(template, { facts: {} })).toThrow();
    expect(millisecondsOf(rendered)).toBeLessThan(900);
  });

  test.each([
    ["{% if a contains b %}{% endif %}"],
    ["{{ a | split: b }}"],
    ['{{ a | replace: b, "" }}'],
    ["{{ a | remove: b }}"],
    ['{{ "now" | date: b }}'],
  ])("texts as long as a letter are not looked for: %s", (template) => {
    const long = { a: "a".repeat(90_000), b: `b${"a".repeat(40_000)}` };
    expect(() => engine.parseAndRenderSync(template, long)).toThrow("what is looked for");
  });

  test("a list is not compared with everything that may be named after `when`", () => {
    expect(run(`${LISTS}{% case a %}{% when b, b %}same{% endcase %}`)).toThrow("a list cannot be the value of case");
  });
});

test("what the memory of one letter holds is counted afresh for the next", () => {
  for (let letter = 0; letter < 5; letter++)
    expect(run(`{% for i in (1..9999) %}abcdefgh{% endfor %}`)()).toHaveLength(79_992);
});

test("captures, loops, tables, cases, cycles and lists are there", () => {
  const template = `{% capture who %}{% if name contains "a" %}{{ name | capitalize }}{% endif %}{% endcapture %}
    {%- case name %}{% when "bob" %}no{% when "ada", "eve" %}yes{% endcase %} {{ who }}
    {%- for item in items %} {% cycle "-", "*" %}{{ item.title }}{% endfor %}
    {%- tablerow i in (1..2) %}{{ i }}{% endtablerow %}
    {%- assign titles = items | map: "title" | sort_natural %} {{ titles }} {{ nothing }}{{ items.size }}`;
  const facts = { name: "ada", items: [{ title: "Mug" }, { title: "bowl" }] };
  expect(engine.parseAndRenderSync(template, facts)).toBe(
    'yes Ada -Mug *bowl<tr class="row1"><td class="col1">1</td><td class="col2">2</td></tr> bowlMug 2',
  );
});

test("filters for words, numbers and short lists are there", () => {
  const template = '{{ "b,a" | split: "," | sort | join: " " | upcase }} {{ 3 | times: 2 }} {{ x | default: "-" }}';
  expect(run(template)()).toBe("A B 6 -");
});
