import type { MailWords } from "../../domain/messages/own-words";
import type { ReturnTemplate } from "../../domain/returns/templates";
import { shopperWords } from "../../lib/shopper-words";
import { fillWords } from "./fill-words";
import { createLiquid } from "./liquid-engine";
import { textsFor } from "./locales";
import { returnTextsFor } from "./locales/returns";
import { RETURN_MAIL_LAYOUT } from "./mail-layout";
import { oneLine } from "./plain-facts";
import { plainReturnFacts } from "./plain-return-facts";
import type { ReturnMailFacts } from "./return-mail-facts";
import { returnMailParts, type ReturnMailParts } from "./return-mail-parts";
import type { RenderedMail } from "./templates";

const text = createLiquid("text");
const html = createLiquid("html");
const layout = html.parse(RETURN_MAIL_LAYOUT);

/**
 * A letter about a return in the shopper's language (BCP 47; falls back to the language alone, then English), as plain text
 * and as HTML that say the same. Facts are data: whatever they contain is shown, never run. A gift's has no money in it.
 * `override`: the merchant's own words in that language; what cannot be used of them is said in ours.
 */
export function renderReturnMail(
  name: ReturnTemplate,
  locale: string | null,
  facts: ReturnMailFacts,
  override: MailWords | null = null,
): RenderedMail {
  const common = textsFor(locale);
  const { mails, sorry, way, timing, unsent, unsentHeading, less, action } = returnTextsFor(locale);
  const mail = mails[name];
  const plain = plainReturnFacts(facts);
  const said = (template: string, shown: object): string => text.parseAndRenderSync(template, shown).trim();
  const shown = {
    ...plain,
    sorry: said(sorry, { ...plain, decided: name !== "return-review" }),
    way: said(way, plain),
    unsent: said(unsent, plain),
    unsentHeading,
    less: said(less, plain),
    isUnsent: plain.unsent === true,
    timing: plain.when ? said(timing, plain) : "",
  };
  const fill = fillWords(text, shown);
  const view = {
    language: common.language,
    dir: common.dir,
    colon: common.colon,
    shopName: plain.shopName,
    subject: oneLine(fill.chosen(override?.subject, mail.subject)),
    heading: fill.chosen(override?.heading, mail.heading),
    greeting: fill.own(common.greeting),
    paragraphs: fill.paragraphs(override?.body, mail.body),
    action: fill.chosen(override?.action, mail.action ?? action),
    closing: fill.own(common.closing).split("\n"),
    footer: fill.own(common.footer),
    ...returnMailParts(name, shopperWords(locale), plain),
  };
  return {
    subject: view.subject,
    language: common.language,
    text: plainText(view),
    html: String(html.renderSync(layout, view)),
    problem: fill.problem(),
  };
}

interface View extends ReturnMailParts {
  readonly colon: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly closing: readonly string[];
  readonly footer: string;
}

function plainText({ colon, facts, lists, tables, blocks, survey, ...view }: View): string {
  const titled = (label: string, rows: readonly string[]) => [`${label}${colon}`, ...rows].join("\n");
  const sections = [
    view.greeting,
    ...view.paragraphs,
    view.link && titled(view.action, [view.link]),
    facts.map(({ label, text: value, href }) => `${label}${colon} ${withAddress(value, href)}`).join("\n"),
    ...lists.map(({ label, lines }) =>
      titled(
        label,
        lines.map(({ title, quantity, note }) => `- ${quantity} × ${title}${note ? ` (${note})` : ""}`),
      ),
    ),
    ...tables.map(({ label, rows }) =>
      titled(
        label,
        rows.map((row) => `- ${row.label}${colon} ${row.amount}`),
      ),
    ),
    ...blocks.map(({ label, rows }) => titled(label, rows)),
    survey && [survey.question, ...survey.answers.map(({ label, link }) => `- ${label}\n  ${link}`)].join("\n"),
    view.closing.join("\n"),
    // "-- " on a line of its own is how mail clients know what follows the letter.
    `-- \n${view.footer}`,
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

const withAddress = (text: string, href: string | undefined) => (href && href !== text ? `${text} ${href}` : text);
