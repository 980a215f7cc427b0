import { formatMoney, type Money } from "../domain/money";
import { quotedAndLess } from "../domain/returns/quoted-and-less";
import type { MoneyPart, ShopperWords } from "../lib/shopper-words/shopper-words";
import type { ShopperReturn } from "../records/views/read-shopper-return";

/** What was given so far; at the end also how much less that is than was promised. */
export function amountsOf(read: ShopperReturn, isOver: boolean, words: ShopperWords, locale: string) {
  const { orderReturn, given } = read;
  if (orderReturn.terms.gift) return [];
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
