import { formatMoney, type Money } from "../../domain/money";
import type { ReturnQuote } from "../../domain/returns/native";
import type { OfferedLine, ReturnOffer } from "../../domain/returns/offer";
import type { Resolution } from "../../domain/returns/types";
import { fill, sayReason, shopperWords, spokenLocale } from "../../lib/shopper-words";
import { accountWords, type AccountWords } from "../../lib/shopper-words/account";
import type { MoneyPart } from "../../lib/shopper-words/shopper-words";
import type { Amount, QuoteTexts } from "./answers";

/** An offer in the shopper's words, every part of the money beside its sum. `locale`: BCP 47; null = English. */
export function quoteTexts(
  { lines, quote, bonus, label, refundWhen, resolutions }: ReturnOffer,
  wanted: { readonly resolution: Resolution; readonly gift: boolean },
  locale: string | null,
): QuoteTexts {
  const words = accountWords(locale);
  const spoken = spokenLocale(locale);
  const say = (money: Money) => formatMoney(money, spoken);
  const { parts } = shopperWords(locale);
  const canAsk = lines.some(({ answer }) => answer !== "DECLINED");
  const sum = quote && canAsk && !wanted.gift ? totalOf(quote, wanted.resolution) : null;
  const way =
    label.kind === "prepaid"
      ? label.fee
        ? fill(words.way.fee, { amount: say(label.fee) })
        : words.way.free
      : words.way[label.kind];
  return {
    lines: lines.map((line) => lineTexts(line, words, locale)),
    parts: quote && sum ? partsOf(quote, parts, say) : [],
    total: sum && { label: parts[sum.part], amount: say(sum.money) },
    bonus: sum && bonus && bonus.minor > 0 ? { label: parts.bonus, amount: say(bonus) } : null,
    terms: canAsk ? [way, ...(sum && sum.part !== "due" ? [words.refundWhen[refundWhen]] : [])] : [],
    resolutions: resolutions.map((value) => ({ value, label: words.resolutions[value] })),
    canAsk,
  };
}

function lineTexts({ line, quantity, answer, because }: OfferedLine, words: AccountWords, locale: string | null) {
  const why = sayReason(shopperWords(locale), because);
  const said = {
    APPROVED: words.answers.approved,
    KEEP: words.answers.keep,
    REVIEW: words.answers.review,
    DECLINED: "",
  };
  return {
    title: line.title,
    quantity,
    note: why || said[answer],
    isDeclined: answer === "DECLINED",
  };
}

/** What the shopper gets; what they have to pay instead when an exchange costs more. */
function totalOf({ refund, due }: ReturnQuote, resolution: Resolution): { part: MoneyPart; money: Money } {
  if (due.minor > 0) return { part: "due", money: due };
  return { part: resolution === "store_credit" ? "credit" : "refund", money: refund };
}

function partsOf(quote: ReturnQuote, words: Readonly<Record<MoneyPart, string>>, say: (money: Money) => string) {
  const row = (part: MoneyPart, { minor, currency }: Money, sign: 1 | -1): readonly Amount[] =>
    minor === 0 ? [] : [{ label: words[part], amount: say({ minor: sign * minor, currency }) }];
  return [
    ...row("items", quote.items, 1),
    ...row("discount", quote.orderDiscount, -1),
    ...(quote.taxesIncluded ? [] : row("tax", quote.tax, 1)),
    ...row("restocking", quote.restockingFee, -1),
    ...row("label", quote.shippingFee, -1),
    ...row("exchange", quote.exchange, -1),
  ];
}
