import { goingLines } from "../domain/returns/count";
import { addressLines } from "../lib/address-lines";
import { fill, shopperWords, spokenLocale } from "../lib/shopper-words";
import { tellDays } from "../lib/tell-day";
import { returnLocation } from "../records/shop-catalogue";
import type { readShopperReturn, ShopperReturn } from "../records/views/read-shopper-return";

/** Countries whose printers hold Letter paper. */
const LETTER = new Set(["US", "CA", "MX", "CO", "CL", "PH"]);

/** What the slip of a return says; null = nothing is to be sent, or nobody knows where to. */
export async function shopperSlip(db: Parameters<typeof readShopperReturn>[0], read: ShopperReturn) {
  const { orderReturn, shop, personal, label } = read;
  const { openedAt, endedAt, deliveredAt, terms } = orderReturn;
  const location = await returnLocation(db, shop.id);
  const isToSend = openedAt !== null && endedAt === null && deliveredAt === null && terms.label.kind !== "none";
  if (!location || !isToSend) return null;
  const { slip: words, language } = shopperWords(personal?.locale ?? null);
  const locale = spokenLocale(personal?.locale ?? null);
  const date = orderReturn.sendBy ? tellDays(shop.timeZone, locale).day(orderReturn.sendBy) : null;
  const country = location.address.countryCode;
  return {
    language,
    paper: LETTER.has(country) ? ("LETTER" as const) : ("A4" as const),
    shopName: shop.name || shop.id,
    returnAddress: addressLines(location.address, locale),
    rmaNumber: orderReturn.rma,
    orderName: orderReturn.orderName,
    // A gift comes back from somebody else than who ordered it.
    customerName: terms.gift ? "" : (personal?.firstName ?? ""),
    items: goingLines(orderReturn)
      .filter(({ answer }) => answer === "APPROVED")
      .map(({ title, sku, quantity, reason }) => ({
        title,
        variant: "",
        sku: sku ?? "",
        quantity,
        reason: reason?.name ?? "",
      })),
    steps: [
      words.stepSlip,
      label ? words.stepLabel : words.stepAddress,
      date ? fill(words.stepSendBy, { date }) : words.stepSend,
      words.stepProof,
    ],
    words,
  };
}
