import type { CarrierAddress, LabelRequest } from "../adapters/carriers/port";
import type { PostalAddress, ReturnableOrder } from "../domain/returns/native";
import { goingLines } from "../domain/returns/count";
import type { OrderReturn } from "../domain/returns/types";
import type { CarrierWishes } from "../records/carrier-accounts";
import type { EffectRow } from "../records/effects";
import { returnLocation } from "../records/shop-catalogue";
import type { EffectContext } from "./effect-definition";
import { recordedReturn } from "./of-return";

/**
 * The parcel as the carrier needs it: from the shopper's address, read fresh and kept nowhere, to the shop's location.
 * A sentence for a person when something is missing.
 */
export async function labelRequest(
  context: EffectContext,
  effect: EffectRow,
  returnId: string,
  wishes: CarrierWishes,
): Promise<LabelRequest | string> {
  const orderReturn = await recordedReturn(context, effect, returnId);
  const [order, location] = await Promise.all([
    orderReturn && context.shopify.readReturnable(orderReturn.orderId),
    returnLocation(context.db, effect.shop),
  ]);
  if (!orderReturn || !order) return "The order is not in Shopify any more.";
  if (!order.shippingAddress) return "The order has no shipping address: upload a label of your own.";
  if (!location) return "No location of the shop has a full address: add one in Shopify, or choose another.";
  // Carriers write to the sender of a parcel: of a gift that comes back its giver is not to hear.
  const email = orderReturn.byRecipient ? null : order.personal.email;
  return {
    reference: effect.key,
    from: { ...address(order.shippingAddress), email },
    to: { ...address(location.address), email: null },
    parcel: { weightGrams: weightOf(orderReturn, order, wishes) },
    payOnScan: wishes.payOnScan,
  };
}

function address(one: PostalAddress): Omit<CarrierAddress, "email"> {
  const { name, company, street1, street2, city, provinceCode, postcode, countryCode, phone } = one;
  return { name, company, street1, street2, city, provinceCode, postcode, countryCode, phone };
}

function weightOf(orderReturn: OrderReturn, order: ReturnableOrder, wishes: CarrierWishes): number {
  return goingLines(orderReturn)
    .filter(({ answer }) => answer === "APPROVED")
    .reduce((grams, { fulfillmentLineItemId, quantity }) => {
      const line = order.lines.find((one) => one.fulfillmentLineItemId === fulfillmentLineItemId);
      return grams + quantity * (line?.weightGrams || wishes.unknownItemGrams);
    }, wishes.packingGrams);
}
