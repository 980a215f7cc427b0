import type { Cancellation, CancellationState } from "../../domain/cancellation/types";
import type { OrderSnapshot, PersonalData } from "../../domain/order";
import { fill, sayReason, shopperWords, spokenLocale } from "../../lib/shopper-words";
import { accountWords, type AccountWords, type CancellationStanding } from "../../lib/shopper-words/account";
import { tellDays } from "../../lib/tell-day";
import type { Act, Matter, Section } from "./answers";

export interface ShopperCancellation {
  readonly cancellation: Cancellation;
  readonly order: OrderSnapshot;
  readonly shop: { readonly timeZone: string };
  readonly personal: PersonalData | null;
}

/** Until then the shopper may keep the order: the same as the link in the letter. */
const IN_TIME: ReadonlySet<CancellationState> = new Set(["REVIEW", "STOPPING", "WAITING_WAREHOUSE", "UNDO"]);

const STANDINGS: Readonly<Record<CancellationState, CancellationStanding>> = {
  REVIEW: "review",
  // What went wrong on our side is looked at by a person.
  FAILED: "review",
  STOPPING: "stopping",
  WAITING_WAREHOUSE: "warehouse",
  UNDO: "undo",
  CANCELLING: "cancelling",
  CANCELLED: "cancelled",
  DECLINED: "declined",
  REFUSED: "refused",
  RETURN_INSTEAD: "shipped",
  KEPT: "kept",
};

/** Where only some of an order is cancelled, nobody is told that all of it is. */
const OF_PART: Readonly<Partial<Record<CancellationStanding, CancellationStanding>>> = {
  undo: "undoPart",
  cancelling: "cancellingPart",
  cancelled: "cancelledPart",
};

/** A wish to cancel, or a cancellation by the shop, as its shopper sees it. */
export function cancellationMatter({ cancellation, order, shop, personal }: ShopperCancellation): Matter {
  const { id, orderId, orderName, scope, requestedAt, undoUntil } = cancellation;
  const words = accountWords(personal?.locale ?? null);
  const tell = tellDays(shop.timeZone, spokenLocale(personal?.locale ?? null));
  const standing = standingOf(cancellation);
  const { title, text } = words.cancellation[standing];
  return {
    kind: "cancellation",
    ...{ id, orderId, orderName, day: tell.day(requestedAt) },
    title: fill(title, { until: undoUntil ? tell.moment(undoUntil) : "" }),
    texts: [text, ...(standing === "declined" ? becauseOf(cancellation, words) : [])],
    steps: [],
    sections: scope.whole ? [] : [itemsOf(scope.units, order, personal)],
    links: [],
    acts: canKeep(cancellation) ? [keep(words)] : [],
  };
}

/** Whether its shopper may keep the order after all. */
const canKeep = ({ state, source }: Cancellation) => IN_TIME.has(state) && (source === "SHOPPER" || state === "UNDO");

function standingOf({ state, scope, undoUntil }: Cancellation): CancellationStanding {
  const standing = state === "UNDO" && !undoUntil ? "cancelling" : STANDINGS[state];
  return scope.whole ? standing : (OF_PART[standing] ?? standing);
}

function becauseOf({ sentence }: Cancellation, words: AccountWords): readonly string[] {
  const because = sayReason(words, sentence);
  return because ? [`${words.labels.because}${shopperWords(words.language).colon} ${because}`] : [];
}

function itemsOf(
  units: readonly { readonly lineItemId: string; readonly quantity: number }[],
  order: OrderSnapshot,
  personal: PersonalData | null,
): Section {
  const lines = units.map(({ lineItemId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineItemId);
    return { title: line?.title ?? "", quantity, note: "" };
  });
  return { label: shopperWords(personal?.locale ?? null).labels.items, facts: [], lines, rows: [] };
}

function keep({ keep: { label, title, text, thanks, next } }: AccountWords): Act {
  return {
    name: "keep",
    label,
    question: { title, texts: [text], button: label, words: null, maxWords: 0, photos: null },
    thanks: { title: thanks, text: next },
  };
}
