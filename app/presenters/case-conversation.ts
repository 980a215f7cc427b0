import type { CaseMessage, ShopperCase } from "../domain/cases/case";
import { fill, spokenLocale } from "../lib/shopper-words";
import { caseWords } from "../lib/shopper-words/cases";
import type { CaseWords } from "../lib/shopper-words/cases/case-words";
import { tellDays } from "../lib/tell-day";

/** What was written about an order, as its shopper sees it. */
export interface Conversation {
  readonly words: CaseWords;
  readonly title: string;
  readonly kind: string;
  /** How it stands, in one sentence. */
  readonly standing: string;
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  readonly messages: readonly {
    readonly id: string;
    readonly isOwn: boolean;
    readonly by: string;
    readonly at: string;
    readonly words: string;
    readonly photos: readonly { readonly label: string; readonly href: string }[];
  }[];
}

interface Read {
  readonly shopperCase: ShopperCase;
  readonly messages: readonly CaseMessage[];
  readonly shop: { readonly name: string; readonly timeZone: string };
  readonly locale: string | null;
}

/** @param linkTo where a stored photo is shown */
export function conversation(
  { shopperCase, messages, shop, locale }: Read,
  { now, linkTo }: { readonly now: Date; readonly linkTo: (key: string) => string },
): Conversation {
  const words = caseWords(locale);
  const { moment } = tellDays(shop.timeZone, spokenLocale(locale));
  const { number, orderName: order, kind, items } = shopperCase;
  return {
    words,
    title: fill(words.page.title, { number: String(number), order }),
    kind: words.kinds[kind],
    standing: standingOf(shopperCase, words, moment, now),
    items,
    messages: messages.map(({ id, from, words: said, photos, at }) => ({
      id,
      isOwn: from === "SHOPPER",
      by: from === "SHOPPER" ? words.page.you : shop.name,
      at: moment(at),
      words: said ?? "",
      photos: photos.map((key, index) => ({
        label: fill(words.page.photo, { number: String(index + 1) }),
        href: linkTo(key),
      })),
    })),
  };
}

/** A time that has passed is not promised again. */
function standingOf(
  { state, waitingSince, dueAt }: ShopperCase,
  { page }: CaseWords,
  moment: (at: Date) => string,
  now: Date,
): string {
  if (state === "CLOSED") return page.closed;
  if (state === "ANSWERED") return page.answered;
  if (!waitingSince || !dueAt) return page.open;
  return dueAt > now ? fill(page.openUntil, { time: moment(dueAt) }) : page.late;
}
