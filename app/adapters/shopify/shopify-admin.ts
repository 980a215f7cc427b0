import { addTags } from "./add-tags";
import { cancelOrder, readJob } from "./cancel-order";
import { editQuantities } from "./edit-quantities";
import { readBulkOperation, readOrderExport, startOrderExport } from "./export-orders";
import { createGraphqlClient, type GraphqlClientOptions } from "./graphql-client";
import {
  holdFulfillmentOrder,
  readCancellationRequests,
  releaseHolds,
  requestCancellation,
} from "./hold-fulfillment-orders";
import type { ShopifyAdmin } from "./port";
import { ordersNamed, ordersUpdatedSince, readOrder } from "./read-order";
import { readShipments } from "./read-shipments";
import { readShop } from "./read-shop";
import { readRefunds, refundUnits, suggestRefund } from "./refund-units";
import { createShopifyDiscounts } from "./shopify-discounts";
import { createShopifyReturns } from "./shopify-returns";
import { triggerFlow } from "./trigger-flow";

/** Shopify for one shop, over plain HTTP with the shop's access token. */
export function createShopifyAdmin(options: GraphqlClientOptions): ShopifyAdmin {
  const run = createGraphqlClient(options);
  return {
    ...createShopifyReturns(run, options.fetch),
    ...createShopifyDiscounts(run),
    shop: options.shop,
    readShop: () => readShop(run),
    readOrder: (id) => readOrder(run, id),
    readShipments: (id) => readShipments(run, id),
    ordersNamed: (names) => ordersNamed(run, names),
    ordersUpdatedSince: (since, cursor) => ordersUpdatedSince(run, since, cursor),
    holdFulfillmentOrder: (id, hold) => holdFulfillmentOrder(run, id, hold),
    releaseHolds: (id, holdIds) => releaseHolds(run, id, holdIds),
    requestCancellation: (id, message) => requestCancellation(run, id, message),
    readCancellationRequests: (id) => readCancellationRequests(run, id),
    cancelOrder: (id, request) => cancelOrder(run, id, request),
    readJob: (id) => readJob(run, id),
    suggestRefund: (id, units) => suggestRefund(run, id, units),
    refundUnits: (id, request) => refundUnits(run, id, request),
    readRefunds: (id) => readRefunds(run, id),
    editQuantities: (id, request) => editQuantities(run, id, request),
    addTags: (id, tags) => addTags(run, id, tags),
    triggerFlow: (handle, payload) => triggerFlow(run, handle, payload),
    startOrderExport: (since) => startOrderExport(run, since),
    readBulkOperation: (id) => readBulkOperation(run, id),
    readOrderExport: (url) => readOrderExport(url, options.fetch),
  };
}
