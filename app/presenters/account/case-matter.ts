import { MOST_CASE_PHOTOS, MOST_CASE_WORDS } from "../../domain/cases/limits";
import { caseLink } from "../../lib/case-link";
import type { Sealer } from "../../lib/seal";
import { fill, spokenLocale } from "../../lib/shopper-words";
import { portalWords } from "../../lib/shopper-words/portal";
import { tellDays } from "../../lib/tell-day";
import type { ReadCase } from "../../records/views/read-shopper-case";
import { type Conversation, conversation } from "../case-conversation";
import type { Act, Link, Matter, Section } from "./answers";

/** What is shown here; the page of the case has all of it. */
const MOST_MESSAGES = 6;

interface Shown {
  readonly sealer: Sealer;
  readonly appUrl: string;
  readonly now: Date;
  /** Where a stored photo is shown. */
  readonly fileLink: (key: string) => string;
}

/** What a shopper wrote about their order, what they were answered, and where they write back. */
export function caseMatter({ sealer, appUrl, now, fileLink }: Shown, read: ReadCase): Matter {
  const { shopperCase, shop, locale } = read;
  const { id, orderId, orderName, openedAt } = shopperCase;
  const model = conversation(read, { now, linkTo: fileLink });
  return {
    kind: "case",
    ...{ id, orderId, orderName, day: tellDays(shop.timeZone, spokenLocale(locale)).day(openedAt) },
    title: model.title,
    texts: [model.standing],
    steps: [],
    sections: sectionsOf(model),
    links: linksIn(model, caseLink(sealer, appUrl, shopperCase)),
    acts: [writeBack(model, locale)],
  };
}

function sectionsOf({ kind, items, messages }: Conversation): readonly Section[] {
  const about = { label: kind, facts: [], lines: items.map((item) => ({ ...item, note: "" })), rows: [] };
  return [
    about,
    ...messages.slice(-MOST_MESSAGES).map(({ by, at, words }) => ({
      ...{ label: `${by} · ${at}`, facts: [], lines: [] },
      rows: words.split("\n").filter((row) => row.trim() !== ""),
    })),
  ];
}

function linksIn({ messages, words: { page, acts } }: Conversation, address: string): readonly Link[] {
  const photos = messages.slice(-MOST_MESSAGES).flatMap((message) => message.photos);
  const earlier = messages.length > MOST_MESSAGES ? [{ label: acts.mine, href: address }] : [];
  const named = photos.map(({ href }, index) => ({ label: fill(page.photo, { number: String(index + 1) }), href }));
  return [...earlier, ...named];
}

function writeBack({ words: { page, form } }: Conversation, locale: string | null): Act {
  return {
    name: "write",
    label: page.reply,
    question: {
      title: page.reply,
      texts: [],
      button: form.send,
      words: form.message,
      maxWords: MOST_CASE_WORDS,
      photos: { label: portalWords(locale).giveBack.photo, most: MOST_CASE_PHOTOS },
    },
    thanks: { title: page.taken, text: "" },
  };
}
