import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";
import type { ShippingWords } from "./shipping-words";

/** Every language a shopper is told about shipping in. */
export const SHIPPING_LANGUAGES: readonly ShippingWords[] = [en, de, fr, es, it, nl, pt, ja];

/** Words for a shopper's locale ("pt-BR" → pt), English where there are none. */
export function shippingWords(locale: string | null): ShippingWords {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return SHIPPING_LANGUAGES.find((words) => words.language === language) ?? en;
}
