import type { z } from "zod";
import { OUTGOING_PAYLOADS, type OutgoingPayload, type OutgoingTopic } from "./outgoing-payloads";

export type { OutgoingPayload, OutgoingTopic };

/** A field of a Flow trigger. Its key is what merchants read: letters and spaces only. */
export interface FlowField {
  readonly key: string;
  readonly type: "single_line_text_field" | "number_decimal" | "boolean";
  readonly description: string;
  /** Where it comes from, with dots into parts of it; what is null is left out. */
  readonly from: string;
}

export interface TopicDefinition {
  readonly topic: OutgoingTopic;
  readonly schema: z.ZodType;
  readonly title: string;
  readonly description: string;
  /** null = Flow is not told. */
  readonly flow: { readonly handle: string; readonly fields: readonly FlowField[] } | null;
  readonly example: Readonly<Record<string, unknown>>;
}

const field = (key: string, from: string, description: string, type: FlowField["type"] = "single_line_text_field") =>
  ({ key, type, description, from }) as const;
const name = field("Order name", "orderName", "Name of the order, like #1001");
const resolution = field("Resolution", "resolution", "refund, store_credit or exchange");
const returnFields = [
  name,
  field("Return number", "rma", "The number shoppers write on the parcel"),
  resolution,
  field("Units", "units", "How many units were asked for", "number_decimal"),
];
const goodwillFields = [
  name,
  field("Form", "form", "code or credit"),
  field("Discount code", "code", "The code, if it is one"),
];
const cancellationFields = [
  name,
  field("Asked by", "askedBy", "SHOPPER, STAFF, RULE or FLOW"),
  field("Whole order", "wholeOrder", "False when it was about some units only", "boolean"),
  field("Outcome", "outcome", "CANCELLED, DECLINED, REFUSED (by the warehouse) or RETURN_INSTEAD"),
];

const caseFields = [
  name,
  field("Case number", "number", "The number on the case", "number_decimal"),
  field("Case kind", "kind", "damaged, wrong_item, missing_item, not_arrived or question"),
];

const ORDER = { orderId: "gid://shopify/Order/5551001", orderName: "#1001" };
const RETURN: OutgoingPayload<"return/approved"> = {
  ...ORDER,
  returnId: "0199a3c2-7d10-7c3e-9b1a-3f6f0c9d1e22",
  shopifyReturnId: "gid://shopify/Return/9001",
  rma: "R-7K2M9Q",
  resolution: "refund",
  units: 2,
};
const CANCELLATION: Omit<OutgoingPayload<"cancellation/done">, "outcome"> = {
  ...ORDER,
  cancellationId: "0199a3c2-7d10-7c3e-9b1a-3f6f0c9d1e33",
  askedBy: "SHOPPER",
  wholeOrder: true,
};
const GOODWILL: OutgoingPayload<"goodwill/revoked"> = {
  ...ORDER,
  goodwillId: "0199a3c2-7d10-7c3e-9b1a-3f6f0c9d1e44",
  form: "code",
  code: "SORRY-4F7Q2K9M",
  noticeId: null,
  expiresAt: "2026-10-01T00:00:00.000Z",
};
const CASE: Omit<OutgoingPayload<"case/answered">, "closed"> = {
  ...ORDER,
  caseId: "0199a3c2-7d10-7c3e-9b1a-3f6f0c9d1e77",
  number: 12,
  kind: "damaged",
};
const NOTICE_ID = "0199a3c2-7d10-7c3e-9b1a-3f6f0c9d1e11";

const ABOUT: {
  readonly [Topic in OutgoingTopic]: Omit<TopicDefinition, "topic" | "schema" | "example"> & {
    readonly example: OutgoingPayload<Topic>;
  };
} = {
  "delay/noticed": {
    title: "A shopper was told of a delay",
    description: "A delay notice was sent about one or more parcels of an order.",
    flow: {
      handle: "delay-detected",
      fields: [
        name,
        field("Delay kind", "kind", "What is wrong, like missed, no_scan or lost"),
        field("Days late", "daysLate", "Whole days past what was promised", "number_decimal"),
        field("Old date", "oldBy", "What was promised before, ISO 8601"),
        field("New date", "newBy", "What was told now, ISO 8601; missing when not known yet"),
        field("Notice number", "number", "Which notice about this order it is", "number_decimal"),
      ],
    },
    example: {
      ...ORDER,
      noticeId: NOTICE_ID,
      number: 1,
      kind: "missed",
      parcels: 1,
      oldBy: "2026-07-10T00:00:00.000Z",
      newBy: "2026-07-14T00:00:00.000Z",
      daysLate: 3,
      choices: ["wait", "claim"],
    },
  },
  "delay/answered": {
    title: "A shopper answered a delay notice",
    description: "The shopper chose to wait, to cancel, to change the address or to claim.",
    flow: {
      handle: "delay-answered",
      fields: [name, field("Answer", "answer", "wait, cancel, change_address or claim")],
    },
    example: { ...ORDER, noticeId: NOTICE_ID, answer: "wait", via: "link" },
  },
  "shipment/delivered": {
    title: "A parcel was delivered",
    description: "The carrier, or staff, said that a parcel of an order has arrived.",
    flow: {
      handle: "parcel-delivered",
      fields: [
        name,
        field("Carrier", "carrier", "Who carried it"),
        field("Delivered at", "deliveredAt", "ISO 8601"),
        field("In time", "inTime", "Whether it came by the promised date; missing when none was promised", "boolean"),
      ],
    },
    example: {
      ...ORDER,
      shipmentId: "0199a3c2-7d10-7c3e-9b1a-3f6f0c9d1e55",
      fulfillmentId: "gid://shopify/Fulfillment/7001",
      carrier: "DHL",
      deliveredAt: "2026-07-13T09:30:00.000Z",
      promisedBy: "2026-07-14T00:00:00.000Z",
      inTime: true,
    },
  },
  "goodwill/given": {
    title: "Goodwill was given",
    description: "A shopper got a discount code of their own, or store credit, for a trouble.",
    flow: { handle: "goodwill-given", fields: [...goodwillFields, field("Value", "value", "Like 10% or 5.00 EUR")] },
    example: { ...GOODWILL, value: "10%" },
  },
  "goodwill/redeemed": {
    title: "A goodwill code was used",
    description: "An order was placed with a code given for a trouble.",
    flow: null,
    example: {
      ...GOODWILL,
      redeemedOrderId: "gid://shopify/Order/5551077",
      discount: { amount: "4.20", currency: "EUR" },
    },
  },
  "goodwill/revoked": {
    title: "Goodwill was taken back",
    description: "A code that nobody had used was ended.",
    flow: null,
    example: GOODWILL,
  },
  "return/approved": {
    title: "A return was approved",
    description: "By a rule or by staff; also a return opened in Shopify itself.",
    flow: { handle: "return-approved", fields: returnFields },
    example: RETURN,
  },
  "return/declined": {
    title: "A return was declined",
    description: "By a rule or by staff.",
    flow: { handle: "return-declined", fields: returnFields },
    example: RETURN,
  },
  "return/refunded": {
    title: "Money was given back for a return",
    description: "Told each time the sum grows; the amount is the sum so far, in the currency the shopper paid in.",
    flow: {
      handle: "return-refunded",
      fields: [
        ...returnFields,
        field("Amount", "refunded.amount", "Sum so far", "number_decimal"),
        field("Currency", "refunded.currency", "ISO 4217"),
      ],
    },
    example: { ...RETURN, refunded: { amount: "19.90", currency: "EUR" } },
  },
  "cancellation/done": {
    title: "A cancellation is done",
    description: "An order, or units of it, were cancelled.",
    flow: { handle: "cancellation-done", fields: cancellationFields },
    example: { ...CANCELLATION, outcome: "CANCELLED" },
  },
  "cancellation/declined": {
    title: "A cancellation did not happen",
    description: "Declined by a rule or by staff, refused by the warehouse, or too late: the parcel had left.",
    flow: { handle: "cancellation-declined", fields: cancellationFields },
    example: { ...CANCELLATION, outcome: "DECLINED" },
  },
  "case/written": {
    title: "A shopper wrote about an order",
    description: "Something is wrong with what came, or they ask something: a new case, or more in one there is.",
    flow: {
      handle: "case-written",
      fields: [
        ...caseFields,
        field("New case", "isNew", "False when they wrote more", "boolean"),
        field("Answer due", "dueAt", "What they were told, ISO 8601; missing when no time was told"),
      ],
    },
    example: { ...CASE, isNew: true, dueAt: "2026-07-15T09:30:00.000Z" },
  },
  "case/answered": {
    title: "A shopper was answered",
    description: "Staff answered what a shopper wrote about an order.",
    flow: {
      handle: "case-answered",
      fields: [...caseFields, field("Case closed", "closed", "Whether it was closed with the answer", "boolean")],
    },
    example: { ...CASE, closed: false },
  },
  "survey/answered": {
    title: "A survey was answered",
    description:
      "A shopper gave a score after a case (CSAT, 1 to 5), a delivery (NPS, 0 to 10) or a return (CES, 1 to 5).",
    flow: {
      handle: "survey-answered",
      fields: [
        field("Survey kind", "kind", "CSAT, NPS or CES"),
        field("Score", "score", "CSAT and CES: 1 to 5; NPS: 0 to 10", "number_decimal"),
      ],
    },
    example: {
      orderId: ORDER.orderId,
      surveyId: "0199a3c2-7d10-7c3e-9b1a-3f6f0c9d1e66",
      kind: "CES",
      score: 5,
      returnId: RETURN.returnId,
    },
  },
};

export const OUTGOING_TOPICS = Object.keys(ABOUT) as OutgoingTopic[];

/** What a topic is, how it reads, and what is told with it. */
export function topicDefinition(topic: OutgoingTopic): TopicDefinition {
  return { topic, schema: OUTGOING_PAYLOADS[topic], ...ABOUT[topic] };
}

export const isOutgoingTopic = (text: string): text is OutgoingTopic => Object.hasOwn(ABOUT, text);
