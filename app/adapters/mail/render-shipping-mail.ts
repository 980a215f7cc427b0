import type { MailWords } from "../../domain/messages/own-words";
import { isNoticeTemplate, type ShippingTemplate } from "../../domain/shipping/templates";
import { shippingWords } from "../../lib/shopper-words/shipping";
import { fillWords, OUR_LIMITS } from "./fill-words";
import { finishLetter, type LetterFrame, letterFrame, parseLayout, titledBy, withAddress, wordsEngine } from "./letter";
import { textsFor } from "./locales";
import { shippingTextsFor } from "./locales/shipping";
import type { ShippingMailFacts } from "./shipping-mail-facts";
import { SHIPPING_MAIL_LAYOUT } from "./shipping-mail-layout";
import { plainShippingFacts, shippingMailParts, type LinkPart, type ShippingMailParts } from "./shipping-mail-parts";
import type { RenderedMail } from "./templates";

const layout = parseLayout(SHIPPING_MAIL_LAYOUT);

/**
 * A letter about shipping in the shopper's language (BCP 47; falls back to the language alone, then English), as plain text
 * and as HTML that say the same. Facts are data: whatever they contain is shown, never run. `override`: the merchant's own
 * words in that language; what cannot be used of them is said in ours, and what the law asks for is said in any case.
 */
export function renderShippingMail(
  name: ShippingTemplate,
  locale: string | null,
  facts: ShippingMailFacts,
  override: MailWords | null = null,
): RenderedMail {
  const common = textsFor(locale);
  const { mails, action, ...fragments } = shippingTextsFor(locale);
  const words = shippingWords(locale);
  const plain = plainShippingFacts(facts);
  const mail = mails[name];
  const said = (template: string, shown: object): string =>
    wordsEngine.parseAndRenderSync(template, shown, OUR_LIMITS).trim();
  const flat = flatFacts(plain, words.reasons);
  const { sending, arrival, rights, silence, goodwill, soon } = fragments;
  const shown = {
    ...flat,
    sending: said(sending, flat),
    arrival: said(arrival, flat),
    rights: said(rights, flat),
    silence: said(silence, flat),
    goodwill: said(goodwill, flat),
    soon: said(soon, flat),
  };
  const fill = fillWords(wordsEngine, shown);
  const ours = { ...mail, action: mail.action ?? action };
  const frame = letterFrame(common, fill, ours, override, plain.shopName);
  const due = plain.consent && isNoticeTemplate(name) ? [shown.rights, shown.silence] : [];
  const isSaid = (one: string) => one === "" || frame.paragraphs.some((paragraph) => paragraph.includes(one));
  const paragraphs = [...frame.paragraphs, ...due.filter((one) => !isSaid(one))];
  const view = { ...frame, paragraphs, ...shippingMailParts(name, words, plain) };
  return finishLetter(layout, view, sectionsOf(view), fill);
}

/** What the words of a letter may name: one level, of the letter and of the parcel it is about. */
function flatFacts(facts: ShippingMailFacts, reasons: Readonly<Record<string, string>>) {
  const { shopName, orderName, firstName, again, answer, tooLate, until, consent, cancelBy, goodwill } = facts;
  const unsent = facts.parcels.find(({ kind }) => kind === "not_shipped");
  const parcel = (consent && unsent) ?? facts.parcels[0];
  return {
    ...{ shopName, orderName, firstName, again, answer, tooLate, until, consent, cancelBy },
    oldBy: parcel?.oldBy,
    newFrom: parcel?.newFrom,
    newBy: parcel?.newBy,
    lastSeen: parcel?.lastSeen,
    daysLate: parcel?.daysLate,
    reason: parcel?.reason && reasons[parcel.reason],
    isUnsent: parcel?.kind === "not_shipped",
    canTrack: Boolean(parcel?.trackingNumber ?? parcel?.trackingUrl),
    canCancel: facts.choices?.some(({ choice }) => choice === "cancel") ?? false,
    canAnswer: (facts.choices?.length ?? 0) > 0,
    value: goodwill?.value,
    credit: goodwill !== undefined && goodwill.code === undefined,
    expires: goodwill?.expires,
  };
}

type View = LetterFrame & ShippingMailParts;

function sectionsOf({ colon, code, parcels, choices, survey, stop, link, action }: View) {
  const titled = titledBy(colon);
  const listed = (links: readonly LinkPart[]) => links.map((one) => `- ${one.label}\n  ${one.link}`);
  return [
    link && titled(action, [link]),
    code && titled(code.label, [code.code, ...code.rows]),
    ...parcels.map(({ label, items, rows }) =>
      [
        label,
        ...items.map(({ title, quantity }) => `- ${quantity} × ${title}`),
        ...rows.map((row) => `${row.label}${colon} ${withAddress(row.text, row.href)}`),
      ].join("\n"),
    ),
    choices && [choices.label, ...listed(choices.links)].join("\n"),
    survey && [survey.question, ...(survey.ends ?? []), ...listed(survey.links)].join("\n"),
    stop && titled(stop.label, [stop.link]),
  ];
}
