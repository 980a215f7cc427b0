import { readdirSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { expect, test } from "vitest";
import { z } from "zod";
import { FLOW_ACTIONS } from "../../app/inbox/flow-actions";

const EXTENSIONS = new URL("../../extensions/", import.meta.url);
/** What a workflow sends for a field of the kind, for the door to take; and what it must not take. */
const KINDS: Readonly<Record<string, { readonly sent: readonly unknown[]; readonly wrong: unknown }>> = {
  order_reference: { sent: ["5551001", 5551001], wrong: "#1001" },
  boolean: { sent: [true, "false"], wrong: "perhaps" },
  number_integer: { sent: [5, "5"], wrong: "2.5" },
  number_decimal: { sent: [5.5, "5.50"], wrong: [] },
  single_line_text_field: { sent: ["OTHER"], wrong: 7 },
  multi_line_text_field: { sent: ["One\nTwo"], wrong: 7 },
};

const file = z.object({
  extensions: z.tuple([
    z.object({
      name: z.string().min(5).max(50),
      type: z.literal("flow_action"),
      handle: z.string().max(30),
      description: z.string().min(1),
      runtime_url: z.literal("/flow/actions"),
    }),
  ]),
  settings: z.object({
    fields: z.array(
      z.strictObject({
        type: z.enum(Object.keys(KINDS)),
        key: z.string().optional(),
        name: z.string().optional(),
        description: z.string().optional(),
        required: z.boolean(),
      }),
    ),
  }),
});
const folders = readdirSync(EXTENSIONS).filter((name) => name.startsWith("flow-action-"));
const declared = folders.map((folder) => {
  const text = readFileSync(new URL(`${folder}/shopify.extension.toml`, EXTENSIONS), "utf8");
  const { extensions, settings } = file.parse(parse(text));
  return { folder, ...extensions[0], fields: settings.fields };
});

test("there is one extension for each action of the door, and no other", () => {
  expect(declared.map(({ handle }) => handle).toSorted()).toEqual(Object.keys(FLOW_ACTIONS).toSorted());
  expect(declared.map(({ handle }) => `flow-action-${handle}`)).toEqual(folders);
});

test.each(declared)("$handle declares what the door takes: the same keys, kinds and needs", ({ handle, fields }) => {
  const { shape } = FLOW_ACTIONS[handle]!.properties;
  const keyOf = ({ key, type }: (typeof fields)[number]) => key ?? type.replace("_reference", "_id");
  expect(fields.map(keyOf).toSorted()).toEqual(Object.keys(shape).toSorted());
  for (const field of fields) {
    const taken = (value: unknown) => z.safeParse(shape[keyOf(field)]!, value).success;
    expect(taken(undefined), `${keyOf(field)} left out`).toBe(!field.required);
    const { sent, wrong } = KINDS[field.type]!;
    for (const value of sent) expect(taken(value), `${keyOf(field)}: ${String(value)}`).toBe(true);
    expect(taken(wrong), `${keyOf(field)}: ${String(wrong)}`).toBe(false);
  }
});
