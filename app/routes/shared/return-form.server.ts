import { z } from "zod";
import { toGid } from "../../domain/gid";
import { gidOf, returnRequest, staffReturnTerms } from "../../inbox/return-commands";
import type { OrderToReturn } from "../../presenters/return-form";

const AGAIN = "Choose the items again";
const COUNT = "How many of an item: a whole number, 1 or more";
const yes = z.enum(["true", "false"], "Reload the page and try again").transform((text) => text === "true");

/** A list that travels as JSON in one field. */
const list = <Item extends z.ZodType>(item: Item, message: string) =>
  z
    .string(message)
    .max(100_000, "This is too much at once")
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      }
    })
    .pipe(z.array(item, message).max(100, "At most 100 items"));

const quantity = z.number(COUNT).int(COUNT).min(1, COUNT).max(100_000, "That is too many");
const percent = (what: string) =>
  z
    .string()
    .trim()
    .default("")
    .transform((text) => (text === "" ? undefined : Number(text.replace(",", "."))))
    .refine((value) => value === undefined || (value >= 0 && value <= 100), `${what}: from 0 to 100 percent`);

/** What staff post to be told what a return is worth, and to start it. */
export const newReturnForm = z
  .object({
    intent: z.enum(["quote", "start"], "This is not something this page can do."),
    requestKey: z.uuid("Reload the page and try again"),
    order: z.string().regex(/^[1-9]\d{0,19}$/, "Choose an order"),
    lines: list(
      z.object({
        fulfillmentLineItemId: gidOf("FulfillmentLineItem", AGAIN),
        quantity,
        reasonId: gidOf("ReturnReasonDefinition", "Choose a reason for every item"),
        note: z.string().trim().max(270, "Notes: at most 270 characters").default(""),
      }),
      AGAIN,
    ),
    resolution: z.enum(["refund", "store_credit", "exchange"], "Choose what the shopper gets"),
    ifSoldOut: z.enum(["refund", "store_credit"], "Choose what happens if it is sold out").default("refund"),
    exchange: list(z.object({ variantId: gidOf("ProductVariant"), quantity }), "Choose the items in exchange again"),
    gift: yes,
    note: z.string().trim().max(1000, "At most 1000 characters").default(""),
    restockingFeePercent: percent("Restocking fee"),
    storeCreditBonusPercent: percent("Bonus"),
    label: z.enum(["", "prepaid", "own"], "Choose who makes the label").default(""),
    refundWhen: z
      .enum(["", "approved", "first_scan", "delivered", "inspected"], "Choose when money goes back")
      .default(""),
    keep: yes,
    notify: yes,
  })
  .refine(({ lines }) => lines.length > 0, { path: ["lines"], message: "Choose at least one item" })
  .refine(({ resolution, exchange }) => resolution !== "exchange" || exchange.length > 0, {
    path: ["exchange"],
    message: "Choose what the shopper gets in exchange",
  });
export type NewReturnForm = z.output<typeof newReturnForm>;

/** The same words that the command and the quote take. */
export function toReturnRequest(form: NewReturnForm) {
  const { order, lines, resolution, exchange, ifSoldOut, gift, note } = form;
  const { restockingFeePercent, storeCreditBonusPercent, label, refundWhen, keep, notify } = form;
  const request = returnRequest.parse({
    orderId: toGid("Order", order),
    lines,
    resolution,
    exchange: resolution === "exchange" ? exchange : [],
    ifSoldOut,
    gift,
    note,
  });
  const terms = staffReturnTerms.parse({
    restockingFeePercent,
    storeCreditBonusPercent: resolution === "store_credit" ? storeCreditBonusPercent : undefined,
    label: keep ? "none" : label || undefined,
    refundWhen: keep ? "approved" : refundWhen || undefined,
    keep: keep || undefined,
    notify,
  });
  return { request, terms };
}

/** What is wrong with the items chosen, for this order as Shopify shows it now; null = nothing. */
export function linesMistake({ lines }: NewReturnForm, order: OrderToReturn): string | null {
  if (order.obstacle) return order.obstacle.text;
  const wanted = new Map<string, number>();
  for (const { fulfillmentLineItemId: id, quantity: count, reasonId } of lines) {
    const line = order.lines.find((one) => one.id === id);
    if (!line) return "One of the items is not in this order. Choose the items again.";
    if (line.obstacle) return `“${line.title}” cannot come back: ${line.obstacle}`;
    wanted.set(id, (wanted.get(id) ?? 0) + count);
    if ((wanted.get(id) ?? 0) > line.most) return `Of “${line.title}” at most ${line.most} can come back.`;
    if (!order.reasons.some(({ value }) => value === reasonId)) return `Choose a reason for “${line.title}”.`;
  }
  return null;
}
