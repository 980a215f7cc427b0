import type { AutoCancellationOutcome, CancellationOutcome, CancellationSettings } from "./cancellation-types";
import type { NoSettings, WrittenPolicy } from "./language";
import { DELAY_KINDS, type DelayKind } from "../shipping/types";
import type { AbuseOutcome, LabelOutcome, RefundTimingOutcome, ReturnOutcome, ReturnSettings } from "./return-types";
import type { DelayOutcome, DelaySettings, GoodwillOutcome, GoodwillSettings } from "./shipping-types";

/** What policies of each kind answer and what settings come with them. */
export interface PolicyParts extends Record<DelayPolicyKind, { outcome: DelayOutcome; settings: DelaySettings }> {
  cancellation: { outcome: CancellationOutcome; settings: CancellationSettings };
  auto_cancellation: { outcome: AutoCancellationOutcome; settings: NoSettings };
  return: { outcome: ReturnOutcome; settings: ReturnSettings };
  label: { outcome: LabelOutcome; settings: NoSettings };
  refund_timing: { outcome: RefundTimingOutcome; settings: NoSettings };
  abuse: { outcome: AbuseOutcome; settings: NoSettings };
  goodwill: { outcome: GoodwillOutcome; settings: GoodwillSettings };
}

/** One policy for each kind of delay. */
export type DelayPolicyKind = `delay_${DelayKind}`;

/** What a policy decides about. Each kind has its own outcome and its own subset of the fact catalogue. */
export type PolicyKind = keyof PolicyParts;
export type OutcomeOf<Kind extends PolicyKind> = PolicyParts[Kind]["outcome"];
export type SettingsOf<Kind extends PolicyKind> = PolicyParts[Kind]["settings"];
export type PolicyOf<Kind extends PolicyKind> = {
  [One in Kind]: WrittenPolicy<OutcomeOf<One>, SettingsOf<One>, One>;
}[Kind];

export type AnyOutcome = OutcomeOf<PolicyKind>;
export type AnyPolicy = PolicyOf<PolicyKind>;

/** Kinds that belong together; kinds are shown and made in this order. */
export const KIND_GROUPS = {
  cancellations: ["cancellation", "auto_cancellation"],
  returns: ["return", "label", "refund_timing", "abuse"],
  shipping: [
    "delay_not_shipped",
    "delay_no_pickup",
    "delay_no_scan",
    "delay_carrier_late",
    "delay_failed_attempt",
    "delay_at_risk",
    "delay_missed",
    "delay_returning",
    "delay_lost",
    "goodwill",
  ],
} as const satisfies Readonly<Record<string, readonly PolicyKind[]>>;
export type KindGroup = keyof typeof KIND_GROUPS;
export type CancellationKind = (typeof KIND_GROUPS)["cancellations"][number];
export type ReturnKind = (typeof KIND_GROUPS)["returns"][number];
export type ShippingKind = (typeof KIND_GROUPS)["shipping"][number];

export const POLICY_KINDS: readonly PolicyKind[] = Object.values(KIND_GROUPS).flat();

/** Whether policies of a kind are asked about returns. */
export function isReturnKind(kind: PolicyKind): kind is ReturnKind {
  return (KIND_GROUPS.returns as readonly PolicyKind[]).includes(kind);
}

/** Whether policies of a kind are asked about a shipment in trouble. */
export function isShippingKind(kind: PolicyKind): kind is ShippingKind {
  return (KIND_GROUPS.shipping as readonly PolicyKind[]).includes(kind);
}

/** The policy of a kind of delay. */
export const delayPolicyKind = (kind: DelayKind): DelayPolicyKind => `delay_${kind}`;

/** Something for the policy of each kind of delay. */
export function perDelay<Something>(
  make: (kind: DelayKind) => Something,
): Readonly<Record<DelayPolicyKind, Something>> {
  const entries = DELAY_KINDS.map((kind) => [delayPolicyKind(kind), make(kind)]);
  return Object.fromEntries(entries) as Record<DelayPolicyKind, Something>;
}
