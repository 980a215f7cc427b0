import type { Refused } from "./port";

interface UserError {
  readonly code?: string | null;
  readonly message: string;
}

/** Shopify's `userErrors` as a refusal with every message; null when there are none. */
export function refusalOf(errors: readonly UserError[] | undefined): Refused | null {
  const [first] = errors ?? [];
  if (!errors || !first) return null;
  return { outcome: "refused", code: first.code ?? "", message: errors.map(({ message }) => message).join(" ") };
}
