import { z } from "zod";
import { asMerchant } from "../control/as-merchant.ts";
import { BadRequest } from "../control/answer.ts";
import type { AppRegistration } from "../app-registration.ts";
import { signCustomerToken } from "../oauth/session-token.ts";
import type { World } from "../world.ts";

/** Shopify's library turns away callers that look like a bot. */
const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const patienceMs = 30_000;

export interface AppAnswer {
  readonly status: number;
  readonly answer: unknown;
}

/**
 * Plays the app's extension in a shopper's customer account: calls the app with a token that speaks for the customer.
 * `customerId`: who is signed in, by default the customer who ordered. Gives the app's own answer, whatever it is.
 */
export async function callApp(
  world: World,
  shop: string,
  call: keyof AppRegistration["customerApi"],
  { customerId, ...body }: { readonly orderId: string; readonly customerId?: string },
): Promise<AppAnswer> {
  const { app, store } = world;
  const signedIn = customerId ?? (await customerOf(world, shop, body.orderId));
  const { apiKey, apiSecret } = app;
  const token = signCustomerToken({ shop, apiKey, apiSecret, now: store.clock.now(), customerId: signedIn });
  const response = await fetch(new URL(app.customerApi[call], world.tunnelUrl()), {
    method: "POST",
    headers: { "user-agent": browser, authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
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
