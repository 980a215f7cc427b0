import type { Gid } from "../../domain/gid";
import type { NativeReturn, ReturnableLine, ReturnableOrder } from "../../domain/returns/native";
import type {
  ReturnableLineFieldsFragment,
  ReturnableOrderQuery,
  ShippedLineFieldsFragment,
} from "./generated/read-returnable";
import type { WeightUnit } from "./generated/schema-types";
import { orderFromGraphql } from "./order-from-graphql";
import { postalAddress } from "./postal-address";
import { nearestMoney } from "./presentment";
import { usableReasons } from "./read-return-choices";
import { toUtc } from "./to-utc";

type Order = NonNullable<ReturnableOrderQuery["order"]>;

export interface ShippedFulfillment {
  readonly id: Gid;
  readonly createdAt: string;
  readonly deliveredAt: string | null;
  readonly allLines: readonly ShippedLineFieldsFragment[];
}

/** An order's lists, all pages given. */
export interface ReturnableLists {
  readonly lines: readonly ReturnableLineFieldsFragment[];
  readonly shipped: readonly ShippedFulfillment[];
  /** Units left to return by fulfillment line item; a line that is not in it has none. */
  readonly left: ReadonlyMap<Gid, number>;
  readonly returns: readonly NativeReturn[];
}

export function returnableFromGraphql(
  order: Order,
  { lines, shipped, left, returns }: ReturnableLists,
): ReturnableOrder {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const address = order.shippingAddress;
  return {
    ...orderFromGraphql(order, lines, null),
    presentmentCurrency: order.presentmentCurrencyCode,
    presentmentRate: rateOf(order),
    shippingAddress: address && postalAddress({ ...address, countryCode: address.countryCodeV2 }),
    isGift: isGift(order),
    lines: shipped.flatMap((fulfillment) =>
      fulfillment.allLines.flatMap((units) => {
        const line = lineOf.get(units.lineItem.id);
        return line ? [readLine(line, units, fulfillment, left.get(units.id) ?? 0)] : [];
      }),
    ),
    returns,
  };
}

function readLine(
  line: ReturnableLineFieldsFragment,
  units: ShippedLineFieldsFragment,
  fulfillment: ShippedFulfillment,
  returnable: number,
): ReturnableLine {
  return {
    fulfillmentLineItemId: units.id,
    lineItemId: line.id,
    fulfillmentId: fulfillment.id,
    title: line.name,
    sku: line.sku,
    shipped: units.quantity ?? 0,
    returnable,
    fulfilledAt: toUtc(fulfillment.createdAt),
    deliveredAt: fulfillment.deliveredAt ? toUtc(fulfillment.deliveredAt) : null,
    unitPaid: nearestMoney(line.discountedUnitPriceAfterAllDiscountsSet.shopMoney),
    isGiftCard: line.isGiftCard,
    weightGrams: line.weight && Math.round(line.weight.value * GRAMS[line.weight.unit]),
    variantId: line.variant?.id ?? null,
    // A product that was deleted is null: nothing is known of it any more.
    productId: line.product?.id ?? null,
    productType: line.product?.productType ?? null,
    vendor: line.vendor,
    productTags: line.product?.tags ?? [],
    collections: line.product?.collections.nodes.map(({ handle }) => handle) ?? [],
    suggestedReasons: usableReasons(line.suggestedReturnReasonDefinitions?.nodes ?? []),
  };
}

/** International avoirdupois, as in the definition of the pound. */
const GRAMS: Readonly<Record<WeightUnit, number>> = {
  GRAMS: 1,
  KILOGRAMS: 1000,
  OUNCES: 28.349523125,
  POUNDS: 453.59237,
};

/** Shopify tells no rate; the total was converted at it. An order that cost nothing has no rate to tell: 1. */
function rateOf({ originalTotalPriceSet: { shopMoney, presentmentMoney } }: Order): number {
  const rate = Number(presentmentMoney.amount) / Number(shopMoney.amount);
  return Number.isFinite(rate) && rate > 0 ? rate : 1;
}

/** What themes and gift apps write; there is no field of Shopify's for it. */
const GIFT_NAME = /^_?(is[ _-]?)?(a[ _-])?gift([ _-]?(order|wrap|wrapping|message|note|receipt|recipient))?$/i;
const NO = /^(no|false|0|off|)$/i;

function isGift({ customAttributes, tags }: Order): boolean {
  return (
    tags.some((tag) => GIFT_NAME.test(tag.trim())) ||
    customAttributes.some(({ key, value }) => GIFT_NAME.test(key.trim()) && !NO.test((value ?? "").trim()))
  );
}
