import { z } from "zod";
import { CASE_KINDS } from "../domain/cases/case-kinds";
import { MOST_ANSWER_WORDS, MOST_CASE_PHOTOS, MOST_CASE_WORDS } from "../domain/cases/limits";
import { isOrderGid } from "../domain/gid";

const words = (most: number) => z.string().trim().min(1, "Write something first.").max(most);
const said = {
  words: words(MOST_CASE_WORDS),
  /** Photos uploaded for this order before. */
  photoKeys: z.array(z.string().max(200)).max(MOST_CASE_PHOTOS).default([]),
};
const caseId = z.string();

/** What a person can ask about a case. */
export const caseCommandSchemas = {
  /** A shopper writes about their order; one more time about the same while it is open adds to it. */
  "case/open": z.object({
    orderId: z.string().refine(isOrderGid, "This is not an order."),
    /** The customer who asks: the order must be theirs. */
    customerId: z.string().optional(),
    kind: z.enum(CASE_KINDS),
    items: z
      .array(z.object({ lineItemId: z.string().max(100), quantity: z.number().int().min(1).max(100_000) }))
      .max(250)
      .default([]),
    ...said,
  }),
  /** A shopper writes more. */
  "case/write": z.object({ caseId, ...said }),
  /** Staff answer. */
  "case/answer": z.object({ caseId, words: words(MOST_ANSWER_WORDS), close: z.boolean().default(false) }),
  "case/close": z.object({ caseId }),
  "case/reopen": z.object({ caseId }),
} as const;
