import { z } from "zod";
import { CASE_KINDS } from "./cases/case-kinds";

/*
 * What Flow and merchants' own systems can be told. Ids are GIDs, instants ISO 8601 in UTC, dates YYYY-MM-DD, amounts decimal
 * text with their currency. Never a name, an address or the words of a person.
 */

const gid = z.string().startsWith("gid://shopify/");
const order = { orderId: gid, orderName: z.string() };
const money = z.object({ amount: z.string(), currency: z.string() });
const instant = z.iso.datetime();

const cancellation = z.object({
  ...order,
  cancellationId: z.string(),
  askedBy: z.enum(["SHOPPER", "STAFF", "RULE", "FLOW"]),
  wholeOrder: z.boolean(),
  /** A CancellationState. */
  outcome: z.enum(["CANCELLED", "DECLINED", "REFUSED", "RETURN_INSTEAD"]),
});
const orderReturn = z.object({
  ...order,
  returnId: z.string(),
  /** Shopify's return, once there is one. */
  shopifyReturnId: gid.nullable(),
  rma: z.string(),
  resolution: z.enum(["refund", "store_credit", "exchange"]),
  units: z.number().int(),
});
const goodwill = z.object({
  ...order,
  goodwillId: z.string(),
  form: z.enum(["code", "credit"]),
  code: z.string().nullable(),
  noticeId: z.string().nullable(),
  expiresAt: instant.nullable(),
});

const shopperCase = z.object({
  ...order,
  caseId: z.string(),
  /** For people; counts up in each shop. */
  number: z.number().int(),
  kind: z.enum(CASE_KINDS),
});

/** What is told with each topic. */
export const OUTGOING_PAYLOADS = {
  "delay/noticed": z.object({
    ...order,
    noticeId: z.string(),
    /** Of this order, from 1. */
    number: z.number().int(),
    /** DelayKind of its gravest parcel. */
    kind: z.string(),
    parcels: z.number().int(),
    oldBy: instant.nullable(),
    /** null = not known yet */
    newBy: instant.nullable(),
    /** Whole days past what was promised; 0 = not late yet. */
    daysLate: z.number().int(),
    choices: z.array(z.string()),
  }),
  "delay/answered": z.object({ ...order, noticeId: z.string(), answer: z.string(), via: z.string() }),
  "shipment/delivered": z.object({
    ...order,
    shipmentId: z.string(),
    fulfillmentId: gid.nullable(),
    carrier: z.string().nullable(),
    deliveredAt: instant,
    promisedBy: instant.nullable(),
    /** null = nothing was promised */
    inTime: z.boolean().nullable(),
  }),
  "goodwill/given": goodwill.extend({ value: z.string() }),
  "goodwill/redeemed": goodwill.extend({ redeemedOrderId: gid, discount: money.nullable() }),
  "goodwill/revoked": goodwill,
  "return/approved": orderReturn,
  "return/declined": orderReturn,
  "return/refunded": orderReturn.extend({ refunded: money }),
  "cancellation/done": cancellation,
  "cancellation/declined": cancellation,
  "case/written": shopperCase.extend({ isNew: z.boolean(), dueAt: instant.nullable() }),
  "case/answered": shopperCase.extend({ closed: z.boolean() }),
  "survey/answered": z.object({
    orderId: gid,
    surveyId: z.string(),
    kind: z.enum(["CSAT", "NPS", "CES"]),
    score: z.number().int(),
    returnId: z.string().nullable(),
  }),
} as const;

export type OutgoingTopic = keyof typeof OUTGOING_PAYLOADS;
export type OutgoingPayload<Topic extends OutgoingTopic> = z.output<(typeof OUTGOING_PAYLOADS)[Topic]>;
