import { formatMoney } from "../../domain/money";
import type { OfferedLine, ReturnOffer } from "../../domain/returns/offer";
import { quoteRows } from "../../domain/returns/quote-rows";
import type { Resolution } from "../../domain/returns/types";
import { sayReason, shopperWords, spokenLocale } from "../../lib/shopper-words";
import { portalWords } from "../../lib/shopper-words/portal";
import { exchangeRemarks, LABEL_WORD, MOMENT_WORD } from "../portal-offer";
import type { QuoteTexts } from "./answers";

/**
 * An offer in the words a guest reads, too, every part of the money beside its sum. `locale`: BCP 47; null = English.
 * @param gift no prices are told
 */
export function quoteTexts(
  { lines, given, quote, bonus, label, refundWhen, resolutions }: ReturnOffer,
  { resolution, gift }: { readonly resolution: Resolution; readonly gift: boolean },
  locale: string | null,
): QuoteTexts {
  const portal = portalWords(locale);
  const { offer } = portal;
  const { parts } = shopperWords(locale);
  const say = (money: Parameters<typeof formatMoney>[0]) => formatMoney(money, spokenLocale(locale));
  const isGoing = lines.some(({ answer }) => answer === "APPROVED" || answer === "KEEP");
  const isLater = lines.some(({ answer }) => answer === "REVIEW");
  const told = gift || !(isGoing || isLater) ? null : quote;
  const isOwed = told !== null && told.due.minor > 0;
  const sum = isOwed ? "due" : resolution === "store_credit" ? "credit" : "refund";
  return {
    lines: lines.map((line) => lineTexts(line, locale)),
    parts: told ? quoteRows(told).map(({ part, money }) => ({ label: parts[part], amount: say(money) })) : [],
    total: told && { label: parts[sum], amount: say(isOwed ? told.due : told.refund) },
    bonus: told && bonus && bonus.minor > 0 ? { label: parts.bonus, amount: say(bonus) } : null,
    terms: [
      ...(isLater ? [offer.later] : []),
      ...(isGoing && !isLater ? [offer[LABEL_WORD[label.kind]]] : []),
      ...(isGoing && !isLater && !gift ? [offer[MOMENT_WORD[refundWhen]]] : []),
      ...exchangeRemarks({ given, quote }, { resolution, gift }, portal),
    ],
    resolutions: resolutions.map((value) => ({ value, label: offer[value] })),
    canAsk: isGoing || isLater,
  };
}

function lineTexts({ line, quantity, answer, because }: OfferedLine, locale: string | null) {
  const why = sayReason(shopperWords(locale), because);
  const said = portalWords(locale).offer[answer];
  return {
    title: line.title,
    quantity,
    note: why ? `${said}: ${why}` : said,
    isDeclined: answer === "DECLINED",
  };
}
