import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";
import type { GiftWords } from "./gift-words";

export type { GiftWords } from "./gift-words";

/** Every language the pages of a gift are in. */
export const GIFT_LANGUAGES: readonly GiftWords[] = [en, de, fr, es, it, nl, pt, ja];

/** Words for a locale ("pt-BR" → pt), English where there are none. */
export function giftWords(locale: string | null): GiftWords {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return GIFT_LANGUAGES.find((words) => words.language === language) ?? en;
}
