import type { DraftRow, DraftScalar, DraftSetting, DraftValue } from "../../presenters/policy-draft";

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

interface Named {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** A field of an answer or of the settings, as data. */
export type FormField =
  | (Named & { readonly type: "number"; readonly suffix: string })
  /** An amount in the shop's currency. */
  | (Named & { readonly type: "money" })
  | (Named & { readonly type: "text"; readonly most: number; readonly lines?: number })
  | (Named & { readonly type: "yes" })
  | (Named & { readonly type: "choice"; readonly options: readonly FieldOption[] })
  | (Named & { readonly type: "choices"; readonly options: readonly FieldOption[] })
  /** Several texts with commas between; of return reasons the names are understood as well as the handles. */
  | (Named & { readonly type: "list"; readonly of: "text" | "reason" })
  /** One of several fields, whose name is what is kept with its value. */
  | (Named & {
      readonly type: "either";
      readonly forms: readonly EitherForm[];
      readonly start: Readonly<Record<string, DraftScalar>>;
    })
  /** Rows of dates. */
  | (Named & {
      readonly type: "rows";
      readonly columns: readonly Named[];
      readonly most: number;
      readonly add: string;
    });

type EitherForm = Named & ({ readonly type: "number"; readonly suffix: string } | { readonly type: "money" });

export type FieldOfType<Type extends FormField["type"]> = Extract<FormField, { type: Type }>;

/** A field on screen. */
export interface FormFieldProps<Field extends FormField = FormField> {
  readonly field: Field;
  readonly value: DraftSetting | undefined;
  /** Where its mistakes are reported. */
  readonly path: string;
  /** Mistakes of its parts count as its own. */
  readonly deep?: boolean;
  readonly labelHidden?: boolean;
  readonly onChange: (value: DraftSetting) => void;
}

/** One answer a rule may give: its name, the fields to fill in, and what they hold at first. */
export interface OutcomeForm {
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly start: Readonly<Record<string, DraftSetting>>;
}

/** Settings that are shown together. Those a policy does not have are left out. */
export interface SettingForm {
  /** "" = no heading */
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** Options of a field from `{value: "label"}`. */
export const optionsOf = (labels: Readonly<Record<string, string>>): readonly FieldOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The value of a field in the shape its type needs, whatever a draft holds. */
export const asText = (value: DraftSetting | undefined): string =>
  typeof value === "object" ? "" : String(value ?? "");
export const asYes = (value: DraftSetting | undefined): boolean => value === true || value === "true";
export const asList = (value: DraftSetting | undefined): readonly string[] =>
  Array.isArray(value) ? (value as DraftValue[]).filter((item) => typeof item !== "object").map(String) : [];
export const asRows = (value: DraftSetting | undefined): readonly DraftRow[] =>
  Array.isArray(value) ? (value as (DraftRow | string)[]).filter((item) => typeof item === "object") : [];
export const asRow = (value: DraftSetting | undefined): DraftRow =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as DraftRow) : {};
