import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { createSmtpSender } from "./adapters/mail/send-smtp";
import { createOfflineAccess } from "./adapters/shopify/offline-access";
import { createShopifyAdmin } from "./adapters/shopify/shopify-admin";
import type { Env } from "./env.server";
import type { WorkerContext } from "./worker/worker-context";

type World = Pick<WorkerContext, "openShopify" | "sendMail" | "mailFrom" | "appUrl" | "random"> & { close(): void };

/** The outside as this process reaches it: Shopify by the stored tokens, mail by SMTP if it is set up. */
export function openWorld(env: Env, sessions: SessionStorage): World {
  const access = createOfflineAccess({
    sessions,
    apiKey: env.SHOPIFY_API_KEY,
    apiSecret: env.SHOPIFY_API_SECRET,
  });
  const smtp = env.SMTP_URL ? createSmtpSender(env.SMTP_URL) : null;
  return {
    openShopify: async (shop) => {
      const accessToken = await access(shop);
      return accessToken ? createShopifyAdmin({ shop, accessToken, renewToken: (dead) => access(shop, dead) }) : null;
    },
    sendMail: smtp?.sendMail ?? null,
    mailFrom: env.MAIL_FROM ?? "",
    appUrl: env.SHOPIFY_APP_URL,
    random: Math.random,
    close: () => smtp?.close(),
  };
}
