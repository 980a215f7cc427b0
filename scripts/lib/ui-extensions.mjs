import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "smol-toml";

const EXTENSIONS = new URL("../../extensions/", import.meta.url);

/**
 * @typedef {object} UiExtension
 * @property {string} handle
 * @property {string} name as people read it, in English
 * @property {URL} folder
 * @property {{ target: string, module: string, shouldRender: string | null }[]} targets modules are paths below the folder
 */

/**
 * Every UI extension of the repository, as its `shopify.extension.toml` declares it.
 * @returns {UiExtension[]}
 */
export function listUiExtensions() {
  return readdirSync(EXTENSIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/shopify.extension.toml`, EXTENSIONS)))
    .flatMap(({ name: folderName }) => {
      const folder = new URL(`${folderName}/`, EXTENSIONS);
      const file = parse(readFileSync(new URL("shopify.extension.toml", folder), "utf8"));
      // A theme has no such table.
      return (file.extensions ?? [])
        .filter(({ type }) => type === "ui_extension")
        .map(({ handle, name, targeting }) => ({
          handle,
          name: name.startsWith("t:") ? readWords(folder).get(name.slice(2)) : name,
          folder,
          targets: targeting.map(({ target, module, should_render: shouldRender }) => ({
            target,
            module,
            shouldRender: shouldRender?.module ?? null,
          })),
        }));
    });
}

/**
 * The words of an extension's locale file, by key with dots into groups.
 * @param {URL} folder of the extension
 * @param {string} [locale] English, the default, when absent or when there is no file of it
 * @returns {Map<string, string>}
 */
export function readWords(folder, locale = "en") {
  const files = [`${locale}.json`, "en.default.json"].map((file) => new URL(`locales/${file}`, folder));
  const file = files.find((each) => existsSync(each));
  return new Map(file ? flatten(JSON.parse(readFileSync(file, "utf8")), "") : []);
}

const flatten = (words, prefix) =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );

/**
 * One module of an extension with all it imports, as Shopify's CLI hands it over: minified ES module, JSX by Preact.
 * @param {URL} folder of the extension
 * @param {string} module path below it
 * @param {string} [appUrl] where the app answers; Shopify's CLI tells it to what it bundles
 * @returns {Promise<string>} its code
 */
export async function bundleModule(folder, module, appUrl = "https://app.example.com") {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(module, folder))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.APP_URL": JSON.stringify(appUrl) },
    // Type checking is done by tsc; what it is told about paths and frameworks is not what the bundle needs.
    tsconfigRaw: {},
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0].text;
}
