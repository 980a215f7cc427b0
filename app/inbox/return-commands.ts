import { z } from "zod";
import { isOrderGid } from "../domain/gid";
import { CONDITIONS } from "../domain/returns/types";

/** Half a character travels in JSON and is text nowhere else: databases and Shopify refuse it. */
const text = (max: number) =>
  z
    .string()
    .overwrite((words) => words.replace(/\p{Cs}/gu, "\ufffd"))
    .trim()
    .max(max);
/** The id of one kind of thing as Shopify writes it: anything else Shopify refuses to read, long after somebody asked. */
export const gidOf = (kind: string, mistake = `This is not a ${kind}.`) =>
  z.string().regex(new RegExp(`^gid://shopify/${kind}/\\d{1,20}$`), mistake);
const units = z.number().int().min(1).max(100_000);
const returnId = z.string();
const photoKeys = z
  .array(z.string().regex(/^[\w./-]{1,200}$/, "This is not a photo."))
  .max(10)
  .default([]);

/** What is asked of a return, by a shopper or by staff; also what a quote is made of. */
export const returnRequest = z.object({
  orderId: z.string().refine(isOrderGid, "This is not an order."),
  lines: z
    .array(
      z.object({
        fulfillmentLineItemId: gidOf("FulfillmentLineItem"),
        quantity: units,
        /** A ReturnReasonDefinition of the shop. */
        reasonId: gidOf("ReturnReasonDefinition"),
        /** Shopify keeps 300 characters of it. */
        note: text(270).default(""),
        photoKeys,
      }),
    )
    .min(1, "Choose what to return.")
    .max(100),
  resolution: z.enum(["refund", "store_credit", "exchange"]),
  exchange: z
    .array(z.object({ variantId: gidOf("ProductVariant"), quantity: units }))
    .max(100)
    .default([]),
  ifSoldOut: z.enum(["refund", "store_credit"]).default("refund"),
  gift: z.boolean().default(false),
  note: text(1000).default(""),
});
export type ReturnRequest = z.output<typeof returnRequest>;

/** Terms that staff choose; what is left out the policies say. */
export const staffReturnTerms = z
  .object({
    restockingFeePercent: z.number().min(0).max(100).optional(),
    label: z.enum(["prepaid", "own", "none"]).optional(),
    refundWhen: z.enum(["approved", "first_scan", "delivered", "inspected"]).optional(),
    storeCreditBonusPercent: z.number().min(0).max(100).optional(),
    /** Refunded, and the shopper keeps everything. */
    keep: z.boolean().optional(),
    notify: z.boolean().default(true),
  })
  .refine(({ label, keep }) => label !== "none" || keep === true, "Without a label the shopper keeps everything.");
export type StaffReturnTerms = z.output<typeof staffReturnTerms>;

/** What a person can ask of the app about returns. */
export const returnCommandSchemas = {
  "return/request": returnRequest.extend({
    /** The customer who asks: the order must be theirs. Absent when staff ask. */
    customerId: z.string().optional(),
    /** Who got the order as a gift and proved this mailbox; absent when anybody else asks. */
    recipient: z.object({ email: z.string(), locale: z.string().nullable() }).optional(),
    /** Present when staff decide; their yes is the answer. */
    terms: staffReturnTerms.optional(),
  }),
  /** Staff say yes in REVIEW; lines not named are declined. No names = all of them. */
  "return/approve": z.object({
    returnId,
    lineIds: z.array(z.string()).max(100).default([]),
    /** Of those, the ones the shopper keeps. */
    keepLineIds: z.array(z.string()).max(100).default([]),
    because: text(500).default(""),
  }),
  /** Staff say no in REVIEW. */
  "return/decline": z.object({
    returnId,
    because: text(500).min(1, "Say why: the shopper reads it."),
    reason: z.enum(["FINAL_SALE", "OTHER", "RETURN_PERIOD_ENDED"]).default("OTHER"),
  }),
  /** Called off before anything came back; by staff or the shopper. */
  "return/cancel": z.object({ returnId }),
  /** The shopper, or staff for them, wants the label now. */
  "return/label": z.object({ returnId }),
  /** The merchant's own label, already in the file store. */
  "return/upload-label": z.object({
    returnId,
    fileKey: z.string().max(200),
    carrier: text(60).default(""),
    trackingNumber: text(60).default(""),
  }),
  /** Give a label back that was not used. */
  "return/void-label": z.object({ returnId, labelId: z.string() }),
  /** The warehouse counted units in. `restIsMissing`: nothing more will come. */
  "return/count": z.object({
    returnId,
    counts: z
      .array(
        z
          .object({
            /** null = something that was not announced; then it has a title. */
            returnLineId: z.string().nullable(),
            title: text(200).default(""),
            quantity: units,
            condition: z.enum(CONDITIONS),
            disposition: z.enum(["RESTOCKED", "NOT_RESTOCKED", "PROCESSING_REQUIRED", "MISSING"]),
            locationId: gidOf("Location").nullable().default(null),
            /** Whether these units count for the refund. */
            accepted: z.boolean(),
            note: text(500).default(""),
            photoKeys,
          })
          .refine((one) => one.disposition !== "RESTOCKED" || one.locationId !== null, "Say where it is restocked.")
          .refine((one) => one.disposition !== "MISSING" || !one.accepted, "Units that did not come are not paid for.")
          .refine((one) => one.returnLineId !== null || one.title !== "", "Say what was in the parcel."),
      )
      .max(200)
      .default([]),
    restIsMissing: z.boolean().default(false),
  }),
  /** Change what was agreed, while nothing of it was given back. */
  "return/change": z.object({
    returnId,
    resolution: z.enum(["refund", "store_credit"]).optional(),
    refundWhen: z.enum(["approved", "first_scan", "delivered", "inspected"]).optional(),
    label: z.enum(["prepaid", "own"]).optional(),
  }),
  "return/reopen": z.object({ returnId }),
  /** Try a FAILED return again. */
  "return/retry": z.object({ returnId }),
  /** Staff record that a FAILED return was finished by hand in Shopify. */
  "return/settle": z.object({ returnId, note: text(500).min(1, "Say what you did.") }),
  /** Look at the world again and go on. */
  "return/check": z.object({ returnId }),
} as const;
