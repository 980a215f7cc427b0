import type { ReturnOffer } from "../domain/returns/offer";

/** An offer as a shopper may see it: answers and money, nothing of how it was decided. JSON. */
export function presentOffer({ lines, ...offer }: ReturnOffer) {
  return {
    lines: lines.map(({ line, quantity, answer, because, deadline }) => ({
      fulfillmentLineItemId: line.fulfillmentLineItemId,
      title: line.title,
      quantity,
      answer,
      because,
      deadline,
    })),
    resolutions: offer.resolutions,
    quote: offer.quote,
    bonus: offer.bonus,
    label: offer.label,
    refundWhen: offer.refundWhen,
  };
}
