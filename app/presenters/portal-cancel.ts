import { z } from "zod";
import { openLines } from "../domain/cancellation/check-scope";
import { gidTail } from "../domain/gid";
import type { OrderSnapshot } from "../domain/order";
import { canCancelWhole } from "./guest-standing";

export interface CancelForm {
  /** Nothing of it has left: it can be cancelled as a whole. */
  readonly canWhole: boolean;
  readonly lines: readonly { readonly field: string; readonly title: string; readonly most: number }[];
}

const fieldOf = (lineItemId: string) => `units.${gidTail(lineItemId)}`;

export function cancelForm(order: OrderSnapshot): CancelForm {
  return {
    canWhole: canCancelWhole(order),
    lines: openLines(order).map(({ lineItemId, title, quantity }) => ({
      field: fieldOf(lineItemId),
      title,
      most: quantity,
    })),
  };
}

const wishes = z.object({
  reason: z.string().trim().max(200).catch(""),
  note: z.string().trim().max(1000),
  key: z.uuid().optional().catch(undefined),
});

/** What a shopper's form asks to cancel; a word for what is wrong with it: no item, or all and some. */
export function readCancelForm(order: OrderSnapshot, fields: Readonly<Record<string, string>>) {
  const { reason, note, key } = wishes.parse({ ...fields, note: (fields["note"] ?? "").slice(0, 1000) });
  const units = openLines(order).flatMap(({ lineItemId, quantity: most }) => {
    const quantity = Math.min(most, Math.trunc(Number(fields[fieldOf(lineItemId)])) || 0);
    return quantity > 0 ? [{ lineItemId, quantity }] : [];
  });
  const isWhole = fields["scope"] === "whole" && canCancelWhole(order);
  // Asked once which of the two they mean, what they chose then counts.
  if (isWhole && units.length > 0 && fields["sure"] !== "yes") return "both";
  if (!isWhole && units.length === 0) return "choose";
  const scope = isWhole ? { whole: true } : { whole: false, units };
  return { payload: { orderId: order.id, scope, reason, note }, requestKey: key };
}
