import { describe, expect, test } from "vitest";
import { OUTGOING_TOPICS, topicDefinition } from "./outgoing-topics";

const definitions = OUTGOING_TOPICS.map(topicDefinition);
const flows = definitions.flatMap(({ flow, example, topic }) => (flow ? [{ ...flow, example, topic }] : []));

test.each(definitions)("$topic: its example is what it promises, and nothing more", ({ schema, example }) => {
  expect(schema.parse(example)).toEqual(example);
});

describe("what Flow is told", () => {
  test.each(flows)("$handle: keys are letters and spaces, each once, and lead to something", ({ fields, example }) => {
    const keys = fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, from } of fields) {
      expect(key).toMatch(/^[A-Za-z][A-Za-z ]*$/);
      const value = from.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], example);
      expect(value, key).not.toBeUndefined();
    }
  });

  test("handles are unique", () => {
    expect(new Set(flows.map(({ handle }) => handle)).size).toBe(flows.length);
  });
});
