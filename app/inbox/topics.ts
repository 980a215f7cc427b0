import { z } from "zod";
import type { SubjectPath } from "../records/inbound-event-row";
import { parseExactObject } from "./parse-payload";

/** What the worker runs for an event; "none" is recorded as nothing to do. */
export type Automation =
  | "observe-order"
  | "observe-warehouse-answer"
  | "observe-fulfillment"
  | "observe-return"
  | "observe-shop"
  | "uninstall-shop"
  | "update-scopes"
  | "finish-export"
  | "answer-data-request"
  | "redact-customer"
  | "redact-shop"
  | "none";

export interface Topic<Payload = unknown> {
  /** Only the fields the automations use; Shopify sends many more. */
  readonly payload: z.ZodType<Payload>;
  readonly subject: SubjectPath | null;
  readonly automation: Automation;
  /** Declared under compliance_topics in shopify.app.toml. */
  readonly compliance?: true;
}

/** Numbers beyond 2^53 arrive as text (parse-payload.ts). */
const id = z.union([z.string(), z.number()]).transform(String);
const gid = z.string();

const order = z.looseObject({ id, admin_graphql_api_id: gid.optional(), updated_at: z.string().nullish() });
const orderGone = z.looseObject({ id });
const ofOrder = z.looseObject({ order_id: id.nullish(), admin_graphql_api_id: gid.optional() });
const orderEdit = z.looseObject({ order_edit: z.looseObject({ order_id: id }) });
const orderRisk = z.looseObject({ order_id: id.nullish(), admin_graphql_api_order_id: gid.nullish() });
const fulfillmentOrder = z.looseObject({
  fulfillment_order: z.looseObject({ id: gid, status: z.string().optional() }),
  message: z.string().nullish(),
});
const orderReturn = z.looseObject({ admin_graphql_api_id: gid.optional(), status: z.string().optional() });
const ofReturn = z.looseObject({ return: z.looseObject({ admin_graphql_api_id: gid.optional() }).nullish() });
const bulkOperation = z.looseObject({
  admin_graphql_api_id: gid,
  status: z.string(),
  error_code: z.string().nullish(),
});
const scopes = z.looseObject({ current: z.array(z.string()) });
const customer = z.looseObject({ id: id.nullish(), email: z.string().nullish(), phone: z.string().nullish() });
const anything = z.looseObject({});

const itself: SubjectPath = { gid: "$.admin_graphql_api_id", id: "$.id" };
const byOrderId: SubjectPath = { gid: "$.admin_graphql_api_order_id", id: "$.order_id" };
const byOrder: SubjectPath = { gid: "$.order.admin_graphql_api_id", id: "$.order.id" };
const byEdit: SubjectPath = { gid: null, id: "$.order_edit.order_id" };

const orderChanged = { payload: order, subject: itself, automation: "observe-order" } as const;
const orderTouched = { payload: ofOrder, subject: byOrderId, automation: "observe-order" } as const;
const parcelMoved = { payload: ofOrder, subject: byOrderId, automation: "observe-fulfillment" } as const;
// These name only the fulfillment order: whose order it is, the mirror or Shopify says.
const warehouse = { payload: fulfillmentOrder, subject: null, automation: "observe-warehouse-answer" } as const;
const returnOfOrder = { payload: orderReturn, subject: byOrder, automation: "observe-return" } as const;
const returnById = { payload: orderReturn, subject: byOrderId, automation: "observe-return" } as const;
// These name only the return: whose order it is, our records or Shopify say.
const returnAlone = { payload: orderReturn, subject: null, automation: "observe-return" } as const;
const partOfReturn = { payload: ofReturn, subject: null, automation: "observe-return" } as const;

/** Every topic the app subscribes to; shopify.app.toml declares exactly these. */
export const TOPICS = {
  "app/uninstalled": { payload: anything, subject: null, automation: "uninstall-shop" },
  "app/scopes_update": { payload: scopes, subject: null, automation: "update-scopes" },
  "shop/update": { payload: anything, subject: null, automation: "observe-shop" },
  "bulk_operations/finish": { payload: bulkOperation, subject: null, automation: "finish-export" },

  "orders/create": orderChanged,
  "orders/updated": orderChanged,
  "orders/paid": orderChanged,
  "orders/cancelled": orderChanged,
  "orders/fulfilled": orderChanged,
  "orders/partially_fulfilled": orderChanged,
  "orders/delete": { payload: orderGone, subject: itself, automation: "observe-order" },
  "orders/edited": { payload: orderEdit, subject: byEdit, automation: "observe-order" },
  "orders/risk_assessment_changed": { payload: orderRisk, subject: byOrderId, automation: "observe-order" },
  "order_transactions/create": orderTouched,
  "refunds/create": orderTouched,

  "fulfillments/create": parcelMoved,
  "fulfillments/update": parcelMoved,
  "fulfillment_events/create": parcelMoved,
  "fulfillment_orders/order_routing_complete": warehouse,
  "fulfillment_orders/cancellation_request_accepted": warehouse,
  "fulfillment_orders/cancellation_request_rejected": warehouse,
  "fulfillment_holds/added": warehouse,
  "fulfillment_holds/released": warehouse,

  "returns/request": returnOfOrder,
  "returns/approve": returnOfOrder,
  "returns/decline": returnOfOrder,
  "returns/cancel": returnById,
  "returns/close": returnById,
  "returns/reopen": returnById,
  "returns/update": returnAlone,
  "returns/process": returnAlone,
  "reverse_deliveries/attach_deliverable": partOfReturn,
  // It names neither return nor order: what came of it, `returns/update` and the next look tell.
  "reverse_fulfillment_orders/dispose": { payload: anything, subject: null, automation: "none" },

  "customers/data_request": {
    payload: z.looseObject({
      customer,
      orders_requested: z.array(id).default([]),
      data_request: z.looseObject({ id }),
    }),
    subject: null,
    automation: "answer-data-request",
    compliance: true,
  },
  "customers/redact": {
    payload: z.looseObject({ customer, orders_to_redact: z.array(id).default([]) }),
    subject: null,
    automation: "redact-customer",
    compliance: true,
  },
  "shop/redact": { payload: anything, subject: null, automation: "redact-shop", compliance: true },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof TOPICS;
export type PayloadOf<Name extends TopicName> = z.output<(typeof TOPICS)[Name]["payload"]>;

/** The catalogue's entry, or null for a topic the app does not subscribe to. */
export function findTopic(name: string): Topic | null {
  return Object.hasOwn(TOPICS, name) ? TOPICS[name as TopicName] : null;
}

/** The fields of a stored payload that the topic's automation uses; null when Shopify sent something else entirely. */
export function readPayload<Name extends TopicName>(name: Name, text: string): PayloadOf<Name> | null {
  const parsed = TOPICS[name].payload.safeParse(parseExactObject(text));
  return parsed.success ? (parsed.data as PayloadOf<Name>) : null;
}
