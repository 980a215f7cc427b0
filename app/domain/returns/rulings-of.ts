import { compilePolicy } from "../policy/compile-policy";
import type { PolicyOf, ReturnKind } from "../policy/kinds";
import type { ShopContext } from "../policy/types";
import type { ReturnRulings, Ruling } from "./ask-policy";

/** Policies that were published; null = none ever was. */
export type PublishedReturnPolicies = {
  readonly [Kind in ReturnKind]: {
    readonly mode: "OFF" | "SHADOW" | "ON";
    readonly document: PolicyOf<Kind>;
  } | null;
};

/** The policies of a shop that are in use, ready to be asked. */
export function rulingsOf(published: PublishedReturnPolicies, place: ShopContext): ReturnRulings {
  const ruling = <Kind extends ReturnKind>(policy: PublishedReturnPolicies[Kind]): Ruling<Kind> | null =>
    policy && policy.mode !== "OFF"
      ? { policy: compilePolicy(policy.document, place) as Ruling<Kind>["policy"], mode: policy.mode }
      : null;
  return {
    return: ruling(published.return),
    label: ruling(published.label),
    refund_timing: ruling(published.refund_timing),
    abuse: ruling(published.abuse),
  };
}
