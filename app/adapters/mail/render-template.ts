import type { MailWords } from "../../domain/messages/own-words";
import { fillWords } from "./fill-words";
import { finishLetter, letterFrame, parseLayout, titledBy, wordsEngine } from "./letter";
import { textsFor } from "./locales";
import { MAIL_LAYOUT } from "./mail-layout";
import type { MailTexts } from "./mail-texts";
import { plainFacts } from "./plain-facts";
import type { RenderedMail, TemplateFacts, TemplateName } from "./templates";

/** Which parts stand below the text of a mail, in every language. */
const PARTS: Readonly<Record<TemplateName, readonly ("lines" | "reason" | "link" | "answer")[]>> = {
  "cancellation-received": ["lines"],
  "cancellation-undo": ["lines", "link"],
  "cancellation-done": ["lines"],
  "cancellation-lines-done": ["lines"],
  "cancellation-declined": ["reason"],
  "cancellation-review": [],
  "cancellation-refused": [],
  "cancellation-shipped": [],
  "cancellation-kept": [],
  "case-received": ["link"],
  "case-answered": ["answer", "link"],
  "order-code": [],
  "withdrawal-receipt": [],
};

const layout = parseLayout(MAIL_LAYOUT);

/**
 * A mail in the shopper's language (BCP 47; falls back to the language alone, then English), as plain text and as HTML
 * that say the same. Facts are data: whatever they contain is shown, never run. `override`: the merchant's own words in that
 * language; what cannot be used of them is said in ours.
 */
export function renderTemplate(
  name: TemplateName,
  locale: string | null,
  facts: TemplateFacts,
  override: MailWords | null = null,
): RenderedMail {
  const texts = textsFor(locale);
  const mail = texts.mails[name];
  const shown = plainFacts(facts);
  const fill = fillWords(wordsEngine, shown);
  const parts = PARTS[name];
  const ours = { ...mail, action: mail.action ?? "" };
  const view = {
    ...letterFrame(texts, fill, ours, override, shown.shopName),
    answer: parts.includes("answer") ? shown.answer : [],
    link: parts.includes("link") ? shown.link : undefined,
    reason: parts.includes("reason") ? reasonIn(texts, shown.reason) : undefined,
    reasonLabel: texts.reason,
    lines: parts.includes("lines") ? shown.lines : [],
    itemsLabel: texts.items,
  };
  const titled = titledBy(texts.colon);
  const sections = [
    view.answer.length > 0 && view.answer.map((line) => `> ${line}`.trimEnd()).join("\n"),
    view.link && titled(view.action, [view.link]),
    view.reason && `${view.reasonLabel}${texts.colon} ${view.reason}`,
    view.lines.length > 0 &&
      titled(
        view.itemsLabel,
        view.lines.map(({ title, quantity }) => `- ${quantity} × ${title}`),
      ),
  ];
  return finishLetter(layout, view, sections, fill);
}

function reasonIn({ reasons }: MailTexts, reason: string | undefined): string | undefined {
  return reason !== undefined && Object.hasOwn(reasons, reason) ? reasons[reason] : reason;
}
