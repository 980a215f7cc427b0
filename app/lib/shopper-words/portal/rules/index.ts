import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";
import type { RulesWords } from "./rules-words";

export type { RulesWords } from "./rules-words";

const WORDS: Readonly<Record<string, RulesWords>> = { de, en, es, fr, it, ja, nl, pt };

/** Of one of the portal's languages. */
export const rulesWords = (language: string): RulesWords => WORDS[language] ?? en;
