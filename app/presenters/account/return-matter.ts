import { returnLink } from "../../lib/return-link";
import type { Sealer } from "../../lib/seal";
import { spokenLocale } from "../../lib/shopper-words";
import { tellDays } from "../../lib/tell-day";
import type { readShopperReturn, ShopperReturn } from "../../records/views/read-shopper-return";
import { shopperReturnModel, type ShopperReturnModel } from "../shopper-return";
import type { Act, Link, Matter, Section } from "./answers";

const NOTHING_ASKED = { done: null, ask: null };
const EMPTY = { facts: [], lines: [], rows: [] };

/** A return as its shopper sees it in their account; the files of it are behind its signed address. */
export async function returnMatter(
  { db, sealer, appUrl }: { readonly db: Parameters<typeof readShopperReturn>[0]; sealer: Sealer; appUrl: string },
  read: ShopperReturn,
): Promise<Matter> {
  const { orderReturn, shop, personal } = read;
  const { id, orderId, orderName, requestedAt } = orderReturn;
  const model = await shopperReturnModel(db, read, NOTHING_ASKED);
  const { day } = tellDays(shop.timeZone, spokenLocale(personal?.locale ?? null));
  return {
    kind: "return",
    ...{ id, orderId, orderName, day: day(requestedAt) },
    title: model.title,
    texts: [model.text, model.when].filter(Boolean),
    steps: model.steps.map((step) => ({ ...step, day: "" })),
    sections: sectionsOf(model),
    links: linksOf(model, returnLink(sealer, appUrl, orderReturn)),
    acts: actsOf(model),
  };
}

function sectionsOf({ facts, lists, amounts, blocks, words }: ShopperReturnModel): readonly Section[] {
  const given = amounts.map(({ label, amount }) => ({ label, text: amount }));
  return [
    { ...EMPTY, label: "", facts },
    ...blocks.map((block) => ({ ...EMPTY, ...block })),
    ...lists.map((list) => ({ ...EMPTY, ...list })),
    { ...EMPTY, label: words.labels.amounts, facts: given },
  ].filter((one) => one.facts.length + one.lines.length + one.rows.length > 0);
}

function linksOf({ words: { page }, ...model }: ShopperReturnModel, address: string): readonly Link[] {
  const link = (label: string, href: string | null) => (href ? [{ label, href }] : []);
  return [
    ...link(page.showLabel, model.hasLabel ? `${address}/label` : null),
    ...link(page.qr, model.hasQr ? `${address}/qr` : null),
    ...link(page.slip, model.hasSlip ? `${address}/slip` : null),
    ...link(page.track, model.trackingUrl),
  ];
}

function actsOf({ words: { page }, canGetLabel, canCallOff }: ShopperReturnModel): readonly Act[] {
  const label: Act = {
    name: "label",
    label: page.getLabel,
    question: null,
    thanks: { title: page.labelAsked, text: "" },
  };
  const callOff: Act = {
    name: "call_off",
    label: page.callOff,
    question: {
      title: page.confirmTitle,
      texts: [page.confirmText],
      button: page.confirmYes,
      words: null,
      maxWords: 0,
      photos: null,
    },
    thanks: { title: page.cancelAsked, text: "" },
  };
  return [...(canGetLabel ? [label] : []), ...(canCallOff ? [callOff] : [])];
}
