import { gidTail } from "../domain/gid";
import { formatMoney } from "../domain/money";
import type { ReturnableLine, ReturnableOrder } from "../domain/returns/native";
import type { ReturnReason } from "../domain/returns/types";
import { isSoldOut, variantName } from "../domain/returns/variant-name";
import type { ActionLink } from "./action-result";
import type { TellTime, TimeText } from "./time-text";

/** An order of which something is to be returned, as the form of staff shows it. */
export interface OrderToReturn {
  readonly tail: string;
  readonly name: string;
  readonly placed: TimeText;
  readonly isGift: boolean;
  readonly lines: readonly LineToReturn[];
  /** What has not been sent, and so cannot come back. */
  readonly unshipped: readonly string[];
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  /** Why nothing can be asked for at all; null = it can. */
  readonly obstacle: { readonly text: string; readonly link?: ActionLink } | null;
}

export interface LineToReturn {
  readonly id: string;
  readonly title: string;
  readonly sku: string;
  /** What one unit cost after discounts. */
  readonly price: string;
  readonly most: number;
  /** Why it cannot come back; null = it can. */
  readonly obstacle: string | null;
  readonly since: { readonly label: string; readonly at: TimeText };
  /** What Shopify suggests for this product; the first is what shoppers mostly say. */
  readonly usualReasons: readonly string[];
  readonly productId: string | null;
}

interface Choices {
  readonly order: ReturnableOrder;
  readonly reasons: readonly ReturnReason[];
}

export function orderToReturn({ order, reasons }: Choices, tell: TellTime): OrderToReturn {
  const { snapshot } = order;
  const lines = order.lines.map((line) => lineToReturn(line, tell));
  const known = reasons.length > 0 ? reasons : suggestedBy(order.lines);
  const unshipped = snapshot.lines.filter(({ unfulfilledQuantity }) => (unfulfilledQuantity ?? 0) > 0);
  return {
    tail: gidTail(snapshot.id),
    name: snapshot.name,
    placed: tell(new Date(snapshot.processedAt)),
    isGift: order.isGift,
    lines,
    unshipped: unshipped.map(({ title, unfulfilledQuantity }) => `${unfulfilledQuantity} × ${title}`),
    reasons: known.map(({ id, name }) => ({ value: id, label: name })),
    obstacle: obstacleOf(gidTail(snapshot.id), lines, known),
  };
}

function obstacleOf(
  tail: string,
  lines: readonly LineToReturn[],
  reasons: readonly ReturnReason[],
): OrderToReturn["obstacle"] {
  if (lines.length === 0) {
    const link = { label: "Cancel it instead", url: `/app/cancellations/new?id=${tail}` };
    return { text: "Nothing of this order has been shipped, so nothing can come back.", link };
  }
  if (lines.every(({ obstacle }) => obstacle)) {
    const link = { label: "See its returns", url: `/app/orders/${tail}` };
    return { text: "Everything that was shipped is in a return already, or was refunded.", link };
  }
  if (reasons.length > 0) return null;
  return { text: "Shopify has not told the shop's return reasons yet. Try again in a minute." };
}

function lineToReturn(line: ReturnableLine, tell: TellTime): LineToReturn {
  const { fulfillmentLineItemId, title, sku, unitPaid, shipped, returnable, deliveredAt, fulfilledAt } = line;
  return {
    id: fulfillmentLineItemId,
    title,
    sku: sku ?? "",
    price: formatMoney(unitPaid),
    most: returnable,
    obstacle: returnable > 0 ? null : `All ${shipped} that were shipped are in a return, or were refunded.`,
    since: deliveredAt
      ? { label: "Delivered", at: tell(new Date(deliveredAt)) }
      : { label: "Shipped", at: tell(new Date(fulfilledAt)) },
    usualReasons: line.suggestedReasons.map(({ id }) => id),
    productId: line.productId,
  };
}

function suggestedBy(lines: readonly ReturnableLine[]): readonly ReturnReason[] {
  const all = lines.flatMap(({ suggestedReasons }) => suggestedReasons);
  return [...new Map(all.map((reason) => [reason.id, reason])).values()];
}

interface Variant {
  readonly id: string;
  readonly productId: string;
  readonly productTitle: string;
  readonly title: string;
  readonly price: { readonly minor: number; readonly currency: string };
  readonly available: number | null;
  readonly sellsOnEmpty: boolean;
}

/** A variant that can be chosen in exchange. */
export interface VariantChoice {
  readonly id: string;
  readonly productId: string;
  readonly label: string;
  readonly isSoldOut: boolean;
}

export function variantChoice({ id, productId, productTitle, title, price, available, sellsOnEmpty }: Variant) {
  const name = variantName({ productTitle, title });
  const isOut = isSoldOut({ available, sellsOnEmpty });
  const stock = available === null || sellsOnEmpty ? "" : isOut ? ", sold out" : `, ${available} left`;
  const choice: VariantChoice = { id, productId, label: `${name} (${formatMoney(price)}${stock})`, isSoldOut: isOut };
  return choice;
}
