import { timingSafeEqual } from "node:crypto";
import express, { type Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { shopOf } from "../shop-of.ts";
import { verifySessionToken } from "./session-token.ts";
import type { Grant } from "./token-book.ts";

const tokenType = (name: string) => `urn:shopify:params:oauth:token-type:${name}`;
const credentials = { client_id: z.string(), client_secret: z.string() };

const request = z.discriminatedUnion("grant_type", [
  z.object({
    ...credentials,
    grant_type: z.literal("urn:ietf:params:oauth:grant-type:token-exchange"),
    subject_token: z.string(),
    subject_token_type: z.enum(["urn:ietf:params:oauth:token-type:id_token", tokenType("offline-access-token")]),
    requested_token_type: z.enum([tokenType("offline-access-token"), tokenType("online-access-token")]),
    expiring: z.union([z.string(), z.number(), z.boolean()]).optional(),
  }),
  z.object({ ...credentials, grant_type: z.literal("refresh_token"), refresh_token: z.string() }),
]);
type TokenRequest = z.infer<typeof request>;
type Answer = Grant | { error: string; description: string };

const refuse = (error: string, description: string): Answer => ({ error, description });

/** `POST /admin/oauth/access_token`: session token → access token, refresh token → next pair. */
export function serveTokens(world: World): Router {
  const router = express.Router();
  router.post("/admin/oauth/access_token", express.json(), express.urlencoded({ extended: false }), (req, res) => {
    res.set("cache-control", "no-store");
    const { faults } = world;
    if (faults.takes(faults.current.oauth, "failNext"))
      return void res.status(503).json({ errors: "Service Unavailable" });
    const parsed = request.safeParse(req.body);
    const answer = parsed.success
      ? answerTokenRequest(world, shopOf(req, world), parsed.data)
      : refuse("invalid_request", z.prettifyError(parsed.error));
    if ("error" in answer) res.status(400).json({ error: answer.error, error_description: answer.description });
    else res.json(describeGrant(answer));
  });
  return router;
}

function answerTokenRequest({ app, tokens, store }: World, shop: string, body: TokenRequest): Answer {
  if (body.client_id !== app.apiKey) {
    return refuse("application_cannot_be_found", "The application cannot be found.");
  }
  if (!sameText(body.client_secret, app.apiSecret)) return refuse("invalid_client", "The client secret is wrong.");
  if (!app.installed.has(shop)) return refuse("app_not_installed", "The application is not installed on this shop.");

  if (body.grant_type === "refresh_token") {
    return tokens.refresh(shop, body.refresh_token) ?? refuse("invalid_grant", "The refresh token is not valid.");
  }
  const expiring = ["1", "true"].includes(String(body.expiring));
  if (body.subject_token_type.endsWith("offline-access-token")) {
    const old = tokens.use(shop, body.subject_token);
    if (!old || old.expiresAt || old.userId)
      return refuse("invalid_subject_token", "Not a non-expiring offline token.");
    tokens.revoke(old);
    return tokens.issueOffline(shop, app.scopes, expiring);
  }
  const { apiKey, apiSecret } = app;
  const session = verifySessionToken(body.subject_token, { shop, apiKey, apiSecret, now: store.clock.now() });
  if (!session.ok) return refuse("invalid_subject_token", `The session token is refused: ${session.problem}.`);
  return body.requested_token_type.endsWith("online-access-token")
    ? tokens.issueOnline(shop, app.scopes, session.claims.sub)
    : tokens.issueOffline(shop, app.scopes, expiring);
}

function describeGrant(grant: Grant): Record<string, unknown> {
  const scope = grant.scopes.join(",");
  return {
    access_token: grant.accessToken,
    scope,
    ...(grant.expiresIn === null ? {} : { expires_in: grant.expiresIn }),
    ...(grant.refresh && { refresh_token: grant.refresh.token, refresh_token_expires_in: grant.refresh.expiresIn }),
    ...(grant.userId !== null && {
      associated_user_scope: scope,
      session: grant.userId,
      associated_user: {
        id: Number(grant.userId),
        first_name: "Robin",
        last_name: "Merchant",
        email: "robin@example.com",
        email_verified: true,
        account_owner: true,
        locale: "en",
        collaborator: false,
      },
    }),
  };
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
