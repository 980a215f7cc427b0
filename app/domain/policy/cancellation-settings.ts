import type { CancellationPolicy, CancellationSettings } from "./types";

/** Settings of a shop that never published a cancellation policy. */
export const DEFAULT_SETTINGS: CancellationSettings = {
  graceMinutes: 0,
  warehouseHours: 24,
  reviewHours: 24,
  brakePerHour: 20,
};

/** The settings in force; null = nothing was ever published. A version from before a setting existed has its default. */
export function settingsOf(policy: { readonly document: CancellationPolicy } | null): CancellationSettings {
  return { ...DEFAULT_SETTINGS, ...policy?.document.settings };
}
