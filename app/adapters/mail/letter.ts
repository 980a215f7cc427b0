import type { Template } from "liquidjs";
import type { MailWords } from "../../domain/messages/own-words";
import { type FillWords, OUR_LIMITS } from "./fill-words";
import { createLiquid } from "./liquid-engine";
import type { MailText, MailTexts } from "./mail-texts";
import { oneLine } from "./plain-facts";
import type { RenderedMail } from "./templates";

const html = createLiquid("html");
/** Fills words; what comes out is plain text. */
export const wordsEngine = createLiquid("text");
export const parseLayout = (layout: string): Template[] => html.parse(layout);

/** What every letter says around its own parts. */
export interface LetterFrame extends Pick<MailTexts, "language" | "dir" | "colon"> {
  readonly shopName: string;
  readonly subject: string;
  readonly heading: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly closing: readonly string[];
  readonly footer: string;
}

/** The frame in a shopper's language, in the merchant's words where they can be used. */
export function letterFrame(
  { language, dir, colon, greeting, closing, footer }: MailTexts,
  fill: FillWords,
  ours: Required<MailText>,
  theirs: MailWords | null,
  shopName: string,
): LetterFrame {
  return {
    ...{ language, dir, colon, shopName },
    subject: oneLine(fill.chosen(theirs?.subject, ours.subject)),
    heading: fill.chosen(theirs?.heading, ours.heading),
    greeting: fill.own(greeting),
    paragraphs: fill.paragraphs(theirs?.body, ours.body),
    action: fill.chosen(theirs?.action, ours.action),
    closing: fill.own(closing).split("\n"),
    footer: fill.own(footer),
  };
}

type Section = string | false | undefined;

/** A letter as HTML by its layout and as plain text, which has its sections between the words and the closing. */
export function finishLetter(
  layout: Template[],
  view: LetterFrame,
  sections: readonly Section[],
  fill: FillWords,
): RenderedMail {
  const { subject, language, greeting, paragraphs, closing, footer } = view;
  // "-- " on a line of its own is how mail clients know what follows the letter.
  const all = [greeting, ...paragraphs, ...sections, closing.join("\n"), `-- \n${footer}`];
  return {
    subject,
    language,
    text: `${all.filter(Boolean).join("\n\n")}\n`,
    html: String(html.renderSync(layout, view, OUR_LIMITS)),
    problem: fill.problem(),
  };
}

/** Rows of plain text below what they are. */
export const titledBy = (colon: string) => (label: string, rows: readonly string[]) =>
  [`${label}${colon}`, ...rows].join("\n");

export const withAddress = (text: string, href: string | undefined) =>
  href && href !== text ? `${text} ${href}` : text;
