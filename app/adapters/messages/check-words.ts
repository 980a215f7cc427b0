import { factsOfMessage } from "../../domain/messages/message-facts";
import type { MessageKind } from "../../domain/messages/message-kinds";
import type { MailWords, SmsWords } from "../../domain/messages/own-words";
import { analyseWords } from "../mail/analyse-words";
import type { RenderedMessage, WordsProblem } from "./port";

/** Where an author looks for a mistake. */
const FIELD_NAMES = {
  subject: "the subject",
  heading: "the heading",
  body: "the text",
  action: "the button",
  text: "the message",
};

/** What keeps own words from being used: read as they are written, then tried on every example. */
export function checkWords(
  kind: MessageKind,
  words: MailWords & SmsWords,
  render: (example: 0 | 1 | 2) => RenderedMessage,
): readonly WordsProblem[] {
  const templates = Object.entries(words).flatMap(([field, said]) =>
    (Array.isArray(said) ? said : [said]).map((template) => ({ field, template: String(template) })),
  );
  const written = templates.flatMap(({ field, template }) => problemsOf(kind, field, template));
  const missing = [...emptyFields(words), ...missingFacts(kind, templates)];
  if (written.length > 0 || missing.length > 0) return unique([...written, ...missing]);
  return unique(([0, 1, 2] as const).flatMap((example) => problemsOnExample(kind, render(example))));
}

function problemsOf(kind: MessageKind, field: string, template: string): readonly WordsProblem[] {
  const { names, mistake } = analyseWords(template);
  if (mistake) return [{ field, text: `In ${nameOf(field)}: ${mistake}` }];
  const known = new Set(factsOfMessage(kind).map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  return unknown.map((name) => ({ field, text: `In ${nameOf(field)}: there is no fact called ${name}.` }));
}

function emptyFields(words: MailWords & SmsWords): readonly WordsProblem[] {
  return Object.entries(words)
    .filter(([field, said]) => field !== "action" && (Array.isArray(said) ? said.join("") : String(said)).trim() === "")
    .map(([field]) => ({ field, text: `Write something for ${nameOf(field)}, or go back to the original.` }));
}

function missingFacts(
  kind: MessageKind,
  templates: readonly { readonly field: string; readonly template: string }[],
): readonly WordsProblem[] {
  if (templates.length === 0) return [];
  const named = new Set(templates.flatMap(({ template }) => analyseWords(template).names));
  return factsOfMessage(kind)
    .filter(({ name, isNeeded }) => isNeeded && !named.has(name))
    .map(({ name }) => ({
      field: "text",
      text: `Write {{ ${name} }} somewhere: without it the message is no use.`,
    }));
}

function problemsOnExample(kind: MessageKind, { problem, subject }: RenderedMessage): readonly WordsProblem[] {
  const field = kind.channel === "SMS" ? "text" : "body";
  if (problem) return [{ field, text: `It cannot be used with every order: ${problem}` }];
  return kind.channel === "EMAIL" && subject === "" ? [{ field: "subject", text: "The subject comes out empty." }] : [];
}

const nameOf = (field: string) => FIELD_NAMES[field as keyof typeof FIELD_NAMES];

function unique(problems: readonly WordsProblem[]): readonly WordsProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.field}/${problem.text}`, problem])).values()];
}
