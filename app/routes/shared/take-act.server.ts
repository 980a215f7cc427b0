import { NOTICE_CHOICES } from "../../domain/shipping/types";
import type { CaseWordsOutcome } from "../../inbox/receive-case-words";
import type { CommandOutcome } from "../../inbox/receive-command";
import type { Act, Matter } from "../../presenters/account/answers";
import { findMatter, type MatterReader } from "../../presenters/account/matters";
import type { MattersOf } from "../../records/views/list-matters";
import { services } from "../../services.server";

export interface AskedAct extends Pick<Matter, "kind" | "id"> {
  /** Name of the act. */
  readonly act: string;
  readonly words: string;
  readonly photoKeys: readonly string[];
  readonly requestKey?: string | undefined;
  readonly via: "account" | "portal";
}

type Question = NonNullable<Act["question"]>;

export type TakenAct =
  | { readonly outcome: "taken" }
  /** No such matter, or not theirs: the two cannot be told apart. */
  | { readonly outcome: "not_found" }
  /** It is not offered, or not any more. */
  | { readonly outcome: "over" }
  | { readonly outcome: "noWords" | "tooLong"; readonly act: string; readonly question: Question }
  /** Enough was written about this order for now. */
  | { readonly outcome: "too_many" };

/** Does what an act of a matter says, if the matter is theirs and the act is still offered. Who asks is proved already. */
export async function takeAct(reader: MatterReader, of: MattersOf, asked: AskedAct): Promise<TakenAct> {
  const matter = await findMatter(reader, of, asked.kind, asked.id);
  if (!matter) return { outcome: "not_found" };
  const act = matter.acts.find(({ name }) => name === asked.act);
  if (!act) return { outcome: "over" };
  const { question } = act;
  // Browsers send a line break as two characters and count it as one.
  const words = question?.words ? asked.words.replaceAll("\r\n", "\n").trim() : "";
  if (question?.words && words === "") return { outcome: "noWords", act: act.name, question };
  if (question && words.length > question.maxWords) return { outcome: "tooLong", act: act.name, question };
  const taken = await perform(reader.shop, { ...asked, words });
  switch (taken.outcome) {
    case "accepted":
      return { outcome: "taken" };
    case "invalid":
    case "not_found":
      return { outcome: "over" };
    case "too_many":
      return { outcome: "too_many" };
  }
}

async function perform(shop: string, asked: AskedAct): Promise<CommandOutcome | CaseWordsOutcome> {
  const { kind, id, act, words, photoKeys, requestKey, via } = asked;
  const { askAboutReturn, keepAsShopper, answerAsShopper, writeAsShopper } = services();
  switch (kind) {
    case "return":
      return askAboutReturn(shop, id, act === "label" ? "return/label" : "return/cancel");
    case "cancellation":
      return keepAsShopper(shop, id);
    case "notice": {
      const answer = NOTICE_CHOICES.find((choice) => choice === act);
      return answer ? answerAsShopper(shop, id, answer, words, via) : { outcome: "not_found" };
    }
    case "case":
      return writeAsShopper({ shop, name: "case/write", payload: { caseId: id, words, photoKeys }, requestKey });
  }
}
