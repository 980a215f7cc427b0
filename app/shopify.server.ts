import "@shopify/shopify-app-remix/adapters/node";
import { LogSeverity, type ApiVersion } from "@shopify/shopify-api";
import { AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import { API_VERSION } from "./adapters/shopify/api-version";
import { startServices } from "./services.server";

const { env, sessions, shopOpened } = await startServices();

const shopify = shopifyApp({
  apiKey: env.SHOPIFY_API_KEY,
  apiSecretKey: env.SHOPIFY_API_SECRET,
  apiVersion: API_VERSION as ApiVersion,
  scopes: env.SCOPES,
  appUrl: env.SHOPIFY_APP_URL,
  authPathPrefix: "/auth",
  sessionStorage: sessions,
  distribution: AppDistribution.AppStore,
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
  logger: { level: env.NODE_ENV === "production" ? LogSeverity.Warning : LogSeverity.Info },
  // Runs after every token exchange, not only the first: what it starts must be idempotent.
  hooks: { afterAuth: ({ session }) => shopOpened(session.shop) },
});

export const { authenticate, login, addDocumentResponseHeaders } = shopify;
