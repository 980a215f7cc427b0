import { describe, expect, it, test } from "vitest";
import { CASE_KINDS } from "../../../domain/cases/case-kinds";
import { CASE_LANGUAGES, type CaseWords, caseWords } from ".";

const [english, ...others] = CASE_LANGUAGES as [CaseWords, ...CaseWords[]];

/** Every text, by its name. */
const textsOf = ({ language: _, ...groups }: CaseWords): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(groups).flatMap(([group, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${group}.${name}`, text] as const),
    ),
  );
const bracesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([brace]) => brace).toSorted();

test("words come in eight languages; a locale gets its language, an unknown one English", () => {
  expect(CASE_LANGUAGES.map(({ language }) => language)).toEqual(["en", "de", "fr", "es", "it", "nl", "pt", "ja"]);
  expect([caseWords("pt-BR").language, caseWords("sv").language, caseWords(null).language]).toEqual(["pt", "en", "en"]);
  expect(Object.keys(english.kinds)).toEqual([...CASE_KINDS]);
});

describe.each(others.map((words) => [words.language, words] as const))("%s", (_language, words) => {
  it("says everything, in words of its own, with the same things filled in", () => {
    const said = textsOf(words);
    for (const [name, text] of textsOf(english)) {
      const own = said.get(name) ?? "";
      expect(own.trim(), name).not.toBe("");
      // “Photo 1” is the same in French.
      if (name !== "page.photo") expect(own, name).not.toBe(text);
      expect(bracesIn(own), name).toEqual(bracesIn(text));
    }
  });
});
