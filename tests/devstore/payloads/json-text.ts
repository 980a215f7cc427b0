import { LosslessNumber, stringify } from "lossless-json";

/** A value of a webhook body; `LosslessNumber` keeps every digit of an id beyond 2^53. */
export type Json =
  string | number | boolean | null | LosslessNumber | readonly Json[] | { readonly [key: string]: Json };

/** The number at the end of a GID, as Shopify's REST-shaped bodies carry ids. */
export function numericId(gid: string): LosslessNumber;
export function numericId(gid: string | null): LosslessNumber | null;
export function numericId(gid: string | null): LosslessNumber | null {
  if (gid === null) return null;
  const digits = /\/(\d+)(?:\?.*)?$/.exec(gid)?.[1];
  if (digits === undefined) throw new Error(`${gid} has no numeric id`);
  return new LosslessNumber(digits);
}

export function writeJson(value: Json): string {
  const text = stringify(value);
  if (text === undefined) throw new Error("a webhook body cannot be empty");
  return text;
}
