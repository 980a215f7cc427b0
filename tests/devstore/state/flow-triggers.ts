import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { z } from "zod";
import type { UserError } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { FlowTriggers } from "./types.ts";

const MOST_BYTES = 50_000;
const EXTENSIONS = new URL("../../../extensions/", import.meta.url);

const settings = z
  .object({ fields: z.array(z.object({ type: z.string(), key: z.string().optional() })).default([]) })
  .optional();
const extensionFile = z
  .object({
    extensions: z.array(z.object({ type: z.string(), handle: z.string().optional(), settings })).default([]),
    // `[settings]` after `[[extensions]]` is a table of the file, not of the extension: such a file has one extension.
    settings,
  })
  .transform((file) => file.extensions.map((one) => ({ ...one, settings: one.settings ?? file.settings })));

/** What a deploy of the app would register: the `flow_trigger` extensions of the repository. */
export function deployedTriggers(): FlowTriggers {
  const folders = existsSync(EXTENSIONS) ? readdirSync(EXTENSIONS) : [];
  const files = folders
    .map((name) => new URL(`${name}/shopify.extension.toml`, EXTENSIONS))
    .filter((file) => existsSync(file));
  const triggers = files
    .flatMap((file) => extensionFile.parse(parse(readFileSync(file, "utf8"))))
    .filter((extension) => extension.type === "flow_trigger");
  return new Map(
    triggers.flatMap(({ handle, settings }) =>
      handle
        ? [[handle, (settings?.fields ?? []).map(({ type, key }) => key ?? type.replace("_reference", "_id"))]]
        : [],
    ),
  );
}

/** Remembers a call of a trigger; or why Shopify would not start anything. */
export function receiveTrigger(
  context: ShopContext,
  handle: string,
  payload: Readonly<Record<string, unknown>>,
): UserError | null {
  const refuse = (reason: string): UserError => ({
    field: ["body"],
    message: `Errors validating schema:\n  ${reason}.\n`,
  });
  const { triggers, calls } = context.state.flow;
  if (Buffer.byteLength(JSON.stringify(payload)) > MOST_BYTES)
    return refuse(`Properties size exceeds the limit of ${MOST_BYTES} bytes`);
  const keys = triggers.get(handle);
  if (keys === undefined) return refuse(`Invalid handle '${handle}'`);
  const stranger = Object.keys(payload).find((key) => keys && !keys.includes(key));
  if (stranger !== undefined) return refuse(`Invalid property '${stranger}'`);
  calls.push({ at: context.now(), actor: context.actor, handle, payload });
  return null;
}
