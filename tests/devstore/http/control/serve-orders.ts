import express, { type Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { askToCancel } from "../customer-account/ask-to-cancel.ts";
import { answer, gid, shopField } from "./answer.ts";
import { asMerchant } from "./as-merchant.ts";

const line = z.strictObject({ sku: z.string().min(1), quantity: z.number().int().positive().optional() });

const moment = z.iso.datetime({ offset: true });

const placeOrderSchema = z.strictObject({
  shop: shopField,
  lines: z.array(line).min(1),
  customer: z
    .strictObject({
      email: z.email(),
      firstName: z.string().optional(),
      lastName: z.string().optional(),
      locale: z.string().optional(),
    })
    .optional(),
  financialStatus: z.enum(["PAID", "PENDING", "AUTHORIZED"]).optional(),
  tags: z.array(z.string()).optional(),
  note: z.string().optional(),
  countryCode: z.string().length(2).optional(),
  riskLevel: z.enum(["HIGH", "MEDIUM", "LOW", "NONE"]).optional(),
  thirdParty: z.boolean().optional(),
  processedAt: moment.optional(),
  shippingAmount: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .optional(),
  discountCode: z.string().trim().min(1).optional(),
  shippingMethod: z.string().trim().min(1).optional(),
  deliveryPromise: z.strictObject({ min: moment.optional(), max: moment }).optional(),
  fulfillBy: moment.optional(),
});

const fulfil = z.strictObject({
  shop: shopField,
  orderId: gid,
  lines: z.array(z.strictObject({ sku: z.string(), quantity: z.number().int().positive() })).optional(),
  trackingNumber: z.string().optional(),
  trackingNumbers: z.array(z.string().min(1)).min(1).optional(),
  trackingCompany: z.string().optional(),
  ignoreHolds: z.boolean().optional(),
  onLane: z.boolean().optional(),
});

const thirdParty = z.strictObject({
  shop: shopField,
  fulfillmentOrderId: gid,
  answer: z.enum(["accept_fulfillment", "accept_cancellation", "reject_cancellation"]),
  message: z.string().optional(),
});

const cancelRequest = z.strictObject({
  shop: shopField,
  orderId: gid,
  customerId: gid.optional(),
  /** Passed on as it is: what the app makes of it is the app's answer. */
  scope: z.unknown().optional(),
  reason: z.string().default("Changed my mind"),
  note: z.string().optional(),
  requestKey: z.string().optional(),
});

const page = z.strictObject({ shop: shopField, first: z.coerce.number().int().min(1).max(250).default(50) });

/** What people do to orders in the real world: buy, pay, ask to cancel, ship, answer as a third party's warehouse. */
export function serveOrders(world: World): Router {
  const router = express.Router();
  const { store, defaultShop } = world;

  router.post(
    "/orders",
    answer(placeOrderSchema, ({ shop = defaultShop, ...order }) => store.placeOrder(shop, order)),
  );
  router.post(
    "/orders/fulfil",
    answer(fulfil, ({ shop = defaultShop, orderId, ...options }) => store.fulfillOrder(shop, orderId, options)),
  );
  router.post(
    "/orders/pay",
    answer(z.strictObject({ shop: shopField, orderId: gid }), ({ shop = defaultShop, orderId }) =>
      store.payOrder(shop, orderId),
    ),
  );
  router.post(
    "/orders/ask-to-cancel",
    answer(cancelRequest, ({ shop = defaultShop, ...asked }) => askToCancel(world, shop, asked)),
  );
  router.post(
    "/third-party",
    answer(thirdParty, ({ shop = defaultShop, fulfillmentOrderId, answer: reply, message }) =>
      store.thirdParty(shop, fulfillmentOrderId, reply, message),
    ),
  );
  router.get(
    "/orders",
    answer(page, ({ shop = defaultShop, first }) => asMerchant(world, shop, ordersQuery, { first })),
  );
  router.get(
    "/customers",
    answer(page, ({ shop = defaultShop, first }) => asMerchant(world, shop, customersQuery, { first })),
  );
  return router;
}

const ordersQuery = /* GraphQL */ `
  query ControlOrders($first: Int!) {
    orders(first: $first, reverse: true) {
      nodes {
        id
        name
        createdAt
        cancelledAt
        displayFinancialStatus
        displayFulfillmentStatus
        tags
        totalPriceSet {
          shopMoney {
            amount
            currencyCode
          }
        }
      }
    }
  }
`;

const customersQuery = /* GraphQL */ `
  query ControlCustomers($first: Int!) {
    customers(first: $first) {
      nodes {
        id
        firstName
        lastName
        locale
        defaultEmailAddress {
          emailAddress
        }
      }
    }
  }
`;
