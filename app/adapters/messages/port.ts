import type { MessageKind, MessageLanguage } from "../../domain/messages/message-kinds";
import type { Channel, MailWords, SmsWords, WordsOf } from "../../domain/messages/own-words";

export interface RenderedMessage {
  /** "" for text messages */
  readonly subject: string;
  readonly text: string;
  /** "" for text messages */
  readonly html: string;
  /** Why own words were not used; missing = they were. */
  readonly problem?: string;
}

/** An order of the shop to look at a message with; what it does not tell comes from the built-in example. */
export interface OrderInWords {
  readonly shopName: string;
  readonly orderName: string;
  readonly firstName: string | null;
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
}

export interface WordsProblem {
  /** `subject`, `heading`, `body`, `action` or `text`. */
  readonly field: string;
  readonly text: string;
}

/** Where messages are looked at, changed and tried, before any shopper gets them. */
export interface MessageStudio {
  /** The words that come with the app. */
  builtIn(kind: MessageKind, language: MessageLanguage): WordsOf[Channel];
  /** What keeps own words from being used; empty = nothing. Tried on three very different examples. */
  check(kind: MessageKind, words: MailWords & SmsWords): readonly WordsProblem[];
  /** The message as it would look, with an order's own names where there is one. */
  preview(
    kind: MessageKind,
    language: MessageLanguage,
    words: MailWords & SmsWords,
    order?: OrderInWords,
  ): RenderedMessage;
}
