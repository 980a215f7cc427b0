import { KIND_GROUPS, POLICY_KINDS } from "../kinds";
import type { FactInput, FactValue, PolicyKind } from "../types";

export type FactType = "money" | "number" | "integer" | "text" | "enum" | "country" | "boolean" | "text_list";

export const FACT_GROUPS = {
  order: "Order",
  lines: "Line items",
  customer: "Customer",
  shipment: "Shipment",
  market: "Market",
  time: "Time",
  request: "Request",
  return: "Return",
  shipping: "Shipping",
} as const;
export type FactGroup = keyof typeof FACT_GROUPS;

/** From when on a fact is known. Before that it is unknown, and a rule that needs it does not match. */
export const KNOWN_SINCE = {
  payload: "From the order's first webhook",
  fresh_read: "After a fresh read of the order",
  history: "After a look at the customer's history",
  request: "When somebody asks",
  return: "When a return is asked",
  shipping: "When a parcel is in trouble",
  always: "Always",
} as const;

/** undefined = not known at this time, null = known that there is none. */
export type FactReading = FactValue | readonly string[] | null | undefined;

export interface FactDefinition {
  readonly name: string;
  readonly label: string;
  readonly group: FactGroup;
  readonly type: FactType;
  readonly unit?: string;
  readonly help: string;
  /** The field it comes from, in Shopify's words or ours. */
  readonly from: string;
  readonly known: keyof typeof KNOWN_SINCE;
  readonly kinds: readonly PolicyKind[];
  /** As a merchant would write it. */
  readonly example: FactValue | readonly string[];
  readonly options?: readonly FactOption[];
  readonly min?: number;
  readonly max?: number;
  /** When the fact has no value. */
  readonly absentWhen?: string;
  readonly read: (input: FactInput) => FactReading;
  /** Facts that change with time alone: every instant (epoch ms) at which a comparison with a value may turn out otherwise. */
  readonly turnsAt?: (input: FactInput, value: FactValue) => readonly number[];
  /** Facts read off the shop's wall clock. */
  readonly clock?: true;
}

export interface FactOption {
  readonly value: string;
  readonly label: string;
}

export const EVERY_KIND = POLICY_KINDS;
export const CANCELLATION_KINDS: readonly PolicyKind[] = KIND_GROUPS.cancellations;
export const RETURN_KINDS: readonly PolicyKind[] = KIND_GROUPS.returns;
export const SHIPPING_KINDS: readonly PolicyKind[] = KIND_GROUPS.shipping;
/** What is asked about orders that nobody has sent back. */
export const ORDER_KINDS: readonly PolicyKind[] = [...CANCELLATION_KINDS, ...SHIPPING_KINDS];

/** Options of an enum fact from `{VALUE: "label"}`. */
export function optionsOf(labels: Readonly<Record<string, string>>): readonly FactOption[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** Each text once, empty ones left out, in order of appearance. */
export function distinct(texts: Iterable<string | null>): readonly string[] {
  const seen = new Set<string>();
  for (const text of texts) if (text) seen.add(text);
  return [...seen];
}
