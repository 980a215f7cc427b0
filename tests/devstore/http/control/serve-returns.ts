import express, { type Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { answer, BadRequest, gid, shopField } from "./answer.ts";
import { asMerchant } from "./as-merchant.ts";

const units = z.strictObject({
  sku: z.string().min(1),
  quantity: z.number().int().positive().default(1),
  /** Handle of a return reason definition. */
  reason: z.string().default("changed-my-mind"),
  note: z.string().optional(),
});

const request = z.strictObject({
  shop: shopField,
  orderId: gid,
  /** Everything that can be returned when absent. */
  lines: z.array(units).min(1).optional(),
});

const event = z
  .strictObject({
    shop: shopField,
    orderId: gid.optional(),
    fulfillmentId: gid.optional(),
    status: z.string().default("DELIVERED"),
    happenedAt: z.iso.datetime({ offset: true }).optional(),
    estimatedDeliveryAt: z.iso.datetime({ offset: true }).optional(),
    message: z.string().optional(),
    city: z.string().optional(),
    country: z.string().optional(),
  })
  .refine((given) => given.orderId ?? given.fulfillmentId, "Name an orderId or a fulfillmentId.");

/** What happens around returns outside the app: a shopper asks in their account, a carrier scans a parcel. */
export function serveReturns(world: World): Router {
  const router = express.Router();
  const { defaultShop } = world;
  router.post(
    "/returns/request",
    answer(request, ({ shop = defaultShop, orderId, lines }) => requestReturn(world, shop, orderId, lines)),
  );
  router.post(
    "/fulfillments/event",
    answer(event, async ({ shop = defaultShop, orderId, fulfillmentId, ...scan }) => {
      const ids = fulfillmentId ? [fulfillmentId] : await fulfillmentsOf(world, shop, orderId ?? "");
      for (const id of ids) {
        const { fulfillmentEventCreate } = scanAnswer.parse(
          await asMerchant(world, shop, scanMutation, { event: { fulfillmentId: id, ...scan } }),
        );
        refuse(fulfillmentEventCreate.userErrors);
      }
      return { fulfillmentIds: ids };
    }),
  );
  return router;
}

async function requestReturn(world: World, shop: string, orderId: string, wanted?: z.infer<typeof units>[]) {
  const found = returnableAnswer.parse(await asMerchant(world, shop, returnableQuery, { id: orderId }));
  const reasons = new Map(found.returnReasonDefinitions.nodes.map(({ handle, id }) => [handle, id]));
  const shipped = found.returnableFulfillments.nodes.flatMap((item) => item.returnableFulfillmentLineItems.nodes);
  if (shipped.length === 0) throw new BadRequest(`${orderId} has nothing that can be returned.`, 422);
  const left = shipped.map(({ fulfillmentLineItem: { id, lineItem }, quantity }) => ({
    id,
    sku: lineItem.sku,
    quantity,
  }));
  const asked = wanted ?? left.map(({ sku, quantity }) => units.parse({ sku: sku ?? "-", quantity }));
  const returnLineItems = asked.flatMap(({ sku, quantity, reason, note }) => {
    const returnReasonDefinitionId = reasons.get(reason);
    if (!returnReasonDefinitionId) throw new BadRequest(`There is no return reason ${reason}.`);
    let open = quantity;
    const parts = left.flatMap((line) => {
      const taken = (line.sku ?? "-") === sku ? Math.min(open, line.quantity) : 0;
      open -= taken;
      line.quantity -= taken;
      return taken > 0
        ? [{ fulfillmentLineItemId: line.id, quantity: taken, returnReasonDefinitionId, customerNote: note }]
        : [];
    });
    if (open > 0) throw new BadRequest(`${quantity} of ${sku} cannot be returned.`, 422);
    return parts;
  });
  const { returnRequest } = requestAnswer.parse(
    await asMerchant(world, shop, requestMutation, { input: { orderId, returnLineItems } }),
  );
  refuse(returnRequest.userErrors);
  return returnRequest.return;
}

async function fulfillmentsOf(world: World, shop: string, id: string): Promise<string[]> {
  const { order } = fulfillmentsAnswer.parse(await asMerchant(world, shop, fulfillmentsQuery, { id }));
  if (!order) throw new BadRequest(`There is no order ${id}.`, 404);
  const living = order.fulfillments.filter(({ status }) => status !== "CANCELLED");
  if (living.length === 0) throw new BadRequest(`${id} was not shipped.`, 422);
  return living.map((fulfillment) => fulfillment.id);
}

function refuse(errors: readonly { readonly message: string }[]): void {
  if (errors.length > 0) throw new BadRequest(errors.map(({ message }) => message).join(" "), 422);
}

const userErrors = z.array(z.object({ message: z.string() }));
const nodes = <T extends z.ZodType>(item: T) => z.object({ nodes: z.array(item) });
const shippedLine = z.object({ id: z.string(), lineItem: z.object({ sku: z.string().nullable() }) });
const returnableAnswer = z.object({
  returnReasonDefinitions: nodes(z.object({ id: z.string(), handle: z.string() })),
  returnableFulfillments: nodes(
    z.object({
      returnableFulfillmentLineItems: nodes(z.object({ quantity: z.number(), fulfillmentLineItem: shippedLine })),
    }),
  ),
});
const requestAnswer = z.object({
  returnRequest: z.object({ return: z.object({ id: z.string(), name: z.string() }).nullable(), userErrors }),
});
const scanAnswer = z.object({ fulfillmentEventCreate: z.object({ userErrors }) });
const fulfillmentsAnswer = z.object({
  order: z.object({ fulfillments: z.array(z.object({ id: z.string(), status: z.string() })) }).nullable(),
});

const returnableQuery = /* GraphQL */ `
  query ReturnableOfOrder($id: ID!) {
    returnReasonDefinitions(first: 100) {
      nodes {
        id
        handle
      }
    }
    returnableFulfillments(orderId: $id, first: 50) {
      nodes {
        returnableFulfillmentLineItems(first: 100) {
          nodes {
            quantity
            fulfillmentLineItem {
              id
              lineItem {
                sku
              }
            }
          }
        }
      }
    }
  }
`;

const requestMutation = /* GraphQL */ `
  mutation ShopperRequestsReturn($input: ReturnRequestInput!) {
    returnRequest(input: $input) {
      return {
        id
        name
      }
      userErrors {
        message
      }
    }
  }
`;

const scanMutation = /* GraphQL */ `
  mutation CarrierScans($event: FulfillmentEventInput!) {
    fulfillmentEventCreate(fulfillmentEvent: $event) {
      userErrors {
        message
      }
    }
  }
`;

const fulfillmentsQuery = /* GraphQL */ `
  query FulfillmentsOfOrder($id: ID!) {
    order(id: $id) {
      fulfillments(first: 50) {
        id
        status
      }
    }
  }
`;
