import type { AnyPolicy, PolicyKind } from "../domain/policy/types";

const STARTING: Record<PolicyKind, AnyPolicy> = {
  cancellation: {
    language: 1,
    kind: "cancellation",
    rules: [],
    otherwise: { do: "review", because: "A person at the shop looks at it." },
    settings: { graceMinutes: 0, warehouseHours: 24, brakePerHour: 20 },
  },
  auto_cancellation: { language: 1, kind: "auto_cancellation", rules: [], otherwise: { do: "keep" }, settings: {} },
};

/** The cautious policy a new shop finds as its first draft. */
export function startingPolicy(kind: PolicyKind): AnyPolicy {
  return STARTING[kind];
}
