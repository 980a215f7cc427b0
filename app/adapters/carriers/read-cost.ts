import { currencyDecimals, type Money, parseMoney } from "../../domain/money";

/**
 * A price as a provider writes it ("5.93", 5.9, "12.345"): decimals a currency does not have are rounded up, so that a
 * limit on cost never lets through more than it says. null = no price at all.
 */
export function readCost(
  amount: string | number | null | undefined,
  currency: string | null | undefined,
): Money | null {
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(String(amount ?? "").trim());
  if (!match || !currency || !/^[A-Z]{3}$/i.test(currency)) return null;
  const code = currency.toUpperCase();
  const decimals = currencyDecimals(code);
  const [, whole = "0", fraction = ""] = match;
  const kept = parseMoney(`${whole}.${fraction.slice(0, decimals)}`.replace(/\.$/, ""), code);
  const rest = /[1-9]/.test(fraction.slice(decimals)) ? 1 : 0;
  return { minor: kept.minor + rest, currency: code };
}
