import { randomUUID } from "node:crypto";
import { z } from "zod";
import { asMerchant } from "../control/as-merchant.ts";
import { BadRequest } from "../control/answer.ts";
import { signCustomerToken } from "../oauth/session-token.ts";
import type { World } from "../world.ts";

/** Shopify's library turns away callers that look like a bot. */
const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const patienceMs = 30_000;

export interface AskToCancel {
  readonly orderId: string;
  /** Who is signed in; by default the customer who ordered. */
  readonly customerId?: string;
  readonly scope?: unknown;
  readonly reason?: string;
  readonly note?: string;
  readonly requestKey?: string;
}

/**
 * Plays the app's extension in a shopper's customer account: calls the app with a token that speaks for the customer.
 * Gives the app's own answer, whatever it is.
 */
export async function askToCancel(
  world: World,
  shop: string,
  { customerId, scope = { whole: true }, requestKey = randomUUID(), ...asked }: AskToCancel,
): Promise<{ status: number; answer: unknown }> {
  const { app, store } = world;
  const signedIn = customerId ?? (await customerOf(world, shop, asked.orderId));
  const { apiKey, apiSecret } = app;
  const token = signCustomerToken({ shop, apiKey, apiSecret, now: store.clock.now(), customerId: signedIn });
  const response = await fetch(new URL(app.customerApi.cancellations, world.tunnelUrl()), {
    method: "POST",
    headers: { "user-agent": browser, authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ ...asked, scope, requestKey }),
    signal: AbortSignal.timeout(patienceMs),
  });
  return { status: response.status, answer: readJson(await response.text()) };
}

async function customerOf(world: World, shop: string, orderId: string): Promise<string> {
  const { order } = orderAnswer.parse(await asMerchant(world, shop, customerQuery, { id: orderId }));
  if (!order) throw new BadRequest(`There is no order ${orderId}.`, 404);
  if (!order.customer)
    throw new BadRequest("This order has no customer: nobody can sign in to ask. Name a customerId.");
  return order.customer.id;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const orderAnswer = z.object({
  order: z.object({ customer: z.object({ id: z.string() }).nullable() }).nullable(),
});

const customerQuery = /* GraphQL */ `
  query CustomerOfOrder($id: ID!) {
    order(id: $id) {
      customer {
        id
      }
    }
  }
`;
