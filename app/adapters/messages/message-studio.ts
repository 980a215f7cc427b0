import type { MessageKind, MessageLanguage } from "../../domain/messages/message-kinds";
import type { Channel, MailWords, SmsWords, WordsOf } from "../../domain/messages/own-words";
import { RETURN_TEMPLATES, type ReturnTemplate } from "../../domain/returns/templates";
import { isNoticeTemplate, isShippingTemplate } from "../../domain/shipping/templates";
import { textsFor } from "../mail/locales";
import { returnTextsFor } from "../mail/locales/returns";
import { shippingTextsFor } from "../mail/locales/shipping";
import type { MailText } from "../mail/mail-texts";
import { renderReturnMail } from "../mail/render-return-mail";
import { renderShippingMail } from "../mail/render-shipping-mail";
import { renderTemplate } from "../mail/render-template";
import type { RenderedMail, TemplateName } from "../mail/templates";
import { smsTextsFor } from "../sms/locales";
import { renderSms } from "../sms/render-sms";
import { checkWords } from "./check-words";
import { cancellationExamples, returnExamples, shippingExamples, smsExamples } from "./examples";
import type { MessageStudio, OrderInWords, RenderedMessage } from "./port";

/** What the app itself says. */
function builtIn({ event, channel }: MessageKind, language: MessageLanguage): WordsOf[Channel] {
  if (channel === "SMS") return { text: isNoticeTemplate(event) ? smsTextsFor(language).messages[event] : "" };
  if (isShippingTemplate(event)) {
    const { mails, action } = shippingTextsFor(language);
    return wordsOf(mails[event], action);
  }
  if (isReturnTemplate(event)) {
    const { mails, action } = returnTextsFor(language);
    return wordsOf(mails[event], action);
  }
  return wordsOf(textsFor(language).mails[event as TemplateName]);
}

const wordsOf = ({ subject, heading, body, action }: MailText, common?: string): MailWords => ({
  ...{ subject, heading, body },
  action: action ?? common ?? "",
});

const isReturnTemplate = (event: string): event is ReturnTemplate =>
  (RETURN_TEMPLATES as readonly string[]).includes(event);

/** `example`: 0 to 2, see `examples.ts`. */
function render(
  { event, channel }: MessageKind,
  language: MessageLanguage,
  words: MailWords & SmsWords,
  example: 0 | 1 | 2,
  order?: OrderInWords,
): RenderedMessage {
  if (channel === "SMS") {
    if (!isNoticeTemplate(event)) throw new Error(`there is no text message ${event}`);
    const { items: _, ...named } = order ?? {};
    return {
      ...renderSms(event, language, { ...smsExamples({ event, language })[example], ...named }, words),
      subject: "",
      html: "",
    };
  }
  return renderMail(event, language, words, example, order);
}

function renderMail(
  event: string,
  language: MessageLanguage,
  words: MailWords,
  example: 0 | 1 | 2,
  order?: OrderInWords,
): RenderedMail {
  const { items, ...named } = order ?? {};
  if (isShippingTemplate(event)) {
    const facts = { ...shippingExamples({ event, language })[example], ...named };
    const parcels = items ? facts.parcels.map((parcel) => ({ ...parcel, items })) : facts.parcels;
    return renderShippingMail(event, language, { ...facts, parcels }, words);
  }
  if (isReturnTemplate(event)) {
    return renderReturnMail(
      event,
      language,
      { ...returnExamples({ event, language })[example], ...named, ...(items && { items }) },
      words,
    );
  }
  const facts = { ...cancellationExamples({ event, language })[example], ...named, ...(items && { lines: items }) };
  return renderTemplate(event as TemplateName, language, facts, words);
}

/** Where messages are looked at, changed and tried. */
export function createMessageStudio(): MessageStudio {
  return {
    builtIn,
    check: (kind, words) => checkWords(kind, words, (example) => render(kind, "en", words, example)),
    preview: (kind, language, words, order) => render(kind, language, words, 0, order),
  };
}
