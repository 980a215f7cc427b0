import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { openCarrier } from "./adapters/carriers/open-carrier";
import { createDiskStore } from "./adapters/files/disk-store";
import { createS3Store } from "./adapters/files/s3-store";
import { createSmtpSender } from "./adapters/mail/send-smtp";
import { createOfflineAccess } from "./adapters/shopify/offline-access";
import { createShopifyAdmin } from "./adapters/shopify/shopify-admin";
import { PointsReserve } from "./adapters/shopify/throttle";
import { openTwilio } from "./adapters/sms/twilio/open-twilio";
import { createWebhookPoster } from "./adapters/webhooks/post-webhook";
import type { Env } from "./env.server";
import type { WorkerContext } from "./worker/worker-context";

type World = Pick<WorkerContext, "openShopify" | "sendMail" | "mailFrom" | "appUrl" | "random"> &
  Stores & { close(): void };
type Stores = Pick<WorkerContext, "openCarrier" | "openSms" | "postWebhook" | "files">;

/** Carriers, files and those who are told, which pages use as well as the worker. */
export function openStores(env: Env): Stores {
  const addresses = { easypost: env.EASYPOST_API_URL, shippo: env.SHIPPO_API_URL };
  return {
    openCarrier: (account) => openCarrier({ ...account, baseUrl: addresses[account.provider] }),
    openSms: (account) => openTwilio(account, env.TWILIO_API_URL),
    postWebhook: createWebhookPoster({ allowPrivate: env.WEBHOOKS_ALLOW_PRIVATE === "true" }),
    files: env.S3_URL
      ? createS3Store({
          bucketUrl: env.S3_URL,
          region: env.S3_REGION,
          accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
          secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
        })
      : createDiskStore(env.FILES_DIR),
  };
}

/** The share of a shop's API points the worker leaves to people who wait at a page. */
const FOR_PAGES = 0.25;

/** The outside as this process reaches it: Shopify by the stored tokens, mail by SMTP if it is set up. */
export function openWorld(env: Env, sessions: SessionStorage): World {
  const access = createOfflineAccess({
    sessions,
    apiKey: env.SHOPIFY_API_KEY,
    apiSecret: env.SHOPIFY_API_SECRET,
  });
  const smtp = env.SMTP_URL ? createSmtpSender(env.SMTP_URL) : null;
  const reserve = new PointsReserve(FOR_PAGES);
  return {
    ...openStores(env),
    openShopify: async (shop) => {
      const accessToken = await access(shop);
      if (!accessToken) return null;
      return createShopifyAdmin({ shop, accessToken, reserve, renewToken: (dead) => access(shop, dead) });
    },
    sendMail: smtp?.sendMail ?? null,
    mailFrom: env.MAIL_FROM ?? "",
    appUrl: env.SHOPIFY_APP_URL,
    random: Math.random,
    close: () => smtp?.close(),
  };
}
