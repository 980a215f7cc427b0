import type { Liquid } from "liquidjs";

/** Fills one language's words with the facts of one message. */
export interface FillWords {
  /** What the app brings: a mistake in it is ours, and throws. */
  own(template: string): string;
  /** A merchant's words where there are any; ours where those cannot be used or come out empty. */
  chosen(theirs: string | undefined, ours: string): string;
  /** The same for paragraphs, empty ones left out. */
  paragraphs(theirs: readonly string[] | undefined, ours: readonly string[]): readonly string[];
  /** Why a merchant's words were not used; undefined = they were. */
  problem(): string | undefined;
}

/** For all of a merchant's words in one letter; one piece takes a millisecond. */
const PATIENCE_MS = 200;

/** Far above any letter: words that loop come to much more. */
const LONGEST_SAID = 20_000;

/** Ours end by themselves: a busy machine may take its time, an order may be long, and the letter must go out all the same. */
export const OUR_LIMITS = { renderLimit: Infinity, memoryLimit: 5_000_000 } as const;

/** A shopper is never left untold because of a template: words that fail are replaced, and the problem is remembered. */
export function fillWords(engine: Liquid, shown: object): FillWords {
  let problem: string | undefined;
  let patience = PATIENCE_MS;
  const fill = (template: string, limits = {}) => String(engine.parseAndRenderSync(template, shown, limits)).trim();
  const own = (template: string): string => fill(template, OUR_LIMITS);
  const tried = (template: string): string => {
    const began = performance.now();
    try {
      const said = fill(template, { renderLimit: patience });
      if (said.length > LONGEST_SAID) throw new RangeError(`it comes to ${said.length} letters`);
      return said;
    } catch (error) {
      problem ??= error instanceof Error ? error.message : String(error);
      return "";
    } finally {
      patience -= performance.now() - began;
    }
  };
  const filled = (paragraphs: readonly string[], by: (template: string) => string) =>
    paragraphs.map(by).filter((paragraph) => paragraph !== "");
  return {
    own,
    chosen: (theirs, ours) => (theirs === undefined ? "" : tried(theirs)) || own(ours),
    paragraphs(theirs, ours) {
      const before = problem;
      problem = undefined;
      const said = theirs ? filled(theirs, tried) : [];
      // Half a letter may say the opposite of the whole.
      const usable = said.length > 0 && problem === undefined;
      problem = before ?? problem;
      return usable ? said : filled(ours, own);
    },
    problem: () => problem,
  };
}
