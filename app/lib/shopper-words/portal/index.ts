import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pt } from "./pt";
import type { PortalWords } from "./portal-words";

export type { PortalWords } from "./portal-words";

/** Every language the shop's pages for guests are in. */
export const PORTAL_LANGUAGES: readonly PortalWords[] = [en, de, fr, es, it, nl, pt, ja];

/** Words for a locale ("pt-BR" → pt), English where there are none. */
export function portalWords(locale: string | null): PortalWords {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return PORTAL_LANGUAGES.find((words) => words.language === language) ?? en;
}
