import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";
import type { AccountWords } from "./account-words";

export type { AccountWords, CancellationStanding } from "./account-words";
export { en } from "./en";

/** Every language the customer account is in. */
export const ACCOUNT_LANGUAGES: readonly AccountWords[] = [en, de, fr, es, it, nl, pt, ja];

/** Words for a locale ("pt-BR" → pt), English where there are none. */
export function accountWords(locale: string | null): AccountWords {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return ACCOUNT_LANGUAGES.find((words) => words.language === language) ?? en;
}
