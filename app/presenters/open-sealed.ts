import type { Sealer } from "../lib/seal";

/** null once the content was deleted, or the key changed. */
export function openSealed(sealer: Sealer, sealed: string | null): string | null {
  try {
    return sealed ? sealer.open(sealed) : null;
  } catch {
    return null;
  }
}
