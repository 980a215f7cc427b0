import type { LineSnapshot } from "../../order";
import type { FactInput } from "../types";
import { distinct, ORDER_KINDS, type FactDefinition } from "./fact-definition";

/** Lines of which something is still wanted: neither refunded nor removed. */
export function currentLines({ order }: FactInput): readonly LineSnapshot[] {
  return order.lines.filter((line) => line.currentQuantity > 0);
}

/** Units of the order that are neither refunded nor removed. */
export function currentUnits({ order }: FactInput): number {
  let units = 0;
  for (const line of order.lines) units += line.currentQuantity;
  return units;
}

const someLine = (test: (line: LineSnapshot) => boolean) => (input: FactInput) =>
  input.order.lines.some((line) => line.currentQuantity > 0 && test(line));

// Webhooks do not tell about products. One line whose product nobody told makes the whole list unknown: what matters
// may be missing from it. A line without a product (custom item, deleted product) has nothing to tell.
function ofProducts(pick: (line: LineSnapshot) => readonly (string | null)[]) {
  return (input: FactInput): readonly string[] | undefined => {
    const lines = currentLines(input);
    if (lines.some((line) => line.productId !== null && line.productTags === null)) return undefined;
    return distinct(lines.flatMap(pick));
  };
}

function highestPrice(input: FactInput): number | null | undefined {
  let highest: number | null = null;
  for (const { unitPrice } of currentLines(input)) {
    if (unitPrice.currency !== input.shop.currency) return undefined;
    if (highest === null || unitPrice.minor > highest) highest = unitPrice.minor;
  }
  return highest;
}

const NOTHING_LEFT = "nothing is left of the order";
const payload = { group: "lines", kinds: ORDER_KINDS, known: "payload" } as const;

export const LINE_FACTS: readonly FactDefinition[] = [
  {
    ...payload,
    name: "line_count",
    label: "Number of line items",
    type: "integer",
    min: 0,
    help: "Lines of the order that were neither refunded nor removed.",
    from: "Order.lineItems",
    example: 3,
    read: (input) => currentLines(input).length,
  },
  {
    ...payload,
    name: "unit_count",
    label: "Number of units",
    type: "integer",
    unit: "units",
    min: 0,
    help: "Units of all lines that were neither refunded nor removed.",
    from: "LineItem.currentQuantity",
    example: 5,
    read: currentUnits,
  },
  {
    ...payload,
    name: "highest_unit_price",
    label: "Highest unit price",
    type: "money",
    min: 0,
    help: "Price of the dearest item.",
    from: "LineItem.originalUnitPriceSet",
    example: "250.00",
    absentWhen: NOTHING_LEFT,
    read: highestPrice,
  },
  {
    ...payload,
    name: "skus",
    label: "SKUs",
    type: "text_list",
    help: "SKUs in the order. Capitals make no difference.",
    from: "LineItem.sku",
    example: ["MUG-BLUE"],
    read: (input) => distinct(currentLines(input).map((line) => line.sku)),
  },
  {
    ...payload,
    name: "product_types",
    label: "Product types",
    type: "text_list",
    help: "Product types in the order.",
    from: "Product.productType",
    example: ["Made to order"],
    known: "fresh_read",
    read: ofProducts((line) => [line.productType]),
  },
  {
    ...payload,
    name: "vendors",
    label: "Vendors",
    type: "text_list",
    help: "Vendors of the products in the order.",
    from: "LineItem.vendor",
    example: ["Acme"],
    read: (input) => distinct(currentLines(input).map((line) => line.vendor)),
  },
  {
    ...payload,
    name: "product_tags",
    label: "Product tags",
    type: "text_list",
    known: "fresh_read",
    help: "Tags of all products in the order. Capitals make no difference.",
    from: "Product.tags",
    example: ["personalised"],
    read: ofProducts((line) => line.productTags ?? []),
  },
  {
    ...payload,
    name: "has_gift_card",
    label: "Contains a gift card",
    type: "boolean",
    help: "Whether a line is a gift card.",
    from: "LineItem.isGiftCard",
    example: true,
    read: someLine((line) => line.isGiftCard),
  },
  {
    ...payload,
    name: "requires_shipping",
    label: "Requires shipping",
    type: "boolean",
    help: "Whether a line has to be shipped.",
    from: "LineItem.requiresShipping",
    example: true,
    read: someLine((line) => line.requiresShipping),
  },
];
