import type { PolicyKind } from "../../domain/policy/types";
import type { DraftRule } from "../../presenters/policy-draft";

/** A rule on screen and what can be done with it. */
export interface RuleProps {
  readonly kind: PolicyKind;
  readonly rule: DraftRule;
  readonly index: number;
  readonly count: number;
  readonly onChange: (rule: DraftRule) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}
