import { describe, expect, it, test } from "vitest";
import { GIFT_LANGUAGES, type GiftWords, giftWords } from ".";

const [english, ...others] = GIFT_LANGUAGES as [GiftWords, ...GiftWords[]];

/** Every text, by its name. */
const textsOf = ({ language: _, ...groups }: GiftWords): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(groups).flatMap(([group, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${group}.${name}`, text] as const),
    ),
  );
const bracesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([brace]) => brace).toSorted();

test("words come in eight languages; a locale gets its language, an unknown one English", () => {
  expect(GIFT_LANGUAGES.map(({ language }) => language)).toEqual(["en", "de", "fr", "es", "it", "nl", "pt", "ja"]);
  expect([giftWords("pt-BR").language, giftWords("sv").language, giftWords(null).language]).toEqual(["pt", "en", "en"]);
});

describe.each(others.map((words) => [words.language, words] as const))("%s", (_language, words) => {
  it("says everything, in words of its own, with the same things filled in", () => {
    const said = textsOf(words);
    for (const [name, text] of textsOf(english)) {
      const own = said.get(name) ?? "";
      expect(own.trim(), name).not.toBe("");
      expect(own, name).not.toBe(text);
      expect(bracesIn(own), name).toEqual(bracesIn(text));
    }
  });
});
