import type { DraftComparison, DraftCondition } from "../../presenters/policy-draft";

/** A group as the editor shows it. "none" is the negation of "any". */
export type GroupMode = "all" | "any" | "none";

export interface Group {
  readonly mode: GroupMode;
  readonly parts: readonly DraftCondition[];
  /** Where problems of a part are reported. */
  readonly pathOf: (index: number) => string;
}

export function isComparison(condition: DraftCondition): condition is DraftComparison {
  return "fact" in condition;
}

/** Any condition seen as a group: a single comparison is a group of one. */
export function readGroup(condition: DraftCondition, path: string): Group {
  if ("all" in condition) return { mode: "all", parts: condition.all, pathOf: (index) => `${path}.all[${index}]` };
  if ("any" in condition) return { mode: "any", parts: condition.any, pathOf: (index) => `${path}.any[${index}]` };
  if (isComparison(condition)) return { mode: "all", parts: [condition], pathOf: () => path };
  const inner = condition.not;
  if ("any" in inner) return { mode: "none", parts: inner.any, pathOf: (index) => `${path}.not.any[${index}]` };
  return { mode: "none", parts: [inner], pathOf: () => `${path}.not` };
}

export function writeGroup(mode: GroupMode, parts: readonly DraftCondition[]): DraftCondition {
  if (mode === "all") return { all: parts };
  return mode === "any" ? { any: parts } : { not: { any: parts } };
}

/** The condition of a whole rule: one comparison alone needs no group around it. */
export function writeWhen(mode: GroupMode, parts: readonly DraftCondition[]): DraftCondition {
  const [only] = parts;
  return mode === "all" && parts.length === 1 && only && isComparison(only) ? only : writeGroup(mode, parts);
}

export function replaceAt<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.map((old, at) => (at === index ? item : old));
}

export function removeAt<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, at) => at !== index);
}

/** Moves an item one place up (-1) or down (1); at the ends it stays. */
export function moveBy<Item>(items: readonly Item[], index: number, step: -1 | 1): readonly Item[] {
  const [item, other] = [items[index], items[index + step]];
  if (item === undefined || other === undefined) return items;
  return replaceAt(replaceAt(items, index, other), index + step, item);
}
