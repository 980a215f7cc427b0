import type { FactType } from "./catalogue/fact-definition";
import type { Operator } from "./types";

/** How many values an operator takes. */
export type Arity = "none" | "one" | "two" | "many";

export interface OperatorDefinition {
  readonly is: Operator;
  /** Between the fact's label and the value: "Order total [is at least] 50.00". */
  readonly label: string;
  readonly takes: Arity;
}

const operator = (is: Operator, label: string, takes: Arity): OperatorDefinition => ({ is, label, takes });

const PRESENCE = [operator("exists", "has a value", "none"), operator("missing", "has no value", "none")];
const SAMENESS = [operator("equals", "is", "one"), operator("not_equals", "is not", "one")];
const MEMBERSHIP = [operator("one_of", "is one of", "many"), operator("none_of", "is none of", "many")];

const ORDERED = [
  ...SAMENESS,
  operator("at_least", "is at least", "one"),
  operator("at_most", "is at most", "one"),
  operator("more_than", "is more than", "one"),
  operator("less_than", "is less than", "one"),
  operator("between", "is between", "two"),
  ...PRESENCE,
];
const CHOICE = [...SAMENESS, ...MEMBERSHIP, ...PRESENCE];

/** The operators each type of fact allows, in the order the editor offers them. */
export const OPERATORS: Readonly<Record<FactType, readonly OperatorDefinition[]>> = {
  money: ORDERED,
  number: ORDERED,
  integer: ORDERED,
  enum: CHOICE,
  country: CHOICE,
  boolean: [operator("equals", "is", "one"), ...PRESENCE],
  text: [
    ...SAMENESS,
    ...MEMBERSHIP,
    operator("contains_any", "contains any of", "many"),
    operator("contains_all", "contains all of", "many"),
    operator("contains_none", "contains none of", "many"),
    ...PRESENCE,
  ],
  text_list: [
    operator("contains_any", "include any of", "many"),
    operator("contains_all", "include all of", "many"),
    operator("contains_none", "include none of", "many"),
    operator("exists", "are not empty", "none"),
    operator("missing", "are empty", "none"),
  ],
};

/** The operator's definition for facts of a type, undefined when the type does not allow it. */
export function findOperator(type: FactType, is: string): OperatorDefinition | undefined {
  return OPERATORS[type].find((definition) => definition.is === is);
}
