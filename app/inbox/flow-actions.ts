import { z } from "zod";
import type { Database } from "../db.server";
import { toGid } from "../domain/gid";
import { readRma } from "../domain/returns/rma";
import type { OrderReturn } from "../domain/returns/types";
import { refuseLeavingDay } from "../domain/shipping/working-days";
import { returnsOfOrder } from "../records/returns";
import { readShop } from "../records/shops";
import { shipmentsOf } from "../records/shipments";
import { readOrderSnapshot } from "../records/orders";
import type { CommandName } from "./commands";
import { judgeWish } from "./judge-wish";

export interface FlowPlace {
  readonly db: Database;
  readonly shop: string;
  readonly now: Date;
}
/** The payload of the command that a workflow asks for; or why it cannot be, for the merchant who reads the workflow's log. */
export type FlowWish = { readonly payload: object } | { readonly refused: string };

/** What merchants' workflows can have done. Handles and keys are those of `extensions/flow-action-*`; a test holds both equal. */
export interface FlowAction {
  readonly command: CommandName;
  /** What a workflow fills in; empty fields are left out before. */
  readonly properties: z.ZodObject;
  /** @param asked what `properties` made of it */
  readonly toWish: (asked: unknown, place: FlowPlace) => FlowWish | Promise<FlowWish>;
}

/** Half a character travels in JSON and is text nowhere else: databases and Shopify refuse it. */
const text = (max: number) =>
  z
    .string("Write a text.")
    .overwrite((words) => words.replace(/\p{Cs}/gu, "\ufffd"))
    .trim()
    .max(max, `At most ${max} characters.`);
const orderId = z
  .union([z.string(), z.number().int().max(Number.MAX_SAFE_INTEGER)], "Choose an order.")
  .transform((given, context) => {
    const tail = /^(?:gid:\/\/shopify\/Order\/)?([1-9]\d{0,19})$/.exec(String(given))?.[1];
    if (tail) return toGid("Order", tail);
    context.addIssue({ code: "custom", message: "This is not an order." });
    return z.NEVER;
  });
/** A box that nobody ticked may not be told at all: each is worded so that unticked is what most merchants want. */
const box = z.union([z.boolean(), z.stringbool()], "Yes or no.").default(false);
const number = z.union([z.number(), z.string().trim()], "Write a number.").transform(String);
const wholeNumber = (from: number, to: number, words: string) =>
  number.transform(Number).pipe(z.number(words).int(words).min(from, words).max(to, words));
const returnNumber = text(60).default("");

function define<Shape extends z.core.$ZodLooseShape>(
  command: CommandName,
  shape: Shape,
  toWish: (
    asked: z.output<z.ZodObject<Shape & { order_id: typeof orderId }>>,
    place: FlowPlace,
  ) => FlowWish | Promise<FlowWish>,
): FlowAction {
  const properties: z.ZodObject = z.object({ order_id: orderId, ...shape });
  return { command, properties, toWish: toWish as FlowAction["toWish"] };
}

const REASONS = {
  CUSTOMER: "The customer changed their mind",
  INVENTORY: "Items are not available",
  FRAUD: "Fraud",
  DECLINED: "Payment was declined",
  STAFF: "Mistake by staff",
  OTHER: "Another reason",
} as const;
const reason = text(20)
  .transform((word) => word.toUpperCase())
  .pipe(
    z.enum(
      Object.keys(REASONS) as (keyof typeof REASONS)[],
      `The reason is one of ${Object.keys(REASONS).join(", ")}.`,
    ),
  )
  .default("OTHER");

const WAITS = "No return of this order waits for an answer";
const isAnswerable = ({ state, openedAt }: OrderReturn) => state === "REVIEW" && openedAt === null;
const mayHaveLabel = ({ state, terms }: OrderReturn) =>
  (state === "AWAITING_PARCEL" || state === "OPENING") && terms.label.kind === "prepaid";

export const FLOW_ACTIONS: Readonly<Record<string, FlowAction>> = {
  "cancel-order": define(
    "cancellation/request",
    {
      reason,
      note: text(1000).default(""),
      keep_payment: box,
      keep_out_of_stock: box,
      no_mail: box,
      minutes_to_keep: wholeNumber(0, 1440, "Whole minutes, from 0 to 1440.").default(0),
    },
    (asked) => ({
      payload: {
        orderId: asked.order_id,
        scope: { whole: true },
        reason: REASONS[asked.reason],
        note: asked.note,
        terms: {
          refund: asked.keep_payment ? "none" : "original_payment",
          restock: !asked.keep_out_of_stock,
          undoMinutes: asked.minutes_to_keep,
          reason: asked.reason,
          notify: !asked.no_mail,
        },
      },
    }),
  ),
  "approve-return": define("return/approve", { return_number: returnNumber, keep_items: box }, async (asked, place) => {
    const found = await findReturn(place, asked, isAnswerable, WAITS);
    if (typeof found === "string") return { refused: found };
    const lineIds = found.lines.map(({ id }) => id);
    const payload = { returnId: found.id, lineIds, keepLineIds: asked.keep_items ? lineIds : [] };
    return { payload };
  }),
  "decline-return": define(
    "return/decline",
    { return_number: returnNumber, because: text(500).min(1) },
    async (asked, place) => {
      const found = await findReturn(place, asked, isAnswerable, WAITS);
      if (typeof found === "string") return { refused: found };
      return { payload: { returnId: found.id, because: asked.because } };
    },
  ),
  "send-return-label": define("return/label", { return_number: returnNumber }, async (asked, place) => {
    const found = await findReturn(place, asked, mayHaveLabel, "No return of this order has a prepaid label");
    if (typeof found === "string") return { refused: found };
    return { payload: { returnId: found.id } };
  }),
  "give-goodwill": define(
    "goodwill/give",
    {
      // Flow writes a number its own way: 5 yen may come as "5.0".
      amount: number.transform((written) => written.replace(/\.0+$/, "")),
      reason: text(500).min(1),
      as_store_credit: box,
      valid_days: wholeNumber(1, 3650, "Whole days, from 1 to 3650.").default(90),
    },
    async (asked, { db, shop, now }) => {
      const form = asked.as_store_credit ? "credit" : "code";
      const wish = { orderId: asked.order_id, form, amount: asked.amount, validDays: asked.valid_days } as const;
      const judged = await judgeWish(db.read, { ...wish, shop, now });
      if (judged.outcome === "unknown_order") return { refused: UNKNOWN };
      if (judged.outcome === "refused") return { refused: judged.because };
      return { payload: { ...wish, reason: asked.reason } };
    },
  ),
  "expect-shipment": define("shipment/expect", { leaves_by: text(30) }, async (asked, { db, shop, now }) => {
    // Flow's own dates have a time; the day is what was written.
    const day = z.iso.date().safeParse(asked.leaves_by.slice(0, 10));
    if (!day.success) return { refused: "Write the day like 2026-12-24." };
    const shipments = await shipmentsOf(db, shop, asked.order_id);
    if (!shipments.some(({ state }) => state === "UNSHIPPED"))
      return { refused: "Nothing of this order waits to be shipped." };
    const wrong = refuseLeavingDay(day.data, (await readShop(db, shop))?.timeZone ?? "UTC", now);
    if (wrong) return { refused: `${wrong}.` };
    return { payload: { orderId: asked.order_id, leavesBy: day.data } };
  }),
  "check-shipments": define("shipment/check", {}, async (asked, { db, shop }) =>
    (await readOrderSnapshot(db, shop, asked.order_id))
      ? { payload: { orderId: asked.order_id } }
      : { refused: UNKNOWN },
  ),
};

const UNKNOWN = "Aftercare does not know this order.";

/** The one return of the order that is meant, or why it cannot be told. */
async function findReturn(
  { db, shop }: FlowPlace,
  { order_id, return_number }: { readonly order_id: string; readonly return_number: string },
  fits: (one: OrderReturn) => boolean,
  nothing: string,
): Promise<OrderReturn | string> {
  const rma = return_number === "" ? null : readRma(return_number);
  if (return_number !== "" && rma === null) return "This is not the number of a return.";
  const all = await returnsOfOrder(db, shop, order_id);
  const [found, ...others] = all.filter((one) => fits(one) && (rma === null || one.rma === rma));
  if (!found) return `${nothing}.`;
  return others.length > 0 ? "Several returns of this order fit: fill in the number of the return." : found;
}
