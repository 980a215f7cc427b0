import type { AccountWords } from "./account-words";

export const ja: AccountWords = {
  language: "ja",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "ご注文はすでに発送済みのため、キャンセルできません。",
    "More units were asked for than the order still holds.": "ご注文に残っている数量を超えています。",
    "One of the items is not part of this order.": "このご注文に含まれていない商品があります。",
    "An item was named twice.": "同じ商品が二度指定されています。",
    "Nothing was chosen in exchange.": "交換する商品が選択されていません。",
    "What was chosen cannot be had in exchange.": "お選びの商品とは交換できません。",
    "No more items can be had in exchange than come back.": "返品する数より多くの商品とは交換できません。",
    "What is wanted in exchange is sold out, and nothing else is offered.":
      "ご希望の交換商品は在庫切れで、ほかの方法はご用意していません。",
    "What is wanted in exchange costs less than what comes back, and only an exchange is offered.":
      "ご希望の商品は返品される商品より安く、交換以外の方法はご用意していません。",
  },
  cancellation: {
    stopping: {
      title: "キャンセルのご希望を承りました",
      text: "ご注文を止める手続きをしています。わかり次第、メールでお知らせします。",
    },
    warehouse: {
      title: "倉庫にご注文を止めるよう依頼しました",
      text: "返答があり次第、メールでお知らせします。",
    },
    review: {
      title: "キャンセルのご希望を確認しています",
      text: "担当者が確認し、メールでお返事します。",
    },
    undo: {
      title: "ご注文は {until} にキャンセルされます",
      text: "お気持ちが変わりましたら、それまではご注文をそのまま残せます。",
    },
    undoPart: {
      title: "ご注文の一部の商品は {until} にキャンセルされます",
      text: "お気持ちが変わりましたら、それまではそのまま残せます。",
    },
    cancelling: {
      title: "ご注文のキャンセルを処理しています",
      text: "完了しましたらメールでお知らせします。",
    },
    cancellingPart: {
      title: "ご注文の一部の商品をキャンセルしています",
      text: "完了しましたらメールでお知らせします。",
    },
    cancelled: { title: "ご注文はキャンセルされました", text: "商品は発送されません。" },
    cancelledPart: {
      title: "ご注文の一部の商品がキャンセルされました",
      text: "そのほかの商品は予定どおりお届けします。",
    },
    declined: {
      title: "ご注文をキャンセルできませんでした",
      text: "申し訳ございません。ご注文は予定どおり進みます。",
    },
    refused: {
      title: "ご注文を止めることができませんでした",
      text: "申し訳ございません。ご不要の場合は、到着後に返品いただけます。",
    },
    shipped: {
      title: "ご注文はすでに発送されています",
      text: "申し訳ございません。ご不要の場合は、到着後に返品いただけます。",
    },
    kept: { title: "ご注文はそのまま進みます", text: "キャンセルされません。" },
  },
  labels: {
    because: "理由",
    sentOn: "{date} に発送",
    perUnit: "1点 {price}",
  },
  keep: {
    label: "注文を残す",
    title: "ご注文を残しますか？",
    text: "ご注文は予定どおり発送され、返金は行われません。",
    thanks: "ありがとうございます。ご注文はそのまま残ります。",
    next: "ご注文の手続きを続け、まもなくメールをお送りします。",
  },
  returnReasons: {
    "changed-my-mind": "気が変わった",
    "item-not-as-described": "商品が説明と異なる",
    "received-the-wrong-item": "違う商品が届いた",
    "damaged-or-defective": "破損または不良品",
    "too-small": "小さすぎる",
    "too-big": "大きすぎる",
    style: "デザインが好みではない",
    color: "色が好みではない",
    "other-reason": "その他",
    unknown: "未指定",
  },
  obstacles: {
    unsent: "このご注文の商品はまだ発送されていないため、返品できるものがありません。",
    returned: "発送済みの商品はすべて、返品手続き中または返金済みです。",
    later: "現在はお手続きできません。1分ほどしてからもう一度お試しください。",
  },
};
