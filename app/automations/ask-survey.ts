import { z } from "zod";
import type { EffectInput } from "../domain/planned-effect";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { planEffects } from "../records/effects";
import { readCase } from "../records/cases";
import { surveyHindrance } from "../records/views/read-survey-hindrance";
import { type Automation, type AutomationContext, type AutomationResult, nothingToDo } from "./automation";
import type { ClaimedEvent } from "../records/inbound-events";

const donePayload = z.object({ key: z.string().regex(/^(notice|cancellation|case)\/.+$/) });

/** Some days after delivery: would they recommend the shop? Nobody is asked while something about the order is not settled. */
export const askNps: Automation = async (context, event) =>
  ask(context, event, `mail/survey-nps/${event.subject}`, {
    orderId: event.subject,
    template: "survey-nps",
    cancellationId: null,
  });

/** A day after a request was done: were they happy with how it was handled? */
export const askCsat: Automation = async (context, event) => {
  const { key } = donePayload.parse(JSON.parse(event.payloadText));
  const [kind, id = ""] = key.split("/");
  if (kind === "case" && (await readCase(context.db, event.shop, id))?.state !== "CLOSED") {
    return nothingToDo("The case was opened again.");
  }
  const about = { cancellationId: null, [`${kind}Id`]: id };
  return ask(context, event, `mail/survey-csat/${key}`, { orderId: event.subject, template: "survey-csat", ...about });
};

/** Whether the shop asks at all, and whether this shopper was asked lately, is seen when the mail is made. */
async function ask(
  { db, now }: AutomationContext,
  { shop, subject }: ClaimedEvent,
  key: string,
  input: Omit<EffectInput<"send-mail">, "orderId"> & { readonly orderId: string },
): Promise<AutomationResult> {
  const hindrance = await surveyHindrance(db, shop, subject, input.template === "survey-nps");
  if (hindrance) return nothingToDo(hindrance);
  const origin = { shop, subject, cancellationId: input.cancellationId, noticeId: input.noticeId, decisionId: null };
  const mail = { kind: "send-mail", key, input: input as EffectInput<"send-mail"> } as const;
  return {
    outcome: "handled",
    note: "The shopper is asked one question.",
    save: (tx) => planEffects(tx, origin, [mail], MONEY_KINDS, now()),
  };
}
