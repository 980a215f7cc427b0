import type { MailWords } from "../../domain/messages/own-words";
import { fillWords } from "./fill-words";
import { createLiquid } from "./liquid-engine";
import { textsFor } from "./locales";
import { MAIL_LAYOUT } from "./mail-layout";
import type { MailTexts } from "./mail-texts";
import { oneLine, plainFacts } from "./plain-facts";
import type { RenderedMail, TemplateFacts, TemplateName } from "./templates";

/** Which parts stand below the text of a mail, in every language. */
const PARTS: Readonly<Record<TemplateName, readonly ("lines" | "reason" | "link")[]>> = {
  "cancellation-received": ["lines"],
  "cancellation-undo": ["lines", "link"],
  "cancellation-done": ["lines"],
  "cancellation-lines-done": ["lines"],
  "cancellation-declined": ["reason"],
  "cancellation-review": [],
  "cancellation-refused": [],
  "cancellation-shipped": [],
  "cancellation-kept": [],
};

const text = createLiquid("text");
const html = createLiquid("html");
const layout = html.parse(MAIL_LAYOUT);

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
  const fill = fillWords(text, shown);
  const parts = PARTS[name];
  const view = {
    language: texts.language,
    dir: texts.dir,
    colon: texts.colon,
    shopName: shown.shopName,
    subject: oneLine(fill.chosen(override?.subject, mail.subject)),
    heading: fill.chosen(override?.heading, mail.heading),
    greeting: fill.own(texts.greeting),
    paragraphs: fill.paragraphs(override?.body, mail.body),
    action: fill.chosen(override?.action, mail.action ?? ""),
    link: parts.includes("link") ? shown.link : undefined,
    reason: parts.includes("reason") ? reasonIn(texts, shown.reason) : undefined,
    reasonLabel: texts.reason,
    lines: parts.includes("lines") ? shown.lines : [],
    itemsLabel: texts.items,
    closing: fill.own(texts.closing).split("\n"),
    footer: fill.own(texts.footer),
  };
  return {
    subject: view.subject,
    language: texts.language,
    text: plainText(view),
    html: String(html.renderSync(layout, view)),
    problem: fill.problem(),
  };
}

function reasonIn({ reasons }: MailTexts, reason: string | undefined): string | undefined {
  return reason !== undefined && Object.hasOwn(reasons, reason) ? reasons[reason] : reason;
}

interface View {
  readonly colon: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly link?: string;
  readonly reason?: string;
  readonly reasonLabel: string;
  readonly lines: readonly { readonly title: string; readonly quantity: number }[];
  readonly itemsLabel: string;
  readonly closing: readonly string[];
  readonly footer: string;
}

function plainText(view: View): string {
  const items = view.lines.map(({ title, quantity }) => `- ${quantity} × ${title}`);
  const blocks = [
    view.greeting,
    ...view.paragraphs,
    view.link && `${view.action}${view.colon}\n${view.link}`,
    view.reason && `${view.reasonLabel}${view.colon} ${view.reason}`,
    items.length > 0 && [`${view.itemsLabel}${view.colon}`, ...items].join("\n"),
    view.closing.join("\n"),
    // "-- " on a line of its own is how mail clients know what follows the letter.
    `-- \n${view.footer}`,
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
