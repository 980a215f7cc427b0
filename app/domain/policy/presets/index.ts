import type { AnyPolicy, PolicyKind } from "../types";
import { AUTO_CANCELLATION_PRESETS } from "./auto-cancellation";
import { CANCELLATION_PRESETS } from "./cancellation";
import type { Preset } from "./preset";

export type { Preset } from "./preset";

/** Ready-made policies to start from. The first of each kind is what "turn on" gives. */
export const PRESETS: readonly Preset<AnyPolicy>[] = [...CANCELLATION_PRESETS, ...AUTO_CANCELLATION_PRESETS];

/** The presets of a kind, the default first. */
export function presetsFor(kind: PolicyKind): readonly Preset<AnyPolicy>[] {
  return PRESETS.filter(({ document }) => document.kind === kind);
}
