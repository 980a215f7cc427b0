import { readdirSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { expect, test } from "vitest";
import { OUTGOING_TOPICS, topicDefinition } from "../../app/domain/outgoing-topics";

const EXTENSIONS = new URL("../../extensions/", import.meta.url);

const declared = readdirSync(EXTENSIONS)
  .filter((name) => name.startsWith("flow-") && !name.startsWith("flow-action-"))
  .map((name) => ({
    name,
    file: parse(readFileSync(new URL(`${name}/shopify.extension.toml`, EXTENSIONS), "utf8")),
  }));
const triggers = OUTGOING_TOPICS.map(topicDefinition).flatMap(({ flow, ...topic }) =>
  flow ? [{ ...topic, flow }] : [],
);

test("there is one extension for each trigger of the catalogue, and no other", () => {
  const expected = triggers.map(({ flow }) => `flow-${flow.handle}`);
  expect(declared.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
});

test.each(triggers)("$flow.handle declares what is told, under the same keys", ({ flow, title, description }) => {
  const found = declared.find(({ name }) => name === `flow-${flow.handle}`);
  expect(found?.file).toEqual({
    extensions: [{ name: title, type: "flow_trigger", handle: flow.handle, description }],
    settings: {
      fields: [
        { type: "order_reference" },
        ...flow.fields.map(({ key, type, description: about }) => ({ type, key, description: about })),
      ],
    },
  });
});
