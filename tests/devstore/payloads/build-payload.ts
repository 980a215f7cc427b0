import type { StoreEvent } from "../contract.ts";
import { ordersOfCustomer } from "../state/create-order.ts";
import type { ShopState } from "../state/types.ts";
import { customerFields } from "./customer-fields.ts";
import { discountTopics } from "./discount-topics.ts";
import { fulfillmentEventFields, fulfillmentFields } from "./fulfillment-fields.ts";
import { fulfillmentOrderTopics } from "./fulfillment-order-topics.ts";
import { type Json, numericId, writeJson } from "./json-text.ts";
import { orderEditFields } from "./order-edit-fields.ts";
import { orderFields } from "./order-fields.ts";
import { refundFields } from "./refund-fields.ts";
import { returnTopics } from "./return-topics.ts";
import { complianceFields, shopFields } from "./shop-fields.ts";
import { type BuildBody, Subject } from "./subject.ts";
import { transactionPayload } from "./transaction-fields.ts";

const order: BuildBody = (subject) => orderFields(subject.state, subject.order());

const fulfillment: BuildBody = (subject) => {
  const { order, fulfillment } = subject.fulfillment();
  return fulfillmentFields(subject.state, order, fulfillment);
};

const customer: BuildBody = (subject) => customerFields(subject.customer(), subject.state.shop);

/** One builder per topic the store can send. A room that adds a topic adds its line. */
const builders: Readonly<Record<string, BuildBody>> = {
  "orders/create": order,
  "orders/updated": order,
  "orders/paid": order,
  "orders/cancelled": order,
  "orders/fulfilled": order,
  "orders/partially_fulfilled": order,
  "orders/edited": orderEditFields,
  "orders/risk_assessment_changed": (subject) => {
    const { id, risk } = subject.order();
    return {
      provider_id: null,
      provider_title: null,
      risk_level: risk.assessments[0]?.riskLevel.toLowerCase() ?? "none",
      created_at: subject.event.triggeredAt.toISOString(),
      order_id: numericId(id),
      admin_graphql_api_order_id: id,
    };
  },
  "orders/delete": ({ event }) => ({ id: numericId(event.resourceId) }),
  "order_transactions/create": (subject) => {
    const { order, transaction } = subject.transaction();
    return transactionPayload(order, transaction);
  },
  "refunds/create": (subject) => {
    const { order, refund } = subject.refund();
    return refundFields(subject.state, order, refund);
  },
  "fulfillments/create": fulfillment,
  "fulfillments/update": fulfillment,
  "fulfillment_events/create": (subject) => {
    const { fulfillment, event } = subject.fulfillmentEvent();
    return fulfillmentEventFields(subject.state.shop, fulfillment, event);
  },
  "fulfillment_events/delete": (subject) => {
    const { fulfillment, event } = subject.removedFulfillmentEvent();
    return fulfillmentEventFields(subject.state.shop, fulfillment, event);
  },
  ...fulfillmentOrderTopics,
  ...returnTopics,
  ...discountTopics,
  "customers/create": customer,
  "customers/update": customer,
  "bulk_operations/finish": (subject) => {
    const operation = subject.bulkOperation();
    return {
      admin_graphql_api_id: operation.id,
      completed_at: operation.completedAt,
      created_at: operation.createdAt,
      error_code: operation.errorCode?.toLowerCase() ?? null,
      status: operation.status.toLowerCase(),
      type: "query",
    };
  },
  "shop/update": ({ state }) => shopFields(state),
  "app/uninstalled": ({ state }) => shopFields(state),
  "app/scopes_update": ({ state, event }) => ({
    id: 1,
    shop_id: state.shop.id,
    previous: (event.extra?.previous ?? []) as string[],
    current: (event.extra?.current ?? []) as string[],
    updated_at: event.triggeredAt.toISOString(),
  }),
  "customers/data_request": (subject) => ({
    ...customerRequest(subject, "orders_requested"),
    data_request: { id: 1 },
  }),
  "customers/redact": (subject) => customerRequest(subject, "orders_to_redact"),
  "shop/redact": ({ state }) => complianceFields(state.shop),
};

function customerRequest(subject: Subject, listName: string): Record<string, Json> {
  const { id, email, phone } = subject.customer();
  const theirs = ordersOfCustomer(subject.state, id);
  return {
    ...complianceFields(subject.state.shop),
    customer: { id: numericId(id), email, phone },
    [listName]: theirs.map((each) => numericId(each.id)),
  };
}

export const payloadTopics: readonly string[] = Object.keys(builders);

/** The JSON text of a webhook body for an event, from the state as it is now. Throws for a topic nobody taught it. */
export function buildPayload(state: ShopState, event: StoreEvent): string {
  const build = builders[event.topic];
  if (!build) throw new Error(`The stand-in store cannot build a body for ${event.topic}.`);
  return writeJson(build(new Subject(state, event)));
}
