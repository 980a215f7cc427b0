import { LosslessNumber } from "lossless-json";
import { decimalsOf } from "../state/money.ts";
import type { MoneyBag } from "../state/types.ts";
import type { Json } from "./json-text.ts";

interface Currencies {
  readonly currency: string;
  readonly presentmentCurrency: string;
}

/** 1999, USD → `"19.99"`: webhook bodies write all decimals of the currency, unlike GraphQL. */
export function amount(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${minor < 0 ? "-" : ""}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ""}`;
}

/** Some fields of refunds are bare JSON numbers. */
export const amountNumber = (minor: number, currency: string): LosslessNumber =>
  new LosslessNumber(amount(minor, currency));

export const moneySet = (bag: MoneyBag, { currency, presentmentCurrency }: Currencies): Json => ({
  shop_money: { amount: amount(bag.shop, currency), currency_code: currency },
  presentment_money: { amount: amount(bag.presentment, presentmentCurrency), currency_code: presentmentCurrency },
});
