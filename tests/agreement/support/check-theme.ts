import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import themeCheck, { type Config, type Dependencies, type Offense, type Theme } from "@shopify/theme-check-node";
import { appBlockSchema } from "./app-block-schema";

/** Packages of the tool, in the versions that it brings. */
const ofTool = createRequire(createRequire(import.meta.url).resolve("@shopify/theme-check-node"));
const core = ofTool("@shopify/theme-check-common") as {
  check(theme: Theme, config: Config, dependencies: Dependencies): Promise<Offense[]>;
};
/** What Shopify documents about Liquid and settings. */
const DATA = path.join(path.dirname(ofTool.resolve("@shopify/theme-check-docs-updater/package.json")), "data");
const textOf = (name: string) => readFile(path.join(DATA, `${name}.json`), "utf8");
const documented = (name: string) => async () => JSON.parse(await textOf(name));

/** For extensions the tool looks at words only; here it also gets the schema of blocks, with Shopify's own of settings. */
const schemaFiles = {
  "app_block.json": ["**/blocks/*.liquid"],
  "translations.json": ["**/locales/*.json"],
  "settings.json": undefined,
  "setting.json": undefined,
  "default_setting_values.json": undefined,
};
const schemas = () =>
  Promise.all(
    Object.entries(schemaFiles).map(async ([name, fileMatch]) => ({
      uri: `https://example.com/${name}`,
      fileMatch,
      schema: name === "app_block.json" ? JSON.stringify(appBlockSchema) : await textOf(path.basename(name, ".json")),
    })),
  );

/**
 * Theme-check on a theme app extension: what it found, and in how many files. It reads the documentation in its package; left
 * alone it would first try to fetch a newer one, and keep it in the home folder.
 */
export async function checkTheme(folder: string): Promise<{ files: number; offenses: readonly string[] }> {
  const { theme, config } = await themeCheck.getThemeAndConfig(folder, path.join(folder, ".theme-check.yml"));
  const offenses = await core.check(theme, config, {
    fs: themeCheck.NodeFileSystem,
    themeDocset: {
      filters: documented("filters"),
      objects: documented("objects"),
      liquidDrops: documented("objects"),
      tags: documented("tags"),
      systemTranslations: documented("shopify_system_translations"),
    },
    jsonValidationSet: { schemas },
  });
  return {
    files: theme.length,
    offenses: offenses.map((found) => {
      const { check, uri, start, message } = found;
      return `${path.basename(uri)}:${start.line + 1} ${check}: ${message}`;
    }),
  };
}
