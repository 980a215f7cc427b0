import { z } from "zod";
import type { World } from "../world.ts";
import { BadRequest } from "./answer.ts";
import { asMerchant } from "./as-merchant.ts";
import { refuseErrors, userErrors } from "./refuse-errors.ts";

export interface Scan {
  readonly status: string;
  readonly [field: string]: string | undefined;
}

/** A carrier scans the parcel, or all parcels of an order. */
export async function scanParcels(
  world: World,
  shop: string,
  target: { readonly orderId?: string; readonly fulfillmentId?: string },
  scan: Scan,
): Promise<{ readonly fulfillmentIds: readonly string[] }> {
  const { orderId = "", fulfillmentId } = target;
  const fulfillmentIds = fulfillmentId ? [fulfillmentId] : await fulfillmentsOf(world, shop, orderId);
  for (const id of fulfillmentIds) {
    const answered = await asMerchant(world, shop, scanMutation, { event: { fulfillmentId: id, ...scan } });
    refuseErrors(scanAnswer.parse(answered).fulfillmentEventCreate.userErrors);
  }
  return { fulfillmentIds };
}

async function fulfillmentsOf(world: World, shop: string, id: string): Promise<string[]> {
  const { order } = fulfillmentsAnswer.parse(await asMerchant(world, shop, fulfillmentsQuery, { id }));
  if (!order) throw new BadRequest(`There is no order ${id}.`, 404);
  const living = order.fulfillments.filter(({ status }) => status !== "CANCELLED");
  if (living.length === 0) throw new BadRequest(`${id} was not shipped.`, 422);
  return living.map((fulfillment) => fulfillment.id);
}

const scanAnswer = z.object({ fulfillmentEventCreate: z.object({ userErrors }) });
const fulfillmentsAnswer = z.object({
  order: z.object({ fulfillments: z.array(z.object({ id: z.string(), status: z.string() })) }).nullable(),
});

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
