import { ShopifyError } from "@shopify/shopify-api";
import { authenticate } from "../../shopify.server";
import { shopOfToken } from "./shop-of-token.server";

/**
 * Who of which shop asks, by Shopify's library. It fails for some addresses and tokens as if the app were broken; those are
 * answered as what they are, the sender's mistake.
 * @throws Response to send instead of the page
 */
export async function authenticateStaff(request: Request) {
  if (namesNoShop(request)) throw refusal(401, "This session token is not of a shop.");
  try {
    return await authenticate.admin(request);
  } catch (error) {
    throw isSendersMistake(error) ? refusal(400, "This address leads nowhere.") : error;
  }
}

/** Looked at before it is verified: it only ever says no. */
function namesNoShop(request: Request): boolean {
  const token =
    request.headers.get("authorization")?.replace("Bearer ", "") || new URL(request.url).searchParams.get("id_token");
  const claims = readClaims(token?.split(".")[1] ?? "");
  return claims !== null && shopOfToken(claims.dest) === null;
}

function readClaims(part: string): { readonly dest?: unknown } | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof claims === "object" ? claims : null;
  } catch {
    return null;
  }
}

/** The library refuses to leave the frame for a foreign address; a `host` may decode to something that is no address. */
function isSendersMistake(error: unknown): boolean {
  return (
    error instanceof ShopifyError || (error instanceof TypeError && "code" in error && error.code === "ERR_INVALID_URL")
  );
}

function refusal(status: number, words: string): Response {
  return new Response(words, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
