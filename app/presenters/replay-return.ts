import { compilePolicy } from "../domain/policy/compile-policy";
import type { AnyPolicy, PolicyOf, ReturnKind } from "../domain/policy/kinds";
import type { Replay } from "../domain/policy/replay";
import { type PastReturn, replayReturns } from "../domain/policy/replay-returns";
import { returnSettingsOf } from "../domain/policy/return-settings";
import type { AnyOutcome, PolicyDocument, ShopContext } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { PolicyProblems } from "./policy-draft";
import { nothingInForce } from "./replay-policy";

interface Stage {
  readonly kind: ReturnKind;
  /** What decides today; null = nothing does. */
  readonly inForce: AnyPolicy | null;
  /** Whose settings hold for the kinds that have none. */
  readonly returnPolicy: { readonly document: PolicyOf<"return"> } | null;
  readonly shop: ShopContext;
}

export type ReturnRehearsal =
  | { readonly outcome: "ready"; readonly needsHistory: boolean; readonly judge: (past: PastReturn) => Replay }
  | { readonly outcome: "invalid"; readonly problems: PolicyProblems };

/** Makes ready to say what a draft would have said about a past return, beside what decides today. */
export function rehearseReturns(document: unknown, { kind, inForce, returnPolicy, shop }: Stage): ReturnRehearsal {
  const checked = checkPolicy(document, shop);
  if (!checked.ok) return { outcome: "invalid", problems: { errors: checked.errors, warnings: [] } };
  const { policy } = checked;
  const compile = (one: unknown) => compilePolicy(one as PolicyDocument<AnyOutcome, unknown>, shop);
  const [before, after] = [compile(inForce ?? nothingInForce(kind)), compile(policy)];
  const today = returnSettingsOf(returnPolicy);
  const settings = { before: today, after: policy.kind === "return" ? policy.settings : today };
  return {
    outcome: "ready",
    needsHistory: [...before.facts, ...after.facts].some(({ known }) => known === "history"),
    judge: (past) => replayReturns(before, after, { settings, shop }, [past]),
  };
}
