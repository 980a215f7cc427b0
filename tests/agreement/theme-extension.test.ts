import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { PORTAL_LANGUAGES } from "../../app/lib/shopper-words/portal";
import { checkTheme } from "./support/check-theme";

const ROOT = path.resolve(import.meta.dirname, "../../extensions/theme-portal");
const KB = 1024;
/** Shopify lists Portuguese of both countries, and none that is for both. */
const localesOf = (language: string) => (language === "pt" ? ["pt-PT", "pt-BR"] : [language]);
const LOCALES = PORTAL_LANGUAGES.flatMap(({ language }) => localesOf(language));

type Words = { readonly [key: string]: string | Words };
const words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), words])));
const schema = z.object({
  name: z.string(),
  stylesheet: z.string().optional(),
  javascript: z.string().optional(),
  settings: z.array(z.object({ id: z.string().optional() })),
});

const filesIn = (folder: string) => readdirSync(path.join(ROOT, folder)).map((name) => path.join(ROOT, folder, name));
const blocks = filesIn("blocks").map((file) => {
  const text = readFileSync(file, "utf8");
  const json = /{% schema %}([\s\S]*){% endschema %}\s*$/.exec(text)?.[1] ?? "";
  return { name: path.basename(file), text, json, schema: schema.parse(JSON.parse(json)) };
});
function wordsIn(language: string, kind: "" | ".schema"): Words {
  const isDefault = language === "en" ? ".default" : "";
  return words.parse(JSON.parse(readFileSync(path.join(ROOT, `locales/${language}${isDefault}${kind}.json`), "utf8")));
}
const wordOf = (all: Words, key: string) =>
  key.split(".").reduce<string | Words | undefined>((at, part) => (typeof at === "object" ? at[part] : at), all);
const bytesOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

test("theme-check and Shopify's schema of settings find nothing", async () => {
  const { files, offenses } = await checkTheme(ROOT);
  expect(offenses).toEqual([]);
  const checked = ["blocks", "snippets", "locales"].flatMap(filesIn);
  expect(files).toBe(checked.length);
});

describe.each(LOCALES)("in %s", (language) => {
  it("every word that a setting names is there", () => {
    const named = blocks.flatMap(({ json }) => [...json.matchAll(/"t:([^"]+)"/g)].map(([, key]) => key!));
    const missing = named.filter((key) => typeof wordOf(wordsIn(language, ".schema"), key) !== "string");
    expect([named.length > 0, missing]).toEqual([true, []]);
  });

  it("every word that is shown is there", () => {
    const liquid = [
      ...blocks.map(({ text }) => text),
      ...filesIn("snippets").map((file) => readFileSync(file, "utf8")),
    ];
    const shown = liquid.flatMap((text) => [...text.matchAll(/'([\w.]+)' \| t\b/g)].map(([, key]) => key!));
    const missing = shown.filter((key) => typeof wordOf(wordsIn(language, ""), key) !== "string");
    expect([shown.length > 0, missing]).toEqual([true, []]);
  });

  it("names of blocks have less than 25 letters, and not the app's name", () => {
    for (const block of blocks) {
      const name = String(wordOf(wordsIn(language, ".schema"), block.schema.name.replace("t:", "")));
      expect(name.length, name).toBeLessThan(25);
      expect(name).not.toMatch(/aftercare/i);
    }
  });
});

// The portal's Portuguese is Portugal's; Brazil's form has words of its own.
test.each(PORTAL_LANGUAGES)("in $language the form asks with the portal's own words", ({ language, find }) => {
  const guest = wordOf(wordsIn(localesOf(language)[0]!, ""), "help.guest");
  const { text, number, numberHint, contact, button } = find;
  expect(guest).toMatchObject({ text, number, number_hint: numberHint, contact, button });
});

test("no two settings of a block have one id", () => {
  for (const {
    name,
    schema: { settings },
  } of blocks) {
    const ids = settings.flatMap(({ id }) => id ?? []);
    expect(ids.length, name).toBe(new Set(ids).size);
  }
});

test("there are words in each language of the portal, and in no other", () => {
  const found = new Set(filesIn("locales").map((file) => path.basename(file).split(".", 1)[0]));
  expect([...found].toSorted()).toEqual(LOCALES.toSorted());
});

test("the files a block names are among the assets", () => {
  const assets = filesIn("assets").map((file) => path.basename(file));
  for (const {
    schema: { stylesheet, javascript },
  } of blocks) {
    for (const file of [stylesheet, javascript]) if (file) expect(assets).toContain(file);
  }
});

test("the extension stays within Shopify's limits", () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual(["assets", "blocks", "locales", "snippets"]);
  expect(blocks.length).toBeLessThanOrEqual(30);
  expect(bytesOf(["blocks", "snippets"].flatMap(filesIn))).toBeLessThan(100 * KB);
  expect(Math.max(...filesIn("locales").map((file) => bytesOf([file])))).toBeLessThan(15 * KB);
  // Of these the limits are 10 MB and 100 KB: every page of the shop loads them.
  expect(bytesOf(filesIn("assets"))).toBeLessThan(10 * KB);
});
