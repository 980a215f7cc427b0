import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "smol-toml";
import { z } from "zod";

const EXTENSIONS = fileURLToPath(new URL("../../../../extensions/", import.meta.url));

const setting = z.object({ type: z.string(), id: z.string().optional(), default: z.unknown().optional() });
const blockSchema = z.object({
  target: z.enum(["section", "head", "body", "compliance_head"]),
  stylesheet: z.string().optional(),
  settings: z.array(setting).default([]),
});
type Words = { readonly [key: string]: string | Words };

/** A block a merchant can put into the theme, or (any other target than `section`) an embed they can turn on. */
export interface ThemeBlock extends z.output<typeof blockSchema> {
  readonly handle: string;
  /** Without its schema. */
  readonly liquid: string;
}

/** The theme app extension of the repository, as a deploy would register it. */
export interface ThemeExtension {
  readonly folder: string;
  readonly blocks: readonly ThemeBlock[];
  /** Languages with words of their own; the first is used for all others. */
  readonly locales: readonly string[];
  word(locale: string, key: string): string | undefined;
}

export function deployedTheme(): ThemeExtension {
  const folder = readdirSync(EXTENSIONS)
    .map((name) => path.join(EXTENSIONS, name))
    .find(isTheme);
  if (!folder) throw new Error("There is no theme app extension.");
  const files = readdirSync(path.join(folder, "locales")).filter((name) => !name.endsWith(".schema.json"));
  const words = new Map(
    files
      .toSorted((one, other) => Number(other.includes(".default.")) - Number(one.includes(".default.")))
      .map((name) => [name.split(".", 1)[0]!, JSON.parse(readFileSync(path.join(folder, "locales", name), "utf8"))]),
  );
  return {
    folder,
    blocks: readdirSync(path.join(folder, "blocks")).map((name) => readBlock(folder, name)),
    locales: [...words.keys()],
    word(locale, key) {
      const found = key.split(".").reduce((at: Words | string | undefined, part) => {
        return typeof at === "object" ? at[part] : undefined;
      }, words.get(locale));
      return typeof found === "string" ? found : undefined;
    },
  };
}

function isTheme(folder: string): boolean {
  const file = path.join(folder, "shopify.extension.toml");
  return existsSync(file) && parse(readFileSync(file, "utf8"))["type"] === "theme";
}

function readBlock(folder: string, name: string): ThemeBlock {
  const text = readFileSync(path.join(folder, "blocks", name), "utf8");
  const [liquid = "", schema = "", rest = ""] = text.split(/{%-?\s*(?:end)?schema\s*-?%}/);
  return { ...blockSchema.parse(JSON.parse(schema)), handle: path.basename(name, ".liquid"), liquid: liquid + rest };
}

/** The language of a page: as asked, one of the same family, or the shop's own. */
export function localeFor({ locales }: ThemeExtension, asked: string): string {
  const family = (locale: string) => locale.toLowerCase().split("-", 1)[0];
  return (
    locales.find((one) => one.toLowerCase() === asked.toLowerCase()) ??
    locales.find((one) => family(one) === family(asked)) ??
    locales[0]!
  );
}
