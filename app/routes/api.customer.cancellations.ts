import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { authenticate } from "../shopify.server";
import { services } from "../services.server";
import { shopOfToken } from "./shared/shop-of-token.server";

/** A signed-in shopper asks to cancel. The Customer Account session token says who; the answer comes by mail and timeline. */
const body = z.object({
  requestKey: z.uuid().optional(),
  orderId: z.string().max(100),
  scope: z.unknown(),
  reason: z.string().max(200).default(""),
  note: z.string().max(1000).default(""),
});

export async function action({ request }: ActionFunctionArgs) {
  const { sessionToken, cors } = await authenticate.public.customerAccount(request);
  const answer = (status: number, value: unknown) => cors(Response.json(value, { status }));
  // The library leaves the audience to us.
  if (sessionToken.aud !== services().env.SHOPIFY_API_KEY)
    return answer(401, { error: "This token is not for this app." });
  const shop = shopOfToken(sessionToken.dest);
  if (!shop) return answer(401, { error: "This token is not of a shop." });
  if (!sessionToken.sub) return answer(401, { error: "Please sign in." });
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer(400, { error: "This request could not be read." });
  const { requestKey, ...payload } = parsed.data;
  const taken = await services().askAsShopper({ shop, customerId: sessionToken.sub, payload, requestKey });
  switch (taken.outcome) {
    case "accepted":
      return answer(202, { accepted: true });
    case "invalid":
      return answer(422, { error: taken.errors.join(" ") });
    case "not_found":
      return answer(404, { error: "We could not find this order." });
  }
}

// Answers the browser's CORS preflight; anything else is not for reading.
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.public.customerAccount(request);
  return new Response(null, { status: 405 });
}
