import { z } from "zod";
import { toGid } from "../../domain/gid";
import type { OrderToCancel } from "../../presenters/order-choice";

const yes = z.enum(["true", "false"]).transform((text) => text === "true");

const COUNT = "How many of an item: a whole number, 1 or more";

const units = z
  .string()
  .max(50_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "Choose the items again" });
      return z.NEVER;
    }
  })
  .pipe(
    z.array(
      z.object({
        lineItemId: z.string().startsWith("gid://shopify/LineItem/").max(100),
        quantity: z.number(COUNT).int(COUNT).min(1, COUNT),
      }),
      "Choose the items again",
    ),
  );

/** What staff post to ask for a cancellation; becomes the payload of `cancellation/request`. */
export const cancellationForm = z
  .object({
    requestKey: z.uuid("Reload the page and try again"),
    order: z.string().regex(/^\d{1,30}$/, "Choose an order"),
    whole: yes,
    units,
    reason: z.enum(["CUSTOMER", "INVENTORY", "FRAUD", "DECLINED", "STAFF", "OTHER"], "Choose a reason"),
    note: z.string().trim().max(1000, "At most 1000 characters"),
    refund: z.enum(["original_payment", "none"], "Choose what happens with the money"),
    restock: yes,
    notify: yes,
    undoMinutes: z.coerce
      .number("Minutes as a whole number")
      .int("Minutes as a whole number")
      .min(0, "From 0 to 1440 minutes")
      .max(1440, "From 0 to 1440 minutes"),
  })
  .refine(({ whole, units: chosen }) => whole || chosen.length > 0, {
    path: ["units"],
    message: "Choose at least one item",
  });

export function toRequest(form: z.output<typeof cancellationForm>, reasonText: string) {
  const { order, whole, units: chosen, note, refund, restock, notify, undoMinutes, reason } = form;
  return {
    orderId: toGid("Order", order),
    scope: whole ? { whole } : { whole, units: chosen },
    reason: reasonText,
    note,
    terms: { refund, restock, undoMinutes, reason, notify },
  };
}

/** What is wrong with the units chosen, for this order as it was last seen; null = nothing. */
export function unitsMistake({ whole, units: chosen }: z.output<typeof cancellationForm>, order: OrderToCancel) {
  if (whole) return null;
  for (const { lineItemId, quantity } of chosen) {
    const line = order.lines.find(({ id }) => id === lineItemId);
    if (!line) return "One of the items can no longer be cancelled. Choose the items again.";
    if (quantity > line.open) return `Of “${line.title}” at most ${line.open} can be cancelled.`;
  }
  return null;
}
