import { expect, test } from "vitest";
import { ACCOUNT_LANGUAGES, accountWords, en } from ".";
import { PORTAL_LANGUAGES } from "../portal";

/** Every text with its place. */
function textsOf(value: unknown, place = ""): readonly (readonly [place: string, text: string])[] {
  if (typeof value === "string") return [[place, value]];
  return Object.entries(value as object).flatMap(([key, one]) => textsOf(one, `${place}/${key}`));
}
const bracesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test.each(ACCOUNT_LANGUAGES.map((words) => [words.language, words] as const))(
  "%s has every text, filled with the same words in braces as in English",
  (_language, { reasons: _reasons, ...words }) => {
    const { reasons: _own, ...english } = en;
    const wanted = new Map(textsOf(english));
    const there = textsOf(words);
    expect(there.map(([place]) => place).sort()).toEqual([...wanted.keys()].sort());
    for (const [place, text] of there) {
      expect(text.trim(), place).not.toBe("");
      expect(bracesIn(text), place).toEqual(bracesIn(wanted.get(place) ?? ""));
    }
  },
);

test("the same languages are spoken in the account as on the shop's own pages, English where there is no other", () => {
  expect(ACCOUNT_LANGUAGES.map(({ language }) => language)).toEqual(PORTAL_LANGUAGES.map(({ language }) => language));
  expect([accountWords("pt-BR"), accountWords("DE_at"), accountWords("xx"), accountWords(null)]).toEqual(
    ["pt", "de", "en", "en"].map((language) => expect.objectContaining({ language }) as unknown),
  );
});
