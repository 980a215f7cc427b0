import type { Gid } from "../../domain/gid";
import type { ReturnableOrder } from "../../domain/returns/native";
import {
  ReturnableOrder as ReturnableOrderQuery,
  type ReturnableOrderQuery as Answer,
} from "./generated/read-returnable";
import { LeftToReturn, LeftToReturnLines, ReturnableOrderLines, ShippedLines } from "./generated/read-returnable-pages";
import type { RunOperation } from "./graphql-client";
import { readPages } from "./read-pages";
import { readReturnsOf } from "./read-returns";
import { returnableFromGraphql, type ShippedFulfillment } from "./returnable-from-graphql";

type FoundOrder = NonNullable<Answer["order"]>;
type ShippedPages = FoundOrder["shipped"][number];

export async function readReturnable(run: RunOperation, id: Gid): Promise<ReturnableOrder | null> {
  const { order, returnableFulfillments } = await run(ReturnableOrderQuery, { id });
  if (!order) return null;
  const lines = await readPages(
    order.lineItems,
    async (after) => (await run(ReturnableOrderLines, { id, after })).order?.lineItems,
  );
  return returnableFromGraphql(order, {
    lines,
    shipped: await readShipped(run, order),
    left: await readLeft(run, id, returnableFulfillments),
    returns: order.returns.nodes.length > 0 ? await readReturnsOf(run, id) : [],
  });
}

/** Cancelled fulfillments never left, or came back before they arrived. */
async function readShipped(run: RunOperation, order: FoundOrder): Promise<ShippedFulfillment[]> {
  const known = new Map(order.shipped.map((one) => [one.id, one]));
  const all: ShippedFulfillment[] = [];
  for (const { id } of order.fulfillments.filter(({ status }) => status !== "CANCELLED")) {
    const first = known.get(id) ?? (await run(ShippedLines, { id })).fulfillment;
    if (first) all.push({ ...first, allLines: await shippedLines(run, first) });
  }
  return all;
}

const shippedLines = (run: RunOperation, { id, fulfillmentLineItems }: ShippedPages) =>
  readPages(
    fulfillmentLineItems,
    async (after) => (await run(ShippedLines, { id, after })).fulfillment?.fulfillmentLineItems,
  );

/** Units left to return, by fulfillment line item. */
async function readLeft(
  run: RunOperation,
  orderId: Gid,
  first: Answer["returnableFulfillments"],
): Promise<ReadonlyMap<Gid, number>> {
  const left = new Map<Gid, number>();
  const fulfillments = await readPages(
    first,
    async (after) => (await run(LeftToReturn, { orderId, after })).returnableFulfillments,
  );
  for (const { id, returnableFulfillmentLineItems: lines } of fulfillments) {
    const linesAfter = async (after: string | null) =>
      (await run(LeftToReturnLines, { id, after })).returnableFulfillment?.returnableFulfillmentLineItems;
    for (const { fulfillmentLineItem, quantity } of await readPages(lines, linesAfter))
      left.set(fulfillmentLineItem.id, quantity);
  }
  return left;
}
