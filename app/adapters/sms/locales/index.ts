import type { SmsTexts } from "../sms-texts";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";

/** Every language text messages are written in. */
export const SMS_LANGUAGES: readonly SmsTexts[] = [en, de, fr, es, it, nl, pt, ja];

/** Words for a shopper's locale ("pt-BR" → pt), English where there are none. */
export function smsTextsFor(locale: string | null): SmsTexts {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return SMS_LANGUAGES.find((texts) => texts.language === language) ?? en;
}
