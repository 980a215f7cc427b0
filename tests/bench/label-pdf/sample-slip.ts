import type { ReturnSlip } from "~/adapters/documents/return-slip";

/** A slip as a shop prints it every day: a few items, European letters. */
export const EVERYDAY: ReturnSlip = {
  language: "de",
  paper: "A4",
  shopName: "Nordwind Outdoor",
  returnAddress: ["Nordwind Outdoor", "Retouren, Tor 3", "Hafenstraße 12", "20457 Hamburg", "DEUTSCHLAND"],
  rmaNumber: "RMA-1042-7K3Q",
  orderName: "#1042",
  customerName: "Łucja Müller-Ōe",
  items: [
    {
      title: "Regenjacke „Sturmvogel“ mit abnehmbarer Kapuze",
      variant: "Petrol / M",
      sku: "NW-RJ-114-M",
      quantity: 1,
      reason: "Zu klein",
    },
    {
      title: "Merinosocken, 3er-Pack",
      variant: "Grau / 42–44",
      sku: "NW-SO-3",
      quantity: 2,
      reason: "Artikel beschädigt angekommen",
    },
    { title: "Trinkflasche 0,7 l", variant: "", sku: "NW-TF-07", quantity: 1, reason: "Gefällt mir nicht" },
  ],
  steps: [
    "Legen Sie die Artikel mit diesem Blatt in einen festen Karton.",
    "Kleben Sie das Rücksendeetikett über das alte Etikett.",
    "Geben Sie das Paket bis zum 6. Dezember 2026 in einer Filiale ab und bewahren Sie den Beleg auf.",
  ],
  words: {
    heading: "Rücksendeschein",
    rmaNumber: "Rücksendenummer",
    order: "Bestellung",
    from: "Von",
    sendTo: "Zurück an",
    item: "Artikel",
    reason: "Grund",
    quantity: "Anzahl",
    steps: "So geht es weiter",
    footer: "Bitte legen Sie dieses Blatt in das Paket.",
  },
};

/** The same from Japan: thousands of letters to choose from. */
export const JAPANESE: ReturnSlip = {
  ...EVERYDAY,
  language: "ja",
  shopName: "北風アウトドア",
  returnAddress: ["〒150-0002", "東京都渋谷区渋谷2丁目21-1", "北風アウトドア 返品係", "日本"],
  customerName: "髙橋 さくら 様",
  items: [
    {
      title: "レインジャケット「うみつばめ」取り外し可能フード付き",
      variant: "ブルー / M",
      sku: "NW-RJ-114-M",
      quantity: 1,
      reason: "サイズが小さい",
    },
    {
      title: "メリノウールソックス 3足セット",
      variant: "グレー / 25–27cm",
      sku: "NW-SO-3",
      quantity: 2,
      reason: "商品が破損して届いた",
    },
  ],
  steps: [
    "商品とこの用紙を丈夫な箱に入れてください。",
    "返送ラベルを古いラベルの上に貼ってください。",
    "2026年12月6日までにお近くの営業所へお持ちください。",
  ],
  words: {
    heading: "返品票",
    rmaNumber: "返品番号",
    order: "ご注文番号",
    from: "お客様",
    sendTo: "返送先",
    item: "商品",
    reason: "理由",
    quantity: "数量",
    steps: "返品の手順",
    footer: "この用紙を荷物に同梱してください。",
  },
};
