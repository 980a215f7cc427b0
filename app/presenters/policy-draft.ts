import type { PolicyKind, PolicyProblem } from "../domain/policy/types";

/** A policy while it is being edited: the shape of a policy, with values as they were typed. */
export interface DraftPolicy {
  readonly language: 1;
  readonly kind: PolicyKind;
  readonly rules: readonly DraftRule[];
  readonly otherwise: DraftOutcome;
  readonly settings: DraftSettings;
}
export interface DraftRule {
  readonly id: string;
  readonly name: string;
  readonly when: DraftCondition;
  readonly then: DraftOutcome;
}
export type DraftScalar = string | number | boolean;
export type DraftValue = DraftScalar | readonly DraftScalar[];
export type DraftRow = Readonly<Record<string, DraftScalar>>;
/** null = left empty, where that means something. */
export type DraftSetting = DraftValue | DraftRow | readonly DraftRow[] | null;
export type DraftOutcome = Readonly<Record<string, DraftSetting>> & { readonly do: string };
export type DraftSettings = Readonly<Record<string, DraftSetting>>;
export interface DraftComparison {
  readonly fact: string;
  readonly is: string;
  readonly value?: DraftScalar | readonly DraftScalar[];
}
export type DraftCondition =
  | { readonly all: readonly DraftCondition[] }
  | { readonly any: readonly DraftCondition[] }
  | { readonly not: DraftCondition }
  | DraftComparison;

export interface PolicyProblems {
  readonly errors: readonly PolicyProblem[];
  readonly warnings: readonly PolicyProblem[];
}

export const LONGEST_DRAFT = 300_000;
const DEEPEST = 12;

/** Reads a draft sent by a browser. Mistakes in values are kept for the merchant to mend; what has not the shape of a policy is null. */
export function readDraft(text: string, kind: PolicyKind): DraftPolicy | null {
  if (text.length > LONGEST_DRAFT) return null;
  const raw = parse(text);
  if (!isRecord(raw) || raw.language !== 1 || raw.kind !== kind) return null;
  const fits =
    Array.isArray(raw.rules) && raw.rules.every(isRule) && isOutcome(raw.otherwise) && isSettings(raw.settings);
  return fits ? (raw as unknown as DraftPolicy) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

const isScalar = (raw: unknown) => typeof raw === "string" || typeof raw === "boolean" || Number.isFinite(raw);
const isValue = (raw: unknown) => isScalar(raw) || (Array.isArray(raw) && raw.every(isScalar));
const isRow = (raw: unknown) => isRecord(raw) && Object.values(raw).every(isScalar);
const isSetting = (raw: unknown) =>
  raw === null || isValue(raw) || isRow(raw) || (Array.isArray(raw) && raw.every(isRow));
const isOutcome = (raw: unknown) => isSettings(raw) && typeof (raw as { do?: unknown }).do === "string";
const isSettings = (raw: unknown) => isRecord(raw) && Object.values(raw).every(isSetting);

function isRule(raw: unknown): boolean {
  if (!isRecord(raw)) return false;
  return typeof raw.id === "string" && typeof raw.name === "string" && isCondition(raw.when, 0) && isOutcome(raw.then);
}

function isCondition(raw: unknown, depth: number): boolean {
  if (depth > DEEPEST || !isRecord(raw)) return false;
  if ("not" in raw) return isCondition(raw.not, depth + 1);
  const parts = raw.all ?? raw.any;
  if (parts !== undefined) return Array.isArray(parts) && parts.every((part) => isCondition(part, depth + 1));
  const { fact, is, value } = raw;
  return typeof fact === "string" && typeof is === "string" && (value === undefined || isValue(value));
}
