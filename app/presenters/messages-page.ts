import {
  MESSAGE_GROUPS,
  MESSAGE_KINDS,
  MESSAGE_LANGUAGES,
  type MessageKind,
  type MessageLanguage,
} from "../domain/messages/message-kinds";
import {
  MOST_PARAGRAPHS,
  type Channel,
  type MailWords,
  type SmsWords,
  type WordsOf,
} from "../domain/messages/own-words";

type Words = MailWords & SmsWords;
type Owned = readonly { readonly event: string; readonly channel: string; readonly language: string }[];

/** All messages by group, each with the languages a merchant changed. */
export function messageGroups(owned: Owned) {
  return MESSAGE_GROUPS.map((group) => ({
    group,
    messages: MESSAGE_KINDS.filter((kind) => kind.group === group).map(({ event, channel, title, about }) => ({
      ...{ event, channel, title, about },
      changed: languagesOf(owned, event, channel).map((language) => MESSAGE_LANGUAGES[language]),
    })),
  }));
}

export function languagesOf(owned: Owned, event: string, channel: string): readonly MessageLanguage[] {
  const codes = Object.keys(MESSAGE_LANGUAGES) as MessageLanguage[];
  const isOwned = (code: string) =>
    owned.some((one) => one.event === event && one.channel === channel && one.language === code);
  return codes.filter(isOwned);
}

export const messageUrl = ({ event, channel }: Pick<MessageKind, "event" | "channel">, language: string) =>
  `/app/messages/${event}?channel=${channel}&language=${language}`;

/** The fields of the editor: text, with an empty line between paragraphs. */
export interface EditedWords {
  readonly subject: string;
  readonly heading: string;
  readonly body: string;
  readonly action: string;
  readonly text: string;
}

export function toEdited({ subject = "", heading = "", body = [], action = "", text = "" }: Words): EditedWords {
  return { subject, heading, body: body.join("\n\n"), action, text };
}

/** What of the edited words differs from those that come with the app; empty = nothing does. */
export function changedWords(channel: Channel, edited: EditedWords, builtIn: WordsOf[Channel]): Words {
  const original = toEdited(builtIn);
  const fields = channel === "SMS" ? (["text"] as const) : (["subject", "heading", "body", "action"] as const);
  const changed = fields.filter((field) => clean(edited[field]) !== clean(original[field]));
  return Object.fromEntries(
    changed.map((field) => [field, field === "body" ? paragraphs(edited.body) : clean(edited[field])]),
  );
}

const clean = (text: string) => text.replaceAll("\r\n", "\n").trim();

/** At most so many that nothing is lost when there are more: the rest stays together. */
function paragraphs(body: string): readonly string[] {
  const parts = clean(body).split(/\n\s*\n/);
  return parts.length <= MOST_PARAGRAPHS
    ? parts
    : [...parts.slice(0, MOST_PARAGRAPHS - 1), parts.slice(MOST_PARAGRAPHS - 1).join(" ")];
}
