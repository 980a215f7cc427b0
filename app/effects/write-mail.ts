import { textsFor } from "../adapters/mail/locales";
import { renderReturnMail } from "../adapters/mail/render-return-mail";
import { renderShippingMail } from "../adapters/mail/render-shipping-mail";
import { renderTemplate } from "../adapters/mail/render-template";
import type { RenderedMail, TemplateName } from "../adapters/mail/templates";
import type { PersonalData } from "../domain/order";
import type { EffectInput } from "../domain/planned-effect";
import { RETURN_TEMPLATES, type ReturnTemplate } from "../domain/returns/templates";
import { isNoticeTemplate, isShippingTemplate, type ShippingTemplate } from "../domain/shipping/templates";
import { readNotice } from "../records/delay-notices";
import { type EffectRow, isStillCancelling } from "../records/effects";
import { loadOverride, raiseWordsAlarm } from "../records/message-templates";
import { readReturn } from "../records/returns";
import { bonusComes } from "../records/views/read-shopper-return";
import { caseMailFacts } from "./case-mail-facts";
import type { EffectContext } from "./effect-definition";
import { goodwillComes, goodwillMailFacts } from "./goodwill-mail-facts";
import { mailFacts } from "./mail-facts";
import { noticeMailFacts } from "./notice-mail-facts";
import { orderCodeFacts } from "./order-code-facts";
import { mailKey, returnMailFacts } from "./return-mail-facts";
import { isSurveyTemplate, surveyMailFacts } from "./survey-mail-facts";
import { withdrawalFacts } from "./withdrawal-facts";

type Input = EffectInput<"send-mail">;

/** `withheld`: it is better not sent, and why; `failed`: it cannot be written, and what staff should know. */
export type WrittenMail =
  | (RenderedMail & { readonly outcome: "written"; readonly shopName: string })
  | { readonly outcome: "withheld" | "failed"; readonly because: string };

/** The letter an effect is to send, in the shopper's language and, where there are any, the merchant's own words. */
export async function writeMail(
  context: EffectContext,
  input: Input,
  effect: EffectRow,
  personal: PersonalData,
): Promise<WrittenMail> {
  const { shop } = effect;
  const { template, returnId } = input;
  const { locale } = personal;
  const key = { shop, event: template, channel: "EMAIL", language: textsFor(locale).language } as const;
  const override = () => loadOverride(context.db, shop, key.event, key.channel, key.language);
  const written = async (mail: RenderedMail, shopName: string): Promise<WrittenMail> => {
    const { problem } = mail;
    if (problem) await context.db.write((tx) => raiseWordsAlarm(tx, key, problem, context.now()));
    return { ...mail, outcome: "written", shopName };
  };
  if (isShippingTemplate(template)) {
    const facts = await shippingFacts(context, template, input, effect, personal);
    if (facts === "unwanted") return UNWANTED;
    if (!facts) return GONE;
    return written(renderShippingMail(template, locale, facts, await override()), facts.shopName);
  }
  if (input.lookupId) {
    const facts = await orderCodeFacts(context, { shop, orderId: input.orderId, lookupId: input.lookupId }, personal);
    if (!facts) return TOO_LATE;
    return written(renderTemplate("order-code", locale, facts, await override()), facts.shopName);
  }
  if (input.withdrawalId) {
    const facts = await withdrawalFacts(context, shop, input.withdrawalId);
    if (!facts) return GONE;
    return written(renderTemplate("withdrawal-receipt", locale, facts, await override()), facts.shopName);
  }
  const { caseId, caseMessageId } = input;
  if (caseId && caseMessageId) {
    const facts = await caseMailFacts(context, { shop, template, caseId, caseMessageId }, personal);
    if (facts === "answered") return ANSWERED;
    if (!facts) return GONE;
    return written(renderTemplate(template as TemplateName, locale, facts, await override()), facts.shopName);
  }
  if (!returnId || !isReturnTemplate(template)) {
    const facts = await mailFacts(context, shop, input, personal);
    if (!facts) return GONE;
    return written(renderTemplate(template as TemplateName, locale, facts, await override()), facts.shopName);
  }
  const facts = await returnMailFacts(context, effect, { template, returnId });
  if (!facts) return GONE;
  const isOwnParcel = template === "return-approved" && !facts.onRequest && !facts.hasLabel;
  if (isOwnParcel && !facts.address) return NO_ADDRESS;
  return written(renderReturnMail(template, locale, facts, await override()), facts.shopName);
}

const GONE = { outcome: "failed", because: "What this mail was about no longer exists." } as const;
const TOO_LATE = {
  outcome: "withheld",
  because: "The code was used, or had run out before it could be sent.",
} as const;
const ANSWERED = {
  outcome: "withheld",
  because: "It was answered, or closed, before this could be sent.",
} as const;
const NO_ADDRESS = {
  outcome: "failed",
  because: "No location of the shop has a full address, so the shopper could not be told where to send it.",
} as const;
const UNWANTED = {
  outcome: "withheld",
  because: "Not asked: the shop does not ask this, the shopper does not want it, or was asked something lately.",
} as const;

async function shippingFacts(
  context: EffectContext,
  template: ShippingTemplate,
  { orderId, noticeId, cancellationId, caseId, goodwillId }: Input,
  { id, shop }: EffectRow,
  personal: PersonalData,
) {
  if (isSurveyTemplate(template)) {
    const asked = Object.entries({ notice: noticeId, cancellation: cancellationId, case: caseId }).find(([, id]) => id);
    const about = asked?.join("/") ?? orderId;
    return surveyMailFacts(context, { id, shop, template, about }, orderId, personal);
  }
  if (template === "goodwill-given") return goodwillId ? goodwillMailFacts(context, shop, goodwillId, personal) : null;
  return noticeId ? noticeMailFacts(context, { shop, noticeId, orderId }, personal) : null;
}

const isReturnTemplate = (template: string): template is ReturnTemplate =>
  (RETURN_TEMPLATES as readonly string[]).includes(template);

/**
 * What was refunded is told once it is known: Shopify shows an order as cancelled before our own step has seen it. A bonus is
 * told with what it comes on top of, and a gift with the trouble it is for, once it is there.
 */
export async function mustWait(context: EffectContext, input: Input, effect: EffectRow): Promise<boolean> {
  const { template, cancellationId, returnId, noticeId, goodwillId } = input;
  const { db } = context;
  if (template === "cancellation-done" && cancellationId) return isStillCancelling(db, cancellationId);
  if (isNoticeTemplate(template) && noticeId) {
    return goodwillComes(context, effect.shop, (await readNotice(db, effect.shop, noticeId))?.goodwillId ?? null);
  }
  if (goodwillId) return goodwillComes(context, effect.shop, goodwillId);
  if (!returnId || !isReturnTemplate(template)) return false;
  const step = effect.key.slice(mailKey(template, returnId, "").length);
  return step !== "" && (await bonusComes(db, effect.shop, step));
}

/** Mail reaches who ordered. When somebody else returns their gift, that would give them away. */
export async function spoilsGift({ db }: EffectContext, { returnId }: Input, effect: EffectRow): Promise<boolean> {
  const orderReturn = returnId ? await readReturn(db, effect.shop, returnId) : null;
  return orderReturn !== null && orderReturn.terms.gift && orderReturn.source !== "SHOPPER";
}
