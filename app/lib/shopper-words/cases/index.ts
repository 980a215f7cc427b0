import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";
import type { CaseWords } from "./case-words";

export type { CaseWords } from "./case-words";

/** Every language claims, questions and help are in. */
export const CASE_LANGUAGES: readonly CaseWords[] = [en, de, fr, es, it, nl, pt, ja];

/** Words for a locale ("pt-BR" → pt), English where there are none. */
export function caseWords(locale: string | null): CaseWords {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return CASE_LANGUAGES.find((words) => words.language === language) ?? en;
}
