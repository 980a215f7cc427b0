import { formatDecimal, parseMoney } from "../money";
import type { FactDefinition } from "./catalogue/fact-definition";
import type { FactValue } from "./types";

/** A value a merchant wrote: as it is kept in the document, and as it is compared with the fact. */
export type ReadValue =
  | { readonly ok: true; readonly written: FactValue; readonly compared: FactValue }
  | { readonly ok: false; readonly needs: string };

export const MAX_TEXT = 200;

type Reader = (raw: unknown, fact: FactDefinition, currency: string) => ReadValue;

const same = (value: FactValue): ReadValue => ({ ok: true, written: value, compared: value });
const needs = (sentence: string): ReadValue => ({ ok: false, needs: sentence });

const DECIMAL = /^-?\d{1,15}(\.\d{1,10})?$/;

// Forms send numbers as text.
function numberOf(raw: unknown): number | undefined {
  if (typeof raw === "string" && DECIMAL.test(raw.trim())) return Number(raw);
  return typeof raw === "number" && Number.isFinite(raw) ? raw : undefined;
}

function inBounds(value: number, { min = -Infinity, max = Infinity }: FactDefinition): boolean {
  return value >= min && value <= max;
}

function readNumber(raw: unknown, fact: FactDefinition): ReadValue {
  const value = numberOf(raw);
  const whole = fact.type === "integer";
  const { min, max } = fact;
  if (value !== undefined && inBounds(value, fact) && (!whole || Number.isSafeInteger(value))) return same(value);
  const bounds = max !== undefined ? ` from ${min ?? 0} to ${max}` : min !== undefined ? ` of ${min} or more` : "";
  return needs(`needs a ${whole ? "whole " : ""}number${bounds}, such as ${String(fact.example)}`);
}

function readMoney(raw: unknown, fact: FactDefinition, currency: string): ReadValue {
  const text = typeof raw === "number" ? String(raw) : raw;
  try {
    if (typeof text !== "string" || text.length > 20) throw new RangeError("no amount");
    const money = parseMoney(text, currency);
    if (!inBounds(money.minor, fact)) throw new RangeError("out of bounds");
    return { ok: true, written: formatDecimal(money), compared: money.minor };
  } catch {
    const example = formatDecimal(parseMoney(currency === "JPY" ? "5000" : "50", currency));
    return needs(`needs an amount such as ${example}`);
  }
}

function readText(raw: unknown): ReadValue {
  const text = typeof raw === "number" ? String(raw) : typeof raw === "string" ? raw.trim() : "";
  if (text === "") return needs("needs some text");
  return text.length > MAX_TEXT ? needs(`needs a text of at most ${MAX_TEXT} characters`) : same(text);
}

function readOption(raw: unknown, { options = [] }: FactDefinition): ReadValue {
  const option = options.find(({ value }) => value === raw);
  return option ? same(option.value) : needs(`needs one of: ${options.map(({ label }) => label).join(", ")}`);
}

function readCountry(raw: unknown): ReadValue {
  const code = typeof raw === "string" ? raw.trim().toUpperCase() : "";
  return /^[A-Z]{2}$/.test(code) ? same(code) : needs("needs a country's two-letter code such as DE");
}

function readBoolean(raw: unknown): ReadValue {
  if (raw === true || raw === "true") return same(true);
  return raw === false || raw === "false" ? same(false) : needs("needs yes or no");
}

const READERS: Readonly<Record<FactDefinition["type"], Reader>> = {
  money: readMoney,
  number: readNumber,
  integer: readNumber,
  text: readText,
  text_list: readText,
  enum: readOption,
  country: readCountry,
  boolean: readBoolean,
};

/** Reads one value a merchant wrote for a fact. Never throws. */
export function readValue(raw: unknown, fact: FactDefinition, currency: string): ReadValue {
  return READERS[fact.type](raw, fact, currency);
}
