import type { MoneyBag } from "./types.ts";

const NO_DECIMALS = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "));
const THREE_DECIMALS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

export const ZERO: MoneyBag = { shop: 0, presentment: 0 };

/** Decimals of a currency: JPY 0, USD 2, KWD 3. */
export function decimalsOf(currency: string): number {
  return NO_DECIMALS.has(currency) ? 0 : THREE_DECIMALS.has(currency) ? 3 : 2;
}

/** `"12.345"`, USD → 1235 (half away from zero). Works on the text, so no amount passes through a float. */
export function toMinor(amount: string | number, currency: string): number {
  const text = String(amount);
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`not a decimal: ${text}`);
  const decimals = decimalsOf(currency);
  const fraction = (match[3] ?? "").padEnd(decimals + 1, "0");
  const whole = Number(`${match[2]}${fraction.slice(0, decimals)}`);
  const rounded = whole + (Number(fraction[decimals]) >= 5 ? 1 : 0);
  return match[1] === "-" && rounded !== 0 ? -rounded : rounded;
}

/** 1250, USD → `"12.5"`: Shopify drops trailing zeros but keeps one decimal, whatever the currency. */
export function toDecimal(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return `${minor < 0 ? "-" : ""}${whole}.${decimals === 0 || fraction === "" ? "0" : fraction}`;
}

export function addMoney(...bags: readonly MoneyBag[]): MoneyBag {
  return bags.reduce(
    (sum, bag) => ({ shop: sum.shop + bag.shop, presentment: sum.presentment + bag.presentment }),
    ZERO,
  );
}

export function subtractMoney(left: MoneyBag, right: MoneyBag): MoneyBag {
  return { shop: left.shop - right.shop, presentment: left.presentment - right.presentment };
}

export function multiplyMoney(bag: MoneyBag, factor: number): MoneyBag {
  return { shop: Math.round(bag.shop * factor), presentment: Math.round(bag.presentment * factor) };
}

/** The part of an amount that belongs to `units` of `all`. Differences of it over falling units add up exactly. */
export function shareMoney(bag: MoneyBag, units: number, all: number): MoneyBag {
  const part = (amount: number) => {
    if (all === 0) return 0;
    const product = BigInt(amount) * BigInt(units) * 2n;
    const divisor = BigInt(all) * 2n;
    const half = product < 0n ? -BigInt(all) : BigInt(all);
    return Number((product + half) / divisor);
  };
  return { shop: part(bag.shop), presentment: part(bag.presentment) };
}

/** Splits an amount by weights so that the parts add up to it; the remainder goes to the first parts. */
export function splitMoney(bag: MoneyBag, weights: readonly number[]): MoneyBag[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let used = 0;
  let given = ZERO;
  return weights.map((weight) => {
    used += weight;
    const until = shareMoney(bag, used, total);
    const part = subtractMoney(until, given);
    given = until;
    return part;
  });
}
