import type { ReturnTemplate } from "../returns/templates";
import { NOTICE_TEMPLATES, type ShippingTemplate } from "../shipping/templates";
import type { Channel } from "./own-words";

/** A message shoppers can get: when it goes, and by which channel. */
export interface MessageKind {
  readonly event: string;
  readonly channel: Channel;
  readonly group: MessageGroup;
  readonly title: string;
  readonly about: string;
}

export const MESSAGE_GROUPS = [
  "Cancellations",
  "Returns",
  "Delays",
  "Goodwill and surveys",
  "Claims and questions",
  "Finding an order",
  "Text messages",
] as const;
export type MessageGroup = (typeof MESSAGE_GROUPS)[number];

type Words = readonly [title: string, about: string];

const CANCELLATIONS: Readonly<Record<string, Words>> = {
  "cancellation-received": ["Request received", "At once, when a shopper asks to cancel."],
  "cancellation-undo": ["Will be cancelled", "With the link to keep the order while there is time."],
  "cancellation-done": ["Cancelled", "When the order is cancelled, with what was refunded."],
  "cancellation-lines-done": ["Items cancelled", "When some items were cancelled."],
  "cancellation-declined": ["Not possible", "When your rules or staff say no, with the reason."],
  "cancellation-review": ["A person decides", "When your staff has to decide, with by when."],
  "cancellation-refused": ["Could not be stopped", "When the warehouse could not stop it."],
  "cancellation-shipped": ["Already on its way", "When it had left before it could be stopped."],
  "cancellation-kept": ["Order goes on", "When the shopper changed their mind."],
};

const RETURNS: Readonly<Record<ReturnTemplate, Words>> = {
  "return-review": ["A person decides", "When your staff has to decide, with by when."],
  "return-declined": ["Declined", "When your rules or staff say no, with the reason for each item."],
  "return-approved": ["Approved, sent by the shopper", "With the address, the slip and how to send it."],
  "return-label": ["Approved, with a label", "With the prepaid label."],
  "return-keep": ["Nothing to send back", "When the shopper may keep the items."],
  "return-reminder": ["Reminder", "When nothing was sent yet and the time runs out."],
  "return-on-its-way": ["On its way to you", "When the carrier has scanned the parcel."],
  "return-arrived": ["Arrived", "When the parcel is at your warehouse."],
  "return-refunded": ["Refunded", "With every part of the amount, and one question."],
  "return-exchanged": ["Exchanged", "When the new items are being prepared."],
  "return-done": ["Over without money", "When the return is complete and nothing was given back."],
  "return-canceled": ["Called off", "When the return was called off, or nothing was sent in time."],
};

const DELAYS: Readonly<Record<(typeof NOTICE_TEMPLATES)[number], Words>> = {
  "delay-lost": ["Parcel seems lost", "No sign of it for so long that it must be taken for lost."],
  "delay-returning": ["Coming back to you", "It could not be delivered and is on its way back."],
  "delay-failed-attempt": ["Could not be handed over", "The carrier tried and nobody took it."],
  "delay-missed": ["Late", "The promised date has passed."],
  "delay-not-shipped": [
    "Not sent in time",
    "With the choice to wait or to cancel; what the law asks for is always said.",
  ],
  "delay-carrier-late": ["Will be late, says the carrier", "The carrier moved its date past what was promised."],
  "delay-no-pickup": ["Packed, not picked up", "A label was made, and the carrier does not have it."],
  "delay-no-scan": ["No news", "It has not been scanned for too long."],
  "delay-at-risk": ["May be late", "It will probably miss what was promised."],
  "delay-several": ["Several parcels", "Parcels of one order with different troubles, in one message."],
};

const OTHERS: Readonly<Record<Exclude<ShippingTemplate, keyof typeof DELAYS>, readonly [MessageGroup, ...Words]>> = {
  "delay-answer": ["Delays", "Answer received", "When a shopper chose what to do about a delay."],
  "goodwill-given": ["Goodwill and surveys", "Goodwill", "With a code or store credit given for a trouble."],
  "survey-csat": ["Goodwill and surveys", "How did we do?", "After a case, one question."],
  "survey-nps": ["Goodwill and surveys", "Would you recommend us?", "Some days after a delivery, one question."],
};

const CASES: Readonly<Record<string, Words>> = {
  "case-received": ["Message received", "At once, when a shopper writes about their order, with by when you answer."],
  "case-answered": ["Your answer", "With what your staff wrote, and the link to write back."],
};

const FINDING: Readonly<Record<string, Words>> = {
  "order-code": ["Code to see an order", "At once, when a guest looks for their order on your shop's pages."],
  "withdrawal-receipt": [
    "Receipt of a withdrawal",
    "At once, when a consumer withdraws from their contract without signing in.",
  ],
};

const listed = (group: MessageGroup, words: Readonly<Record<string, Words>>, channel: Channel = "EMAIL") =>
  Object.entries(words).map(([event, [title, about]]) => ({ event, channel, group, title, about }));

/** Every message there is. */
export const MESSAGE_KINDS: readonly MessageKind[] = [
  ...listed("Cancellations", CANCELLATIONS),
  ...listed("Returns", RETURNS),
  ...listed("Delays", DELAYS),
  ...Object.entries(OTHERS).map(([event, [group, title, about]]) => ({
    ...{ event, group, title, about },
    channel: "EMAIL" as const,
  })),
  ...listed("Claims and questions", CASES),
  ...listed("Finding an order", FINDING),
  ...listed("Text messages", DELAYS, "SMS"),
];

export function messageKind(event: string, channel: string): MessageKind | null {
  return MESSAGE_KINDS.find((kind) => kind.event === event && kind.channel === channel) ?? null;
}

/** Languages messages come in, as their speakers call them. */
export const MESSAGE_LANGUAGES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  it: "Italiano",
  nl: "Nederlands",
  pt: "Português",
  ja: "日本語",
} as const;
export type MessageLanguage = keyof typeof MESSAGE_LANGUAGES;

export const isMessageLanguage = (text: string): text is MessageLanguage => Object.hasOwn(MESSAGE_LANGUAGES, text);
