type Words = { readonly [key: string]: string | Words };

/**
 * Gives `shopify.i18n` the words of a locale file, so that a test reads what people read; the tester's own gives keys. Counted
 * words ("one", "other") are chosen by English rules, and a key without a word is an error.
 */
export function speak(i18n: { translate: unknown }, words: Words): void {
  i18n.translate = (key: string, replacements: Readonly<Record<string, unknown>> = {}): string => {
    let found: string | Words | undefined = words;
    for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
    if (typeof found === "object") found = found[replacements["count"] === 1 ? "one" : "other"];
    if (typeof found !== "string") throw new Error(`There is no word for ${key}.`);
    return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, name: string) => String(replacements[name] ?? ""));
  };
}
