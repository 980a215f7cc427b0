import type { MailAmount, ReturnMailFacts } from "../adapters/mail/return-mail-facts";
import { formatMoney, type Money } from "../domain/money";
import type { ReturnQuote } from "../domain/returns/native";
import { promisedMoney } from "../domain/returns/promised-money";
import { quoteRows } from "../domain/returns/quote-rows";
import { isAbout, quotedAndLess } from "../domain/returns/quoted-and-less";
import type { OrderReturn } from "../domain/returns/types";
import type { MoneyPart } from "../lib/shopper-words/shopper-words";
import type { Given, ShopperReturn } from "../records/views/read-shopper-return";

type MoneyFacts = Pick<ReturnMailFacts, "total" | "bonus" | "due" | "parts" | "fees" | "quoted" | "short">;

/** What will be given back, as it was quoted; nothing when the quote is not about what is going on now. */
export function promisedFacts(read: ShopperReturn, locale: string): MoneyFacts {
  const promised = promisedMoney(read);
  return promised ? told(promised, promised.quote, locale) : {};
}

/**
 * What a step of processing gave back, by its receipts; in parts where the quote was for exactly this.
 * @param isEnd nothing more will be given: what is less than was quoted is told
 */
export function givenMoney(read: ShopperReturn, step: Given, isEnd: boolean, locale: string): MoneyFacts {
  const { orderReturn, quote, given } = read;
  if (orderReturn.terms.gift) return {};
  const isQuoted =
    given.length === 1 && quote && isAbout(quote, orderReturn) && quote.refund.minor === (step.amount?.minor ?? 0);
  const money = told(step, isQuoted ? quote : null, locale);
  if (isQuoted) return money;
  const less = isEnd ? quotedAndLess(read) : null;
  const fees = agreedFees(orderReturn, step, locale);
  if (!less) return { ...money, fees };
  const [quoted, short] = [formatMoney(less.quoted, locale), formatMoney(less.short, locale)];
  const row = (part: MoneyPart, minor: number): readonly MailAmount[] =>
    minor === 0 ? [] : [{ part, amount: formatMoney({ ...less.quoted, minor }, locale) }];
  const earlier = less.quoted.minor - less.short.minor - (step.amount?.minor ?? 0);
  const sums = money.parts?.length ? money.parts : row(step.credit ? "credit" : "refund", step.amount?.minor ?? 0);
  const parts = [
    ...row("quoted", less.quoted.minor),
    ...row("short", -less.short.minor),
    ...row("earlier", -earlier),
    ...sums,
  ];
  return { ...money, quoted, short, parts, fees };
}

function told(
  { amount, due, bonus, credit }: Pick<Given, "amount" | "due" | "bonus" | "credit">,
  quote: ReturnQuote | null,
  locale: string,
): MoneyFacts {
  const say = (money: Money | null) => (money && money.minor > 0 ? formatMoney(money, locale) : undefined);
  const row = (part: MoneyPart, money: Money | null): readonly MailAmount[] => {
    const text = say(money);
    return text ? [{ part, amount: text }] : [];
  };
  const parts = quote ? quoteRows(quote).map(({ part, money }) => ({ part, amount: formatMoney(money, locale) })) : [];
  const sums = [...row(credit ? "credit" : "refund", amount), ...row("due", due), ...row("bonus", bonus)];
  return {
    total: say(amount),
    bonus: say(bonus),
    due: say(due),
    // A single row would only repeat the letter.
    parts: parts.length + sums.length > 1 ? [...parts, ...sums] : [],
  };
}

function agreedFees({ terms, lines }: OrderReturn, { units }: Given, locale: string): readonly MailAmount[] {
  const fee = terms.label.kind === "prepaid" ? terms.label.fee : null;
  const paid = lines.filter(({ returnLineItemId: id }) =>
    units.some(({ returnLineItemId }) => returnLineItemId === id),
  );
  const percents = [...new Set(paid.map((line) => line.restockingFeePercent))].filter((percent) => percent > 0);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return [
    ...(fee && fee.minor > 0 ? [{ part: "label", amount: formatMoney(fee, locale) } as const] : []),
    ...percents.map((one) => ({ part: "restocking", amount: percent.format(one / 100) }) as const),
  ];
}
