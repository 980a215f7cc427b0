import type { ShippingMailTexts } from "../../shipping-mail-texts";
import { en } from "./en";

export const SHIPPING_MAIL_LANGUAGES: readonly ShippingMailTexts[] = [en];

/** Letters for a shopper's locale ("pt-BR" → pt), English where there are none. */
export function shippingTextsFor(locale: string | null): ShippingMailTexts {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return SHIPPING_MAIL_LANGUAGES.find((texts) => texts.language === language) ?? en;
}
