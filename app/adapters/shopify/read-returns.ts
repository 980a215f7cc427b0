import type { Gid } from "../../domain/gid";
import type { NativeReturn } from "../../domain/returns/native";
import { ReadReturn, type ReadReturnQuery } from "./generated/read-return";
import {
  ReturnExchangeLines,
  ReturnLines,
  ReturnRefunds,
  ReturnReverseOrders,
  ReverseOrderDeliveries,
  ReverseOrderLines,
} from "./generated/read-return-pages";
import { ReturnsOfOrder } from "./generated/returns-of-order";
import type { RunOperation } from "./graphql-client";
import { readPages } from "./read-pages";
import { returnFromGraphql, type ReverseOrderLists } from "./return-from-graphql";

/** A return with the first page of each of its lists. */
type FirstPages = NonNullable<ReadReturnQuery["return"]>;
type ReverseOrderPages = FirstPages["reverseFulfillmentOrders"]["nodes"][number];

export async function readReturn(run: RunOperation, id: Gid): Promise<NativeReturn | null> {
  const found = (await run(ReadReturn, { id })).return;
  return found && readOn(run, found);
}

export async function readReturnsOf(run: RunOperation, orderId: Gid): Promise<readonly NativeReturn[]> {
  const returnsAfter = async (after: string | null) =>
    (await run(ReturnsOfOrder, { orderId, after })).order?.returns ?? null;
  const first = await returnsAfter(null);
  if (!first) return [];
  const returns: NativeReturn[] = [];
  for (const one of await readPages(first, returnsAfter)) returns.push(await readOn(run, one));
  return returns.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}

/** Asks only for pages that there are: none for usual returns. */
async function readOn(run: RunOperation, pages: FirstPages): Promise<NativeReturn> {
  const { id } = pages;
  const lines = await readPages(
    pages.returnLineItems,
    async (after) => (await run(ReturnLines, { id, after })).return?.returnLineItems,
  );
  const exchangeLines = await readPages(
    pages.exchangeLineItems,
    async (after) => (await run(ReturnExchangeLines, { id, after })).return?.exchangeLineItems,
  );
  const refunds = await readPages(
    pages.refunds,
    async (after) => (await run(ReturnRefunds, { id, after })).return?.refunds,
  );
  const orders = await readPages(
    pages.reverseFulfillmentOrders,
    async (after) => (await run(ReturnReverseOrders, { id, after })).return?.reverseFulfillmentOrders,
  );
  const reverseOrders: ReverseOrderLists[] = [];
  for (const one of orders) reverseOrders.push(await readReverseOrderOn(run, one));
  return returnFromGraphql(pages, { lines, exchangeLines, refunds, reverseOrders });
}

async function readReverseOrderOn(run: RunOperation, pages: ReverseOrderPages): Promise<ReverseOrderLists> {
  const { id, status } = pages;
  const allLines = await readPages(
    pages.lineItems,
    async (after) => (await run(ReverseOrderLines, { id, after })).reverseFulfillmentOrder?.lineItems,
  );
  const allDeliveries = await readPages(
    pages.reverseDeliveries,
    async (after) => (await run(ReverseOrderDeliveries, { id, after })).reverseFulfillmentOrder?.reverseDeliveries,
  );
  return { id, status, allLines, allDeliveries };
}
