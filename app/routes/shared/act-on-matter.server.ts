import { z } from "zod";
import { MOST_CASE_PHOTOS } from "../../domain/cases/limits";
import { NOTICE_CHOICES } from "../../domain/shipping/types";
import type { CaseWordsOutcome } from "../../inbox/receive-case-words";
import type { CommandOutcome } from "../../inbox/receive-command";
import { type Act, MATTER_KINDS } from "../../presenters/account/answers";
import { findMatter } from "../../presenters/account/matters";
import { services } from "../../services.server";
import { type AccountRequest, tooManyWords } from "./account-request.server";

const body = z.object({
  kind: z.enum(MATTER_KINDS),
  id: z.string().max(100),
  act: z.string().max(40),
  words: z.string().max(10_000).default(""),
  photoKeys: z.array(z.string().max(200)).max(MOST_CASE_PHOTOS).default([]),
  requestKey: z.uuid().optional(),
});
type Asked = z.output<typeof body> & { readonly shop: string };

/** Does what an act of a matter says, if it is the customer's and still possible. */
export async function actOnMatter({ reader, shop, customerId, locale, answer }: AccountRequest, raw: unknown) {
  const parsed = body.safeParse(raw);
  if (!parsed.success) return answer(400, { error: "This request could not be read." });
  const { kind, id, act: name } = parsed.data;
  const matter = await findMatter(reader, customerId, kind, id);
  if (!matter) return answer(404, { error: "We could not find this." });
  const act = matter.acts.find((one) => one.name === name);
  if (!act) return answer(409, { error: "This is not possible any more." });
  const words = act.question?.words ? parsed.data.words.trim() : "";
  const mistake = mistakeIn(words, act);
  if (mistake) return answer(422, { error: mistake });
  const taken = await perform({ ...parsed.data, shop, words });
  switch (taken.outcome) {
    case "accepted":
      return answer(202, { accepted: true });
    case "invalid":
    case "not_found":
      return answer(409, { error: "This is not possible any more." });
    case "too_many":
      return answer(429, tooManyWords(locale));
  }
}

function mistakeIn(words: string, { question }: Act): string | null {
  if (!question?.words) return null;
  if (words === "") return "Please write something.";
  return words.length > question.maxWords ? `Please use no more than ${question.maxWords} characters.` : null;
}

function perform(asked: Asked): Promise<CommandOutcome | CaseWordsOutcome> {
  const { kind, shop, id, act, words, photoKeys, requestKey } = asked;
  const { askAboutReturn, keepAsShopper, answerAsShopper, writeAsShopper } = services();
  switch (kind) {
    case "return":
      return askAboutReturn(shop, id, act === "label" ? "return/label" : "return/cancel");
    case "cancellation":
      return keepAsShopper(shop, id);
    case "notice":
      return answerAsShopper(shop, id, z.enum(NOTICE_CHOICES).parse(act), words, "account");
    case "case":
      return writeAsShopper({ shop, name: "case/write", payload: { caseId: id, words, photoKeys }, requestKey });
  }
}
