import type { Gid } from "../../domain/gid";
import type { OrderRead } from "../../domain/order";
import { OrdersByName } from "./generated/orders-by-name";
import { OrdersUpdatedSince } from "./generated/orders-updated-since";
import { FulfillmentOrderLines, OrderForRules, OrderFulfillmentOrders, OrderLines } from "./generated/read-order";
import type { RunOperation } from "./graphql-client";
import { orderFromGraphql } from "./order-from-graphql";
import type { ChangedOrdersPage } from "./port";
import { readPages } from "./read-pages";
import { toUtc } from "./to-utc";

export async function readOrder(run: RunOperation, id: Gid): Promise<OrderRead | null> {
  const { order } = await run(OrderForRules, { id });
  if (!order) return null;
  const lines = await readPages(
    order.lineItems,
    async (after) => (await run(OrderLines, { id, after })).order?.lineItems,
  );
  const fulfillmentOrders = await readPages(
    order.fulfillmentOrders,
    async (after) => (await run(OrderFulfillmentOrders, { id, after })).order?.fulfillmentOrders,
  );
  const complete = [];
  for (const one of fulfillmentOrders) {
    const allLines = await readPages(
      one.lineItems,
      async (after) => (await run(FulfillmentOrderLines, { id: one.id, after })).fulfillmentOrder?.lineItems,
    );
    complete.push({ ...one, allLines });
  }
  return orderFromGraphql(order, lines, complete);
}

export async function ordersNamed(run: RunOperation, names: readonly string[]): Promise<readonly Gid[]> {
  // What is typed must not become another search.
  const plain = names.filter((name) => !/["\\\s]/.test(name));
  if (plain.length === 0) return [];
  const { orders } = await run(OrdersByName, { search: plain.map((name) => `name:"${name}"`).join(" OR ") });
  // The search finds more than was asked for.
  return orders.nodes.filter(({ name }) => plain.includes(name)).map(({ id }) => id);
}

export async function ordersUpdatedSince(
  run: RunOperation,
  since: Date,
  cursor: string | null,
): Promise<ChangedOrdersPage> {
  const search = `updated_at:>='${since.toISOString()}'`;
  const { orders } = await run(OrdersUpdatedSince, { search, after: cursor });
  return {
    orders: orders.nodes.map(({ id, name, updatedAt, returnStatus }) => ({
      id,
      name,
      updatedAt: toUtc(updatedAt),
      hasReturns: returnStatus !== "NO_RETURN",
    })),
    nextCursor: orders.pageInfo.hasNextPage ? (orders.pageInfo.endCursor ?? null) : null,
  };
}
