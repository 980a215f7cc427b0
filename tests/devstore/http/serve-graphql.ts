import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { type DocumentNode, Kind, parse } from "graphql";
import { z } from "zod";
import { asyncHandler } from "./async-handler.ts";
import type { Caller, GraphqlRequest } from "../contract.ts";
import { shopOf } from "./shop-of.ts";
import type { World } from "./world.ts";

/** Accepted by every shop at any time, without scopes and cost: for replaying recordings and for tests. */
const testToken = "test-token";

const graphqlBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** `POST /admin/api/{version}/graphql.json`, with the fault switches in front and behind. */
export function serveGraphql(world: World): Router {
  const router = express.Router();
  const { store, faults } = world;

  router.post(
    "/admin/api/:version/graphql.json",
    express.json({ limit: "10mb" }),
    asyncHandler(async (req, res) => {
      res.set({ "x-request-id": randomUUID(), "x-shopify-api-version": world.apiVersion });
      if (req.params.version !== world.apiVersion) res.set("x-shopify-api-deprecated-reason", "version not served");
      const shop = shopOf(req, world);
      if (!store.shops().includes(shop)) return void res.status(404).json({ errors: "Not Found" });
      const caller = callerOf(req, shop, world);
      if (!caller) return void res.status(401).json({ errors: unknownToken });
      const body = graphqlBody.safeParse(req.body);
      if (!body.success)
        return void res.status(400).json({ errors: { query: "Required parameter missing or invalid" } });

      const mutations = rootMutations(body.data.query, body.data.operationName);
      const graphql = faults.current.graphql;
      if (graphql.latencyMs > 0) await wait(graphql.latencyMs);
      if (faults.takes(graphql, "failNext"))
        return void res.status(graphql.failStatus).json({ errors: "Service Unavailable" });
      if (faults.takes(graphql, "throttleNext")) return void res.json(throttled);
      if (faults.cuts("cutBefore", mutations)) return void res.socket?.destroy();
      const answer = await store.execute(asRequest(body.data), caller);
      if (faults.cuts("cutAfter", mutations)) return void res.socket?.destroy();
      res.json(answer);
    }),
  );
  router.use("/admin/api", refuseBadJson);
  return router;
}

const unknownToken = "[API] Invalid API key or access token (unrecognized login or wrong password)";

const throttled = {
  errors: [
    {
      message: "Throttled",
      extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" },
    },
  ],
  extensions: {
    cost: {
      requestedQueryCost: 100,
      actualQueryCost: null,
      throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 0, restoreRate: 100 },
    },
  },
};

function callerOf(req: Request, shop: string, { tokens, app }: World): Caller | null {
  const token = req.get("x-shopify-access-token");
  if (token === testToken) return { shop, actor: `app:${app.apiKey}`, scopes: app.scopes, unlimited: true };
  const grant = token ? tokens.use(shop, token) : null;
  return grant && { shop, actor: `app:${app.apiKey}`, scopes: grant.scopes, unlimited: false };
}

const asRequest = (body: z.infer<typeof graphqlBody>): GraphqlRequest => ({
  query: body.query,
  variables: body.variables ?? undefined,
  operationName: body.operationName ?? undefined,
});

/** Names of the mutations a document performs; none for queries and for what does not parse. */
function rootMutations(query: string, operationName: string | null | undefined): string[] {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch {
    return [];
  }
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== "mutation") return [];
    if (operationName && definition.name?.value !== operationName) return [];
    return definition.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []));
  });
}

function refuseBadJson(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  if (status >= 500) next(error);
  else res.status(status).json({ errors: status === 413 ? "Payload Too Large" : "Bad Request" });
}
