import type { MailWords } from "../../domain/messages/own-words";
import type { ReturnTemplate } from "../../domain/returns/templates";
import { shopperWords } from "../../lib/shopper-words";
import { fillWords, OUR_LIMITS } from "./fill-words";
import { finishLetter, type LetterFrame, letterFrame, parseLayout, titledBy, withAddress, wordsEngine } from "./letter";
import { textsFor } from "./locales";
import { returnTextsFor } from "./locales/returns";
import { RETURN_MAIL_LAYOUT } from "./mail-layout";
import { plainReturnFacts } from "./plain-return-facts";
import type { ReturnMailFacts } from "./return-mail-facts";
import { returnMailParts, type ReturnMailParts } from "./return-mail-parts";
import type { RenderedMail } from "./templates";

const layout = parseLayout(RETURN_MAIL_LAYOUT);

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
  const said = (template: string, shown: object): string =>
    wordsEngine.parseAndRenderSync(template, shown, OUR_LIMITS).trim();
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
  const fill = fillWords(wordsEngine, shown);
  const ours = { ...mail, action: mail.action ?? action };
  const frame = letterFrame(common, fill, ours, override, plain.shopName);
  const view = { ...frame, ...returnMailParts(name, shopperWords(locale), plain) };
  return finishLetter(layout, view, sectionsOf(view), fill);
}

type View = LetterFrame & ReturnMailParts;

function sectionsOf({ colon, link, action, facts, lists, tables, blocks, survey }: View) {
  const titled = titledBy(colon);
  return [
    link && titled(action, [link]),
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
    survey && [survey.question, ...survey.answers.map((one) => `- ${one.label}\n  ${one.link}`)].join("\n"),
  ];
}
