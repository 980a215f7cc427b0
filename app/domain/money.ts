/** An amount in integer minor units of a currency (cents, yen, fils). Never a float. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

const ZERO_DECIMALS = new Set("BIF CLP DJF GNF JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "));
const THREE_DECIMALS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** Decimals of an ISO 4217 currency: 0, 2 or 3. */
export function currencyDecimals(currency: string): 0 | 2 | 3 {
  if (ZERO_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}

/**
 * Reads Shopify's decimal text ("19.90", "1000", "-0.5") exactly.
 * @throws RangeError when it is no decimal, has more decimals than the currency (other than zeros), or exceeds 2^53.
 */
export function parseMoney(amount: string, currency: string): Money {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount.trim());
  if (!match) throw new RangeError(`"${amount}" is not an amount of money`);
  const [, sign, whole, fraction = ""] = match;
  const decimals = currencyDecimals(currency);
  const kept = fraction.slice(0, decimals).padEnd(decimals, "0");
  if (/[1-9]/.test(fraction.slice(decimals))) throw new RangeError(`${amount} has more decimals than ${currency}`);
  const minor = Number(`${sign}${whole}${kept}`);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${amount} ${currency} is too large`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

/** Shopify's decimal text for an amount: `{minor: 1990, currency: "EUR"}` → "19.90". */
export function formatDecimal({ minor, currency }: Money): string {
  const decimals = currencyDecimals(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return minor < 0 ? `-${text}` : text;
}

/** An amount as people of a locale read it, e.g. "19,90 €". */
export function formatMoney(money: Money, locale = "en"): string {
  const value = Number(formatDecimal(money));
  return new Intl.NumberFormat(locale, { style: "currency", currency: money.currency }).format(value);
}

/**
 * Sum of two amounts.
 * @throws RangeError when the currencies differ.
 */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${a.currency} and ${b.currency}`);
  return { minor: a.minor + b.minor, currency: a.currency };
}
