import { compilePolicy } from "../domain/policy/compile-policy";
import type { AnyPolicy, ShippingKind } from "../domain/policy/kinds";
import type { Replay } from "../domain/policy/replay";
import { type PastTrouble, replayShipping } from "../domain/policy/replay-shipping";
import type { AnyOutcome, PolicyDocument, ShopContext } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { PolicyProblems } from "./policy-draft";
import { nothingInForce } from "./replay-policy";

interface Stage {
  readonly kind: ShippingKind;
  /** What decides today; null = nothing does. */
  readonly inForce: AnyPolicy | null;
  readonly shop: Pick<ShopContext, "currency">;
}

export type ShippingRehearsal =
  | { readonly outcome: "ready"; readonly judge: (past: Iterable<PastTrouble>) => Replay }
  | { readonly outcome: "invalid"; readonly problems: PolicyProblems };

/** Makes ready to say what a draft would have said about past troubles with parcels, beside what decides today. */
export function rehearseShipping(document: unknown, { kind, inForce, shop }: Stage): ShippingRehearsal {
  const checked = checkPolicy(document, shop);
  if (!checked.ok) return { outcome: "invalid", problems: { errors: checked.errors, warnings: [] } };
  const compile = (one: unknown) => compilePolicy(one as PolicyDocument<AnyOutcome, unknown>, shop);
  const [before, after] = [compile(inForce ?? nothingInForce(kind)), compile(checked.policy)];
  return { outcome: "ready", judge: (past) => replayShipping(before, after, shop.currency, past) };
}
