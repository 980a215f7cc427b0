import type { TemplateName } from "./templates";

/**
 * One language's words for every mail: plain text with Liquid in it ({{ shopName }}, {{ orderName }}, {{ firstName }},
 * {{ amount }}, {{ until }}, {{ link }}, {{ code }}, {{ name }}, {{ items }}, {{ receivedAt }}, {{ caseNumber }}, {{ answer }}; all but the first two may be missing). Data, so that a merchant's own text can
 * stand in for any of it.
 */
export interface MailTexts {
  /** BCP 47 */
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  /** What follows a label in the plain text, with the space before it where the language writes one. */
  readonly colon: string;
  readonly greeting: string;
  /** Headings of the parts below the text. */
  readonly items: string;
  readonly reason: string;
  /** Reasons the app itself brings, by their English words. Any other stands as the merchant wrote it. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly closing: string;
  /** Why the reader gets this mail. */
  readonly footer: string;
  readonly mails: Readonly<Record<TemplateName, MailText>>;
}

export interface MailText {
  readonly subject: string;
  readonly heading: string;
  /** A paragraph each; one that renders to nothing is left out. */
  readonly body: readonly string[];
  /** Label of the button that leads to the link. */
  readonly action?: string;
}
