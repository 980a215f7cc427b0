import { createLiquid } from "./liquid-engine";

const engine = createLiquid("text");

/** What a template names, and what is wrong with how it is written; null = nothing. */
export interface AnalysedWords {
  readonly names: readonly string[];
  readonly mistake: string | null;
}

/** Reads a template without running it: also what stands where no example leads. */
export function analyseWords(template: string): AnalysedWords {
  try {
    return { names: engine.globalVariablesSync(engine.parse(template)), mistake: null };
  } catch (error) {
    return { names: [], mistake: error instanceof Error ? error.message : String(error) };
  }
}
