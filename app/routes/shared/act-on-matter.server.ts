import { z } from "zod";
import { MOST_CASE_PHOTOS } from "../../domain/cases/limits";
import { MATTER_KINDS } from "../../presenters/account/answers";
import { type AccountRequest, tooManyWords } from "./account-request.server";
import { takeAct } from "./take-act.server";

const body = z.object({
  kind: z.enum(MATTER_KINDS),
  id: z.string().max(100),
  act: z.string().max(40),
  words: z.string().max(10_000).default(""),
  photoKeys: z.array(z.string().max(200)).max(MOST_CASE_PHOTOS).default([]),
  requestKey: z.uuid().optional(),
});

/** What an act asked for in a customer account is answered. */
export async function actOnMatter({ reader, customerId, locale, answer }: AccountRequest, raw: unknown) {
  const parsed = body.safeParse(raw);
  if (!parsed.success) return answer(400, { error: "This request could not be read." });
  const taken = await takeAct(reader, { customerId }, { ...parsed.data, via: "account" });
  switch (taken.outcome) {
    case "taken":
      return answer(202, { accepted: true });
    case "not_found":
      return answer(404, { error: "We could not find this." });
    case "over":
      return answer(409, { error: "This is not possible any more." });
    case "noWords":
      return answer(422, { error: "Please write something." });
    case "tooLong":
      return answer(422, { error: `Please use no more than ${taken.question.maxWords} characters.` });
    case "too_many":
      return answer(429, tooManyWords(locale));
  }
}
