import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";
import type { ShopperWords } from "./shopper-words";

/** Every language a shopper is spoken to. */
export const SHOPPER_LANGUAGES: readonly ShopperWords[] = [en, de, fr, es, it, nl, pt, ja];

/** Words for a shopper's locale ("pt-BR" → pt), English where there are none. */
export function shopperWords(locale: string | null): ShopperWords {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return SHOPPER_LANGUAGES.find((words) => words.language === language) ?? en;
}

/** A text with its words in braces filled. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}

/** A reason in the shopper's language when it is one of the app's own, else as it was written. "" = nothing to say. */
export function sayReason({ reasons }: Pick<ShopperWords, "reasons">, reason: string): string {
  if (Object.hasOwn(reasons, reason)) return reasons[reason] ?? reason;
  for (const [english, own] of Object.entries(reasons)) {
    const values = valuesIn(english, reason);
    if (values) return fill(own, values);
  }
  return reason;
}

/** What stands in a sentence where its pattern has words in braces; null = it is another sentence. */
function valuesIn(pattern: string, sentence: string): Readonly<Record<string, string>> | null {
  if (!pattern.includes("{")) return null;
  const exact = pattern.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>.{1,60})");
  return new RegExp(`^${exact}$`).exec(sentence)?.groups ?? null;
}

/** A locale in which dates and amounts fit the words a shopper gets: theirs, or English where we do not speak it. */
export function spokenLocale(locale: string | null): string {
  const { language } = shopperWords(locale);
  const wanted = locale?.replaceAll("_", "-") ?? "";
  try {
    const [canonical] = Intl.getCanonicalLocales(wanted);
    return canonical?.split("-")[0] === language ? canonical : language;
  } catch {
    return language;
  }
}
