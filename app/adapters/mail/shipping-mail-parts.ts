import { isNoticeTemplate, type ShippingTemplate } from "../../domain/shipping/templates";
import { fill } from "../../lib/shopper-words";
import type { ShippingWords } from "../../lib/shopper-words/shipping/shipping-words";
import { type ParcelPart, parcelParts } from "../../lib/shopper-words/shipping/tell-parcel";
import { httpAddress, oneLine, optional, personName } from "./plain-facts";
import type { MailGoodwill, ShippingMailFacts } from "./shipping-mail-facts";

export interface ShippingMailParts {
  readonly link?: string;
  readonly parcels: readonly ParcelPart[];
  readonly code?: { readonly label: string; readonly code: string; readonly rows: readonly string[] };
  readonly choices?: { readonly label: string; readonly links: readonly LinkPart[] };
  readonly survey?: {
    readonly question: string;
    readonly links: readonly LinkPart[];
    /** What the ends of a scale of numbers mean. */
    readonly ends?: readonly [string, string];
  };
  readonly stop?: LinkPart;
}
export interface LinkPart {
  readonly label: string;
  readonly link: string;
}

const SCORES = { "survey-csat": 5, "survey-nps": 11 } as const;

/** Facts as they may stand in a mail: one line each, of bounded length, links only over http(s). */
export function plainShippingFacts(facts: ShippingMailFacts): ShippingMailFacts {
  const links = (all: readonly string[] = []) => all.flatMap((link) => httpAddress(link) ?? []);
  return {
    ...facts,
    shopName: oneLine(facts.shopName),
    orderName: oneLine(facts.orderName),
    firstName: personName(facts.firstName),
    until: optional(facts.until),
    cancelBy: optional(facts.cancelBy),
    link: httpAddress(facts.link),
    survey: links(facts.survey),
    choices: facts.choices?.filter(({ link }) => httpAddress(link)),
    goodwill: facts.goodwill && plainGoodwill(facts.goodwill),
    parcels: facts.parcels.map((parcel) => ({
      ...parcel,
      items: parcel.items.map(({ title, quantity }) => ({ title: oneLine(title), quantity })),
      carrier: optional(parcel.carrier),
      trackingNumber: optional(parcel.trackingNumber),
      trackingUrl: httpAddress(parcel.trackingUrl),
      oldBy: optional(parcel.oldBy),
      newBy: optional(parcel.newBy),
      newFrom: parcel.newBy ? optional(parcel.newFrom) : undefined,
      lastSeen: optional(parcel.lastSeen),
    })),
  };
}

function plainGoodwill({ value, code, minimum, expires, ...rest }: MailGoodwill): MailGoodwill | undefined {
  const shown = oneLine(value);
  if (!shown) return undefined;
  return { ...rest, value: shown, code: optional(code), minimum: optional(minimum), expires: optional(expires) };
}

/** The parts of a letter below its text. */
export function shippingMailParts(
  template: ShippingTemplate,
  words: ShippingWords,
  facts: ShippingMailFacts,
): ShippingMailParts {
  const { parcels, goodwill, choices = [], survey = [], shopName } = facts;
  const isNotice = isNoticeTemplate(template);
  const isQuestion = template === "survey-csat" || template === "survey-nps";
  return {
    // Each choice leads to the page too.
    link: isQuestion || (isNotice && choices.length > 0) ? undefined : facts.link,
    parcels: isQuestion ? [] : parcelParts(words, parcels),
    code:
      goodwill?.code && (isNotice || template === "goodwill-given")
        ? codeOf(goodwill, goodwill.code, words)
        : undefined,
    choices:
      choices.length > 0 && isNotice
        ? {
            label: words.labels.choices,
            links: choices.map(({ choice, link }) => ({ label: words.choices[choice].label, link })),
          }
        : undefined,
    survey:
      isQuestion && survey.length === SCORES[template] ? questionOf(template, words, shopName, survey) : undefined,
    stop: isQuestion && facts.link ? { label: words.stop.yes, link: facts.link } : undefined,
  };
}

function codeOf(goodwill: MailGoodwill, code: string, { labels }: ShippingWords): ShippingMailParts["code"] {
  const { value, minimum, expires, personal, alone } = goodwill;
  const rows = [
    fill(labels.off, { value }),
    minimum && fill(labels.minimum, { amount: minimum }),
    expires && fill(labels.expires, { date: expires }),
    personal ? labels.onceYou : labels.once,
    alone && labels.alone,
  ];
  return { label: labels.code, code, rows: rows.filter((text): text is string => Boolean(text)) };
}

function questionOf(
  template: "survey-csat" | "survey-nps",
  { csat, nps }: ShippingWords,
  shop: string,
  links: readonly string[],
): ShippingMailParts["survey"] {
  if (template === "survey-csat") {
    const answers = csat.answers.map((label, index) => ({ label, link: links[index] ?? "" }));
    return { question: csat.question, links: answers.reverse() };
  }
  const scores = links.map((link, score) => ({ label: String(score), link }));
  return { question: fill(nps.question, { shop }), links: scores, ends: [nps.low, nps.high] };
}
