import { formatMoney, type Money } from "../domain/money";
import { promisedMoney } from "../domain/returns/promised-money";
import { quoteRows } from "../domain/returns/quote-rows";
import { quotedAndLess } from "../domain/returns/quoted-and-less";
import type { MoneyPart, ShopperWords } from "../lib/shopper-words/shopper-words";
import type { ShopperReturn } from "../records/views/read-shopper-return";

/** What will be given; then what was, so far; at the end also how much less that is than was promised. */
export function amountsOf(read: ShopperReturn, isOver: boolean, words: ShopperWords, locale: string) {
  const { orderReturn, given } = read;
  if (orderReturn.terms.gift) return [];
  if (isAhead(read)) return promisedRows(read, words, locale);
  const less = isOver ? quotedAndLess(read) : null;
  const sum = (part: MoneyPart, amounts: readonly (Money | null)[]) => {
    const known = amounts.filter((amount) => amount !== null);
    const minor = known.reduce((all, amount) => all + amount.minor, 0);
    const currency = known[0]?.currency;
    return currency && minor > 0
      ? [{ label: words.parts[part], amount: formatMoney({ minor, currency }, locale) }]
      : [];
  };
  const short = less && {
    label: words.parts.short,
    amount: formatMoney({ ...less.short, minor: -less.short.minor }, locale),
  };
  return [
    ...(less ? sum("quoted", [less.quoted]) : []),
    ...(short ? [short] : []),
    ...sum(
      "refund",
      given.filter(({ credit }) => !credit).map(({ amount }) => amount),
    ),
    ...sum(
      "credit",
      given.filter(({ credit }) => credit).map(({ amount }) => amount),
    ),
    ...sum(
      "bonus",
      given.map(({ bonus }) => bonus),
    ),
    ...sum(
      "due",
      given.map(({ due }) => due),
    ),
  ];
}

/** It is agreed and nothing was given: what was promised holds as long as nothing of it was looked at. */
export const isAhead = ({ orderReturn: { openedAt, endedAt, state }, given, counted }: ShopperReturn): boolean =>
  openedAt !== null && endedAt === null && state !== "FAILED" && given.length === 0 && counted.length === 0;

function promisedRows(read: ShopperReturn, { parts }: ShopperWords, locale: string) {
  const promised = promisedMoney(read);
  if (!promised) return [];
  const { amount, due, bonus, credit, quote } = promised;
  const rows: readonly { readonly part: MoneyPart; readonly money: Money | null }[] = [
    ...quoteRows(quote),
    { part: credit ? "credit" : "refund", money: amount },
    { part: "due", money: due },
    { part: "bonus", money: bonus },
  ];
  return rows.flatMap(({ part, money }) =>
    money && money.minor !== 0 ? [{ label: parts[part], amount: formatMoney(money, locale) }] : [],
  );
}
