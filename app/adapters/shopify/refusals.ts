import { RetryableError } from "../errors";
import type { Done, Refused } from "./outcomes";

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

interface Payload {
  readonly userErrors: readonly UserError[];
}

/**
 * What a mutation came to: Shopify's refusal, or what it made.
 * @throws RetryableError with `outcomeUnknown` when Shopify said neither.
 */
export function outcomeOf<Answer extends Payload, Made>(
  answer: Answer | null,
  what: string,
  made: (answer: Answer) => Made | null | undefined,
): Made | Refused {
  const refusal = refusalOf(answer?.userErrors);
  if (refusal) return refusal;
  const result = answer && made(answer);
  if (result !== null && result !== undefined) return result;
  throw new RetryableError(`${what}: answered neither a result nor an error`, {
    sentence: "Shopify did not say whether it did what was asked. Aftercare looks before it does anything.",
    outcomeUnknown: true,
  });
}

export const DONE: Done = { outcome: "done" };
