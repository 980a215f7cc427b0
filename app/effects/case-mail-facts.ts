import type { TemplateFacts } from "../adapters/mail/templates";
import type { PersonalData } from "../domain/order";
import { caseLink } from "../lib/case-link";
import { spokenLocale } from "../lib/shopper-words";
import { tellDays } from "../lib/tell-day";
import { messagesOf, readCase } from "../records/cases";
import { readShop } from "../records/shops";
import type { EffectContext } from "./effect-definition";

interface About {
  readonly shop: string;
  readonly template: string;
  readonly caseId: string;
  readonly caseMessageId: string;
}

/** What a letter about a case says. `answered`: it would promise an answer that was given meanwhile; null = it is gone. */
export async function caseMailFacts(
  { db, sealer, appUrl, now }: EffectContext,
  { shop, template, caseId, caseMessageId }: About,
  personal: PersonalData,
): Promise<TemplateFacts | "answered" | null> {
  const [shopperCase, row] = [await readCase(db, shop, caseId), await readShop(db, shop)];
  const message = shopperCase && messagesOf(db, sealer, shopperCase).find(({ id }) => id === caseMessageId);
  if (!shopperCase || !message || message.words === null) return null;
  const isAnswer = template === "case-answered";
  if (!isAnswer && shopperCase.waitingSince === null) return "answered";
  const { moment } = tellDays(row?.timeZone ?? "UTC", spokenLocale(personal.locale));
  const { dueAt, orderName, number } = shopperCase;
  return {
    shopName: row?.name || shop,
    orderName,
    firstName: personal.firstName,
    caseNumber: String(number),
    // What is past cannot be promised: a letter may go out late.
    until: !isAnswer && dueAt && dueAt > now() ? moment(dueAt) : undefined,
    answer: isAnswer ? message.words : undefined,
    link: caseLink(sealer, appUrl, shopperCase),
  };
}
