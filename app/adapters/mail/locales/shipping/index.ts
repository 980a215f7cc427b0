import type { ShippingMailTexts } from "../../shipping-mail-texts";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";

export const SHIPPING_MAIL_LANGUAGES: readonly ShippingMailTexts[] = [en, de, fr, es, it, nl, pt, ja];

/** Letters for a shopper's locale ("pt-BR" → pt), English where there are none. */
export function shippingTextsFor(locale: string | null): ShippingMailTexts {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return SHIPPING_MAIL_LANGUAGES.find((texts) => texts.language === language) ?? en;
}
