import type { NoticeChoice } from "../../domain/shipping/types";
import type { Sealer } from "../../lib/seal";
import { fill, spokenLocale } from "../../lib/shopper-words";
import { tellDays } from "../../lib/tell-day";
import type { ShopperNotice } from "../../records/views/read-shopper-notice";
import { MAX_ANSWER, shopperNoticeModel, type ShopperNoticeModel, WITH_WORDS } from "../shopper-notice";
import type { Act, Matter } from "./answers";

/** A notice of delay with the answers it still takes; null = it says nothing any more. */
export function noticeMatter(sealer: Sealer, read: ShopperNotice, now: Date): Matter | null {
  const { notice, shop, personal } = read;
  const model = shopperNoticeModel(read, sealer, now);
  if (model.standing === "newer" || model.standing === "expired") return null;
  const { day } = tellDays(shop.timeZone, spokenLocale(personal?.locale ?? null));
  return {
    kind: "notice",
    id: notice.id,
    orderId: notice.orderId,
    orderName: notice.orderName,
    day: day(notice.sentAt ?? notice.plannedAt),
    title: model.title,
    texts: [model.text, ...answeredTexts(model)],
    steps: [],
    sections: model.parcels.map(({ label, rows, items }) => ({
      label,
      facts: rows,
      lines: items.map((item) => ({ ...item, note: "" })),
      rows: [],
    })),
    links: [],
    // Saying the same again would say nothing new, unless it is said in words.
    acts: model.choices
      .filter((choice) => choice !== model.answered?.answer || WITH_WORDS.has(choice))
      .map((choice) => actOf(choice, model)),
  };
}

function answeredTexts({ answered, standing, words }: ShopperNoticeModel): readonly string[] {
  if (!answered || standing === "cancelling") return [];
  const said = fill(words.page.answered, { answer: words.choices[answered.answer].label });
  return answered.words ? [said, answered.words] : [said];
}

function actOf(choice: NoticeChoice, { words, refund, unsent }: ShopperNoticeModel): Act {
  const { label, title, text, button, thanks, next } = words.choices[choice];
  const items = unsent.map((item) => `${item.quantity} × ${item.title}`);
  return {
    name: choice,
    label,
    question: {
      title,
      texts: choice === "cancel" ? [text, ...items, refund] : [text],
      button,
      words: WITH_WORDS.has(choice) ? (choice === "change_address" ? words.page.address : words.page.words) : null,
      maxWords: MAX_ANSWER,
      photos: null,
    },
    thanks: { title: thanks, text: next },
  };
}
