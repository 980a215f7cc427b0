import type { MailTexts } from "../mail-texts";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";

/** Every language mails are written in. */
export const MAIL_LANGUAGES: readonly MailTexts[] = [en, de, fr, es, it, nl, pt, ja];

/** Words for a shopper's locale ("pt-BR" → pt), English where there are none. */
export function textsFor(locale: string | null): MailTexts {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return MAIL_LANGUAGES.find((texts) => texts.language === language) ?? en;
}
