import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { openDatabase, type Database } from "./db.server";
import { readEnv, type Env } from "./env.server";
import type { DoorServices } from "./inbox/door-services";
import { createWebhookReceiver } from "./inbox/receive-webhook";
import { createSignatureCheck } from "./inbox/webhook-signature";
import { createSealer, type Sealer } from "./lib/seal";
import { createLog, type Log } from "./log.server";
import { createInboundEventIntake } from "./records/inbound-event-intake";
import { SealedSessionStorage } from "./records/session-storage";

export interface Services extends DoorServices {
  readonly env: Env;
  readonly log: Log;
  readonly db: Database;
  readonly sealer: Sealer;
  readonly sessions: SessionStorage;
  /** A merchant opened the app with a new token; may be called any number of times. */
  shopOpened(shop: string): Promise<void>;
}

const holder = globalThis as { aftercareServices?: Promise<Services> };

/** One set per process, whichever module asks first. */
export function startServices(): Promise<Services> {
  return (holder.aftercareServices ??= compose());
}

async function compose(): Promise<Services> {
  const env = readEnv();
  const log = createLog(env.LOG_LEVEL);
  const db = await openDatabase(env.DATABASE_URL);
  const sealer = createSealer(env.ENCRYPTION_KEY);
  const secrets = [env.SHOPIFY_API_SECRET, env.SHOPIFY_API_SECRET_PREVIOUS].filter((secret) => secret !== undefined);
  return {
    env,
    log,
    db,
    sealer,
    sessions: new SealedSessionStorage(db, sealer),
    receiveWebhook: createWebhookReceiver({
      isSigned: createSignatureCheck(secrets),
      sealer,
      store: createInboundEventIntake(db, () => {}),
      now: Date.now,
      onUnavailable: (error) => log.error({ err: error }, "a webhook could not be stored"),
    }),
    shopOpened: async () => {},
    isReady: async () => {
      const rows = await db.read.$queryRaw<unknown[]>`SELECT 1`.catch(() => []);
      return rows.length === 1;
    },
    stop: () => db.close(),
  };
}
