import { z } from "zod";
import { DEFAULT_SETTINGS } from "./cancellation-settings";
import type { AnyOutcome, CancellationSettings, PolicyKind } from "./types";

export const LIMITS = { rules: 100, depth: 6, conditions: 500, values: 250, name: 100, sentence: 500, id: 64 } as const;

const DAY = 24 * 60;

function words(what: string, max: number) {
  return z
    .string(`needs ${what}`)
    .trim()
    .min(1, `needs ${what}`)
    .max(max, `${what} may have at most ${max} characters`);
}

// Forms send numbers and yes or no as text.
function whole(what: string, min: number, max: number) {
  const sentence = `needs ${what} as a whole number from ${min} to ${max}`;
  const read = (raw: unknown) => (typeof raw === "string" && /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : raw);
  return z.preprocess(read, z.int(sentence).min(min, sentence).max(max, sentence));
}

function yesNo(what: string) {
  const read = (raw: unknown) => (raw === "true" ? true : raw === "false" ? false : raw);
  return z.preprocess(read, z.boolean(`needs yes or no for ${what}`));
}

const because = words("a sentence that says why", LIMITS.sentence);
const cancel = {
  do: z.literal("cancel"),
  refund: z.enum(["original_payment", "none"], "needs a choice of refund: to the original payment, or none"),
  restock: yesNo("restocking"),
  undoMinutes: whole("minutes to undo", 0, DAY),
};
const review = z.object({ do: z.literal("review"), because });

const OUTCOMES: Record<PolicyKind, z.ZodType<AnyOutcome>> = {
  cancellation: z.discriminatedUnion(
    "do",
    [z.object(cancel), review, z.object({ do: z.literal("decline"), because })],
    "needs an answer: cancel, review or decline",
  ),
  auto_cancellation: z.discriminatedUnion(
    "do",
    [
      z.object({
        ...cancel,
        reason: z.enum(["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF"], "needs a cancellation reason"),
        because,
      }),
      review,
      z.object({ do: z.literal("keep") }),
    ],
    "needs an answer: cancel, review or keep",
  ),
};

const SETTINGS: Record<PolicyKind, z.ZodType<CancellationSettings | Record<string, never>>> = {
  cancellation: z.object(
    {
      graceMinutes: whole("the grace window in minutes", 0, DAY),
      warehouseHours: whole("the warehouse's time to answer in hours", 1, 14 * 24),
      // Policies written before this setting existed do not have it.
      reviewHours: whole("your time to answer a request in hours", 1, 14 * 24).default(DEFAULT_SETTINGS.reviewHours),
      brakePerHour: whole("the brake in cancellations per hour", 0, 100_000),
    },
    "they are missing",
  ),
  auto_cancellation: z.object({}, "they are missing"),
};

/** The document without its conditions, which are read by `read-condition.ts`. */
export const SHELL = z.object(
  {
    language: z.literal(1, "This policy was written in a language this version does not know."),
    kind: z.enum(["cancellation", "auto_cancellation"], "This is no kind of policy this version knows."),
    rules: z
      .array(z.unknown(), "The list of rules is missing.")
      .max(LIMITS.rules, `A policy may have at most ${LIMITS.rules} rules.`),
    otherwise: z.unknown().optional(),
    settings: z.unknown().optional(),
  },
  "This is not a policy.",
);

const RULE_HEAD = z.object(
  {
    id: words("an id", LIMITS.id),
    name: words("a name", LIMITS.name),
  },
  "is not a rule",
);

/** The schemas of a policy kind's parts. Their messages complete a sentence that begins with the part's name. */
export function schemasOf(kind: PolicyKind) {
  return { head: RULE_HEAD, outcome: OUTCOMES[kind], settings: SETTINGS[kind] };
}
