import type { ReturnMailTexts } from "../../return-mail-texts";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";

export const RETURN_MAIL_LANGUAGES: readonly ReturnMailTexts[] = [en, de, fr, es, it, nl, pt, ja];

/** Letters for a shopper's locale ("pt-BR" → pt), English where there are none. */
export function returnTextsFor(locale: string | null): ReturnMailTexts {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return RETURN_MAIL_LANGUAGES.find((texts) => texts.language === language) ?? en;
}
