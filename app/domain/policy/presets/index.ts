import type { AnyPolicy, PolicyKind, PolicyOf } from "../kinds";
import { AUTO_CANCELLATION_PRESETS } from "./auto-cancellation";
import { CANCELLATION_PRESETS } from "./cancellation";
import { DELAY_PRESETS } from "./delay";
import { GOODWILL_PRESETS } from "./goodwill";
import type { Preset } from "./preset";
import { RETURN_PRESETS } from "./return";
import { ABUSE_PRESETS, LABEL_PRESETS, REFUND_TIMING_PRESETS } from "./return-terms";

export type { Preset } from "./preset";

const BY_KIND: { readonly [Kind in PolicyKind]: readonly Preset<PolicyOf<Kind>>[] } = {
  cancellation: CANCELLATION_PRESETS,
  auto_cancellation: AUTO_CANCELLATION_PRESETS,
  return: RETURN_PRESETS,
  label: LABEL_PRESETS,
  refund_timing: REFUND_TIMING_PRESETS,
  abuse: ABUSE_PRESETS,
  ...DELAY_PRESETS,
  goodwill: GOODWILL_PRESETS,
};

/** Ready-made policies to start from. The first of each kind is what "turn on" gives. */
export const PRESETS: readonly Preset<AnyPolicy>[] = Object.values<readonly Preset<AnyPolicy>[]>(BY_KIND).flat();

/** The presets of a kind, the default first. */
export function presetsFor<Kind extends PolicyKind>(kind: Kind): readonly Preset<PolicyOf<Kind>>[] {
  return BY_KIND[kind];
}
