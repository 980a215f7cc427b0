import { distinct, optionsOf, RETURN_KINDS, type FactDefinition } from "./fact-definition";
import { currentUnits } from "./line-facts";
import { askedItems, ofItem, ofReturn, valueOf } from "./return-reading";

const common = { group: "return", kinds: RETURN_KINDS, known: "return", from: "the request" } as const;
const whole = { ...common, kinds: RETURN_KINDS.filter((kind) => kind !== "return") } as const;

/** About the request. Where one item is asked about, "the reason" and "a photo" are that item's, else those of all. */
export const RETURN_REQUEST_FACTS: readonly FactDefinition[] = [
  {
    ...common,
    kinds: ["return"],
    name: "return_reason",
    label: "Return reason",
    type: "text",
    help: "Handle of the reason chosen for the item, as Shopify has it.",
    from: "ReturnReasonDefinition.handle",
    example: "too-small",
    absentWhen: "no reason was given",
    read: ofItem(({ reason }) => reason?.handle ?? null),
  },
  {
    ...whole,
    name: "return_reasons",
    label: "Return reasons",
    type: "text_list",
    help: "Handles of the reasons chosen for the items, as Shopify has them.",
    from: "ReturnReasonDefinition.handle",
    example: ["too-small"],
    read: ofReturn(({ items }) => distinct(items.map(({ reason }) => reason?.handle ?? null))),
  },
  {
    ...common,
    name: "is_shop_fault",
    label: "The shop's fault",
    type: "boolean",
    help: "Whether the settings of the return policy say that the reason is your fault; for a whole return, every reason.",
    from: "the request, settings of the return policy",
    example: true,
    read: ofReturn((orderReturn) =>
      askedItems(orderReturn).every(({ reason }) =>
        orderReturn.settings.shopFaultReasons.includes(reason?.handle ?? ""),
      ),
    ),
  },
  {
    ...common,
    name: "has_photo",
    label: "Photo given",
    type: "boolean",
    help: "Whether the shopper sent a photo; for a whole return, one of every item.",
    example: true,
    read: ofReturn((orderReturn) => askedItems(orderReturn).every(({ hasPhoto }) => hasPhoto)),
  },
  {
    ...common,
    name: "wanted_resolution",
    label: "Wanted instead",
    type: "enum",
    help: "What the shopper would like to get for what comes back.",
    example: "store_credit",
    options: optionsOf({ refund: "A refund", store_credit: "Store credit", exchange: "An exchange" }),
    absentWhen: "the shopper has not chosen",
    read: ofReturn(({ wanted }) => wanted),
  },
  {
    ...common,
    name: "is_gift_return",
    label: "Returned by the recipient of a gift",
    type: "boolean",
    help: "Whether the recipient of a gift returns it, who is told no prices.",
    example: true,
    read: ofReturn(({ gift }) => gift),
  },
  {
    ...common,
    name: "return_asked_by",
    label: "Return asked by",
    type: "enum",
    help: "Who asks for the return. Staff who choose the terms themselves do not go through the policy.",
    example: "shopper",
    options: optionsOf({
      shopper: "The shopper",
      staff: "Staff",
      shopify: "Shopify's own return page, or another app",
    }),
    read: ofReturn(({ askedBy }) => askedBy),
  },
  {
    ...common,
    name: "return_value",
    label: "Value of the return",
    type: "money",
    min: 0,
    help: "What was paid for everything that is to come back.",
    from: "LineItem.discountedUnitPriceAfterAllDiscountsSet, the request",
    example: "80.00",
    read: ofReturn(({ items }, input) => valueOf(items, input)),
  },
  {
    ...common,
    name: "return_units",
    label: "Units of the return",
    type: "integer",
    unit: "units",
    min: 0,
    help: "Units of all items that are to come back.",
    example: 2,
    read: ofReturn(({ items }) => items.reduce((sum, { quantity }) => sum + quantity, 0)),
  },
  {
    ...common,
    name: "whole_order_returned",
    label: "Whole order comes back",
    type: "boolean",
    help: "Whether everything of the order that was neither refunded nor removed is to come back.",
    from: "LineItem.currentQuantity, the request",
    example: true,
    read: ofReturn(({ items }, input) => {
      const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
      return units > 0 && units >= currentUnits(input);
    }),
  },
  {
    ...whole,
    name: "return_product_types",
    label: "Product types in the return",
    type: "text_list",
    help: "Product types of all items that are to come back.",
    from: "Product.productType",
    example: ["Furniture"],
    read: ofReturn(({ items }) => distinct(items.map(({ line }) => line.productType))),
  },
  {
    ...whole,
    name: "return_product_tags",
    label: "Product tags in the return",
    type: "text_list",
    help: "Product tags of all items that are to come back. Capitals make no difference.",
    from: "Product.tags",
    example: ["bulky"],
    read: ofReturn(({ items }) => distinct(items.flatMap(({ line }) => line.productTags))),
  },
  {
    ...whole,
    name: "return_weight",
    label: "Weight of the return",
    type: "number",
    unit: "grams",
    min: 0,
    help: "Weight of all items that are to come back. Not known while an item's weight is not.",
    from: "ProductVariant.inventoryItem.measurement.weight",
    example: 2000,
    read: ofReturn(({ items }) => {
      let grams = 0;
      for (const { line, quantity } of items) {
        if (line.weightGrams === null) return undefined;
        grams += line.weightGrams * quantity;
      }
      return grams;
    }),
  },
];
