import { z } from "zod";
import { BadRequest } from "../control/answer.ts";
import { asMerchant } from "../control/as-merchant.ts";
import { refuseErrors, userErrors } from "../control/refuse-errors.ts";
import type { World } from "../world.ts";

export const returnUnits = z.strictObject({
  sku: z.string().min(1),
  quantity: z.number().int().positive().default(1),
  /** Handle of a return reason definition. */
  reason: z.string().default("changed-my-mind"),
  note: z.string().optional(),
});

/**
 * A shopper asks for a return in their customer account, without the app: everything that can be returned, or units by SKU.
 * Gives id and name of the return, which is REQUESTED; refuses what cannot be returned.
 */
export async function askToReturn(world: World, shop: string, orderId: string, wanted?: z.infer<typeof returnUnits>[]) {
  const found = returnableAnswer.parse(await asMerchant(world, shop, returnableQuery, { id: orderId }));
  const reasons = new Map(found.returnReasonDefinitions.nodes.map(({ handle, id }) => [handle, id]));
  const shipped = found.returnableFulfillments.nodes.flatMap((item) => item.returnableFulfillmentLineItems.nodes);
  if (shipped.length === 0) throw new BadRequest(`${orderId} has nothing that can be returned.`, 422);
  const left = shipped.map(({ fulfillmentLineItem: { id, lineItem }, quantity }) => ({
    id,
    sku: lineItem.sku,
    quantity,
  }));
  const asked = wanted ?? left.map(({ sku, quantity }) => returnUnits.parse({ sku: sku ?? "-", quantity }));
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
  refuseErrors(returnRequest.userErrors);
  return returnRequest.return;
}

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
