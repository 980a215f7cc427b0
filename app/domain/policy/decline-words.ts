/** What may stand in the sentence of a refusal in braces; each is filled when the decision is made. */
export const DECLINE_WORDS = {
  deadline: "the last day on which it could be returned",
  days: "the days since it arrived",
} as const;
export type DeclineWord = keyof typeof DECLINE_WORDS;

const IN_BRACES = /\{([^{}]*)\}/g;

/** Words in braces that mean nothing, each once, in order of appearance. */
export function unknownWords(sentence: string): readonly string[] {
  const words = [...sentence.matchAll(IN_BRACES)].map(([, word = ""]) => word);
  return [...new Set(words.filter((word) => !Object.hasOwn(DECLINE_WORDS, word)))];
}

/** The sentence with its words in braces filled; what means nothing stays as it is. */
export function fillWords(sentence: string, values: Readonly<Record<DeclineWord, string>>): string {
  return sentence.replace(IN_BRACES, (text, word: string) =>
    Object.hasOwn(DECLINE_WORDS, word) ? values[word as DeclineWord] : text,
  );
}
