import { authenticate } from "../../shopify.server";
import { services } from "../../services.server";
import { shopOfToken } from "./shop-of-token.server";

export interface SignedInCustomer {
  readonly shop: string;
  /** Customer GID */
  readonly customerId: string;
  /** Answers with the CORS headers the caller needs. */
  readonly answer: (status: number, value: unknown) => Response;
}

/** Who speaks, by the session token of their customer account; a Response instead = nobody we can answer. */
export async function authenticateCustomer(request: Request): Promise<SignedInCustomer | Response> {
  const { sessionToken, cors } = await authenticate.public.customerAccount(request);
  const answer = (status: number, value: unknown) => cors(Response.json(value, { status }));
  // The library leaves the audience to us.
  if (sessionToken.aud !== services().env.SHOPIFY_API_KEY) {
    return answer(401, { error: "This token is not for this app." });
  }
  const shop = shopOfToken(sessionToken.dest);
  if (!shop) return answer(401, { error: "This token is not of a shop." });
  if (!sessionToken.sub) return answer(401, { error: "Please sign in." });
  return { shop, customerId: sessionToken.sub, answer };
}

/** Answers the browser's CORS preflight; anything else is not for reading. */
export async function notForReading(request: Request): Promise<Response> {
  await authenticate.public.customerAccount(request);
  return new Response(null, { status: 405 });
}
