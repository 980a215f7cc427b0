import { authenticate } from "../../shopify.server";
import { isUninstalled } from "../../records/shops";
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
  const proved = await prove(request);
  if (proved instanceof Response) return proved;
  const { sessionToken, cors } = proved;
  const answer = (status: number, value: unknown) =>
    cors(Response.json(value, { status, headers: { "Cache-Control": "no-store" } }));
  // The library leaves the audience to us.
  if (sessionToken.aud !== services().env.SHOPIFY_API_KEY) {
    return answer(401, { error: "This token is not for this app." });
  }
  const shop = shopOfToken(sessionToken.dest);
  if (!shop) return answer(401, { error: "This token is not of a shop." });
  if (await isUninstalled(services().db, shop)) return answer(401, { error: "The app is not installed any more." });
  if (!sessionToken.sub) return answer(401, { error: "Please sign in." });
  return { shop, customerId: sessionToken.sub, answer };
}

/** Answers the browser's CORS preflight; anything else is not for reading. */
export async function notForReading(request: Request): Promise<Response> {
  const proved = await prove(request);
  return proved instanceof Response ? proved : readable(new Response(null, { status: 405 }));
}

/** What the library refuses it throws, without the header that lets an extension read why. */
async function prove(request: Request) {
  try {
    return await authenticate.public.customerAccount(request);
  } catch (thrown) {
    if (thrown instanceof Response) return readable(thrown);
    throw thrown;
  }
}

function readable(answer: Response): Response {
  answer.headers.set("Access-Control-Allow-Origin", "*");
  return answer;
}
