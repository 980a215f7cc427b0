import type { GraphQLEnumType } from "graphql";

/** The schema file lists values by alphabet; messages name them in the order Shopify defined them, where known. */
const DEFINED_ORDER: Readonly<Record<string, readonly string[]>> = {
  ReturnReason: [
    "SIZE_TOO_SMALL",
    "SIZE_TOO_LARGE",
    "UNWANTED",
    "NOT_AS_DESCRIBED",
    "WRONG_ITEM",
    "DEFECTIVE",
    "STYLE",
    "COLOR",
    "OTHER",
    "UNKNOWN",
  ],
  OrderCancelReason: ["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "STAFF", "OTHER"],
  FulfillmentHoldReason: [
    "AWAITING_PAYMENT",
    "HIGH_RISK_OF_FRAUD",
    "INCORRECT_ADDRESS",
    "INVENTORY_OUT_OF_STOCK",
    "UNKNOWN_DELIVERY_DATE",
    "ONLINE_STORE_POST_PURCHASE_CROSS_SELL",
    "AWAITING_RETURN_ITEMS",
    "OTHER",
  ],
};

/** Names of an enum's values in the order error messages list them. */
export function enumValues(type: GraphQLEnumType): readonly string[] {
  return DEFINED_ORDER[type.name] ?? type.getValues().map((value) => value.name);
}
