import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { API_VERSION } from "../../app/adapters/shopify/api-version";
import { ACCOUNT_LANGUAGES } from "../../app/lib/shopper-words/account";
import { listUiExtensions, readWords } from "../../scripts/lib/ui-extensions.mjs";

const SHARED = new URL("../../extensions/shared/account/", import.meta.url);
const ofAccounts = listUiExtensions().filter(({ targets }) =>
  targets.every(({ target }) => target.startsWith("customer-account.")),
);
/** Shopify has no plain Portuguese. */
const LOCALES = ACCOUNT_LANGUAGES.flatMap(({ language }) => (language === "pt" ? ["pt-BR", "pt-PT"] : [language]));

const read = (file: URL) => readFileSync(file, "utf8");
const filesIn = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => new URL(name, folder));

/** What an extension is made of: its own modules and what they import of the shared ones. */
function sourceOf(folder: URL): string {
  const shared = new Map(filesIn(SHARED).map((file) => [/([\w-]+)\.tsx?$/.exec(file.href)?.[1], file]));
  const found = filesIn(new URL("src/", folder)).map(read);
  const seen = new Set<string>();
  for (const source of found) {
    for (const [, name = ""] of source.matchAll(/from "(?:\.\.\/\.\.\/shared\/account|\.)\/([\w-]+)"/g)) {
      const file = shared.get(name);
      if (!file || seen.has(name)) continue;
      seen.add(name);
      found.push(read(file));
    }
  }
  return found.join("\n");
}
const SHARED_SOURCE = filesIn(SHARED).map(read).join("\n");
const bracesIn = (text: string) => (text.match(/\{\{\s*\w+\s*\}\}/g) ?? []).sort();

test("there are extensions for the order's page, its actions and pages of their own", () => {
  expect(ofAccounts.map(({ handle }) => handle).sort()).toEqual(
    ["cancel-order", "order-status", "returns-button", "returns-form", "returns-page"].sort(),
  );
});

test.each(ofAccounts.map((extension) => [extension.handle, extension.folder] as const))(
  "%s has the same texts in every language, each text its modules ask for, and no other",
  (_handle, folder) => {
    const english = readWords(folder);
    const files = readdirSync(new URL("locales/", folder)).sort();
    expect(files).toEqual(LOCALES.map((locale) => (locale === "en" ? "en.default.json" : `${locale}.json`)).sort());
    for (const locale of LOCALES) {
      const words = readWords(folder, locale);
      expect([...words.keys()], locale).toEqual([...english.keys()]);
      for (const [key, text] of words) {
        expect(text.trim(), `${locale} ${key}`).not.toBe("");
        expect(bracesIn(text), `${locale} ${key}`).toEqual(bracesIn(english.get(key) ?? ""));
      }
    }
    const asked = keysIn(sourceOf(folder));
    const covers = (key: string) => (one: string) => (key.endsWith(".") ? one.startsWith(key) : one === key);
    for (const key of asked) expect([...english.keys()].some(covers(key)), `a text for ${key}`).toBe(true);
    const unused = [...english.keys()].filter((one) => !asked.some((key) => covers(key)(one)));
    expect(unused.filter((key) => key !== "name" && key !== "description")).toEqual([]);
  },
);

test("texts that several extensions have are the same in all of them", () => {
  const seen = new Map<string, string>();
  for (const { folder } of ofAccounts) {
    for (const locale of LOCALES) {
      for (const [key, text] of readWords(folder, locale)) {
        if (!key.startsWith("problem.") && !keysIn(SHARED_SOURCE).includes(key)) continue;
        expect(text, `${locale} ${key}`).toBe(seen.get(`${locale} ${key}`) ?? text);
        seen.set(`${locale} ${key}`, text);
      }
    }
  }
});

test("every extension is made for the version of the API the app speaks, and may ask the app's server", () => {
  for (const { folder } of ofAccounts) {
    const toml = readFileSync(new URL("shopify.extension.toml", folder), "utf8");
    expect(toml).toContain(`api_version = "${API_VERSION}"`);
    expect(toml).toContain("network_access = true");
  }
});

/** Keys of texts a source asks for; one made from parts ends where the first part does, with a point. */
function keysIn(source: string): readonly string[] {
  return [...source.matchAll(/\bsay\(/g)].flatMap(({ index }) => {
    const [asked = ""] = /^[^,;]*/.exec(source.slice(index + "say(".length, index + 200)) ?? [];
    // What is compared with is no key.
    const texts = asked.split(/\)[;,}\s]/)[0]!.matchAll(/(?<!===\s*)["`]([a-z][\w.]*)/g);
    return [...texts].map(([, key]) => key!);
  });
}
