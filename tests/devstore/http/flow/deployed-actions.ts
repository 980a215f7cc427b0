import { readdirSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { z } from "zod";

const EXTENSIONS = new URL("../../../../extensions/", import.meta.url);

const extensionFile = z.object({
  extensions: z.array(
    z.object({ type: z.string(), handle: z.string(), name: z.string(), runtime_url: z.string().optional() }),
  ),
  settings: z
    .object({
      fields: z
        .array(z.object({ type: z.string(), key: z.string().optional(), required: z.boolean().default(false) }))
        .default([]),
    })
    .optional(),
});

export interface FlowActionDefinition {
  readonly name: string;
  /** Absolute, or a path of the app. */
  readonly runtimeUrl: string;
  readonly fields: readonly { readonly key: string; readonly required: boolean }[];
}

/** What a deploy of the app would register: the `flow_action` extensions of the repository, by handle. */
export function deployedActions(): ReadonlyMap<string, FlowActionDefinition> {
  const files = readdirSync(EXTENSIONS)
    .filter((folder) => folder.startsWith("flow-"))
    .map((folder) => new URL(`${folder}/shopify.extension.toml`, EXTENSIONS))
    .map((file) => extensionFile.parse(parse(readFileSync(file, "utf8"))));
  return new Map(
    files.flatMap(({ extensions, settings }) =>
      extensions
        .filter(({ type }) => type === "flow_action")
        .map(({ handle, name, runtime_url: runtimeUrl = "" }) => {
          const fields = (settings?.fields ?? []).map(({ key, type, required }) => ({
            key: key ?? type.replace("_reference", "_id"),
            required,
          }));
          return [handle, { name, runtimeUrl, fields }] as const;
        }),
    ),
  );
}
