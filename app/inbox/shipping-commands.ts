import { z } from "zod";
import { NOTICE_CHOICES } from "../domain/shipping/types";

const text = (max: number) => z.string().trim().max(max);

/** What a person can ask about a delay and about goodwill. */
export const shippingCommandSchemas = {
  /** The shopper chose what to do about a delay; also staff, on their behalf. */
  "notice/answer": z.object({
    noticeId: z.string(),
    answer: z.enum(NOTICE_CHOICES),
    /** A new address, what is wrong; for staff to read. */
    words: text(1000).default(""),
    via: z.enum(["link", "account", "portal", "staff"]),
  }),
  /** Staff did what a shopper asked for. */
  "notice/settle": z.object({ noticeId: z.string(), note: text(500).default("") }),
  /** Look at the shipments of an order again. */
  "shipment/check": z.object({ orderId: z.string() }),
  /** Staff say by which day what has not left of an order is to leave; a day of the shop's calendar. */
  "shipment/expect": z.object({ orderId: z.string(), leavesBy: z.iso.date("Choose a day") }),
  /** Staff record what became of a parcel no carrier tells about. */
  "shipment/settle": z.object({
    shipmentId: z.string(),
    as: z.enum(["DELIVERED", "LOST", "RETURNED"]),
    note: text(500).default(""),
  }),
  /** Staff give something, within their limit. */
  "goodwill/give": z.object({
    orderId: z.string(),
    form: z.enum(["code", "credit"]),
    /** Decimal text in the shop's currency. */
    amount: text(20).min(1),
    validDays: z.number().int().min(1).max(3650),
    reason: text(500).min(1),
  }),
  /** Staff take back what was wrongly given and is not used yet. */
  "goodwill/revoke": z.object({ goodwillId: z.string(), reason: text(500).min(1) }),
} as const;
