import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import type { OpenCarrier } from "./adapters/carriers/port";
import { renderReturnSlip } from "./adapters/documents/render-return-slip";
import type { ReturnSlip } from "./adapters/documents/return-slip";
import type { FileStore } from "./adapters/files/port";
import { createOfflineAccess } from "./adapters/shopify/offline-access";
import { createShopifyAdmin } from "./adapters/shopify/shopify-admin";
import type { SendMail } from "./adapters/mail/port";
import { createSmtpSender } from "./adapters/mail/send-smtp";
import { createMessageStudio } from "./adapters/messages/message-studio";
import type { MessageStudio } from "./adapters/messages/port";
import type { OpenSms } from "./adapters/sms/port";
import type { PostWebhook } from "./adapters/webhooks/port";
import { openDatabase, type Database } from "./db.server";
import type { Gid } from "./domain/gid";
import type { OrderSnapshot } from "./domain/order";
import { readEnv, type Env } from "./env.server";
import type { DoorServices } from "./inbox/door-services";
import { createProxyCheck, type ProxyCheck } from "./inbox/proxy-signature";
import { type Lookup, type LookupOutcome, receiveLookup } from "./inbox/receive-lookup";
import { createFlowReceiver, type ReceiveFlowAction } from "./inbox/receive-flow-action";
import { createWebhookReceiver } from "./inbox/receive-webhook";
import { receiveWithdrawal, type WithdrawalOutcome } from "./inbox/receive-withdrawal";
import { createSignatureCheck } from "./inbox/webhook-signature";
import { createGate } from "./lib/gate";
import { createSealer, type Sealer } from "./lib/seal";
import { createLog, type Log } from "./log.server";
import { openInboundEventIntake } from "./records/inbound-event-intake";
import { addEvent } from "./records/inbound-events";
import { SealedSessionStorage } from "./records/session-storage";
import { createOutgoingActs, type OutgoingActs } from "./outgoing-acts.server";
import { createReturnQuestions, type ReturnQuestions, type ShopAccess } from "./return-questions.server";
import { createStaffActs, type StaffActs } from "./staff-acts.server";
import { openStores } from "./world.server";
import { startWorkerHost } from "./worker-host.server";

export interface Services extends DoorServices, StaffActs, ReturnQuestions, OutgoingActs {
  readonly env: Env;
  readonly log: Log;
  readonly db: Database;
  readonly sealer: Sealer;
  readonly sessions: SessionStorage;
  readonly now: () => Date;
  /** Something was just committed that the worker should see at once. */
  wake(): void;
  /** The order as Shopify has it now, by the token of who asks; null when it is gone or Shopify does not answer soon. */
  readOrder(access: ShopAccess, orderId: Gid): Promise<OrderSnapshot | null>;
  readonly files: FileStore;
  readonly openCarrier: OpenCarrier;
  readonly openSms: OpenSms;
  readonly postWebhook: PostWebhook;
  /** Where merchants look at messages and change their words. */
  readonly studio: MessageStudio;
  /** For tests by staff; what shoppers get the worker sends. null = no mail server is set up. */
  readonly sendTestMail: SendMail | null;
  /** Whether a request came through Shopify's app proxy, and for which shop. */
  readonly checkProxy: ProxyCheck;
  /** A guest asks for their order. */
  lookUpOrder(asked: Lookup): Promise<LookupOutcome>;
  /** A consumer withdraws from their contract. */
  withdraw(asked: Parameters<typeof receiveWithdrawal>[1]): Promise<WithdrawalOutcome>;
  /** The slip that goes into the parcel, as PDF. */
  renderReturnSlip(slip: ReturnSlip): Promise<Uint8Array>;
  /** A step of a merchant's workflow in Shopify Flow. */
  readonly receiveFlowAction: ReceiveFlowAction;
  /** A merchant opened the app with a new token; may be called any number of times. */
  shopOpened(shop: string): Promise<void>;
}

/** Somebody waits at a page: better what the mirror knows than a long wait. */
const PAGE_PATIENCE = { timeoutMs: 4_000, attempts: 2, patienceMs: 5_000 };

const holder = globalThis as { aftercareServices?: Promise<Services>; aftercareStarted?: Services };

/** One set per process, whichever module asks first. */
export function startServices(): Promise<Services> {
  return (holder.aftercareServices ??= compose().then((services) => (holder.aftercareStarted = services)));
}

/** The set that is already there: routes run only after it was started. */
export function services(): Services {
  if (!holder.aftercareStarted) throw new Error("startServices() has not finished");
  return holder.aftercareStarted;
}

async function compose(): Promise<Services> {
  const env = readEnv();
  const log = createLog(env.LOG_LEVEL);
  const gate = createGate();
  const db = await openDatabase(env.DATABASE_URL, gate);
  const sealer = createSealer(env.ENCRYPTION_KEY);
  const secrets = [env.SHOPIFY_API_SECRET, env.SHOPIFY_API_SECRET_PREVIOUS].filter((secret) => secret !== undefined);
  const threadData = { databaseUrl: env.DATABASE_URL, encryptionKey: env.ENCRYPTION_KEY, gate };
  const sessions = new SealedSessionStorage(db, sealer);
  const now = () => new Date();
  const isSigned = createSignatureCheck(secrets);
  const stores = openStores(env);
  const smtp = env.SMTP_URL ? createSmtpSender(env.SMTP_URL) : null;
  const { SHOPIFY_API_KEY: apiKey, SHOPIFY_API_SECRET: apiSecret } = env;
  const offlineAccess = createOfflineAccess({ sessions, apiKey, apiSecret });
  const worker = env.PROCESS_ROLE === "all" ? startWorkerHost({ env, gate }, log) : null;
  const wake = () => worker?.wake();
  const intake = openInboundEventIntake(threadData, wake, (problem) =>
    log.error({ problem }, "webhooks could not be stored"),
  );
  return {
    env,
    log,
    db,
    sealer,
    sessions,
    now,
    wake,
    ...createStaffActs({ db, sealer, now, wake }),
    ...createReturnQuestions({ db, sealer, now, ...stores }, PAGE_PATIENCE, offlineAccess),
    ...stores,
    ...createOutgoingActs({ db, sealer, now, ...stores, allowPrivate: env.WEBHOOKS_ALLOW_PRIVATE === "true" }),
    studio: createMessageStudio(),
    sendTestMail: smtp?.sendMail ?? null,
    renderReturnSlip,
    checkProxy: createProxyCheck(secrets),
    lookUpOrder: (asked) => receiveLookup({ db, sealer, now }, asked),
    withdraw: (asked) => receiveWithdrawal({ db, sealer, now, wake }, asked),
    receiveWebhook: createWebhookReceiver({
      isSigned,
      store: intake.store,
      now: Date.now,
    }),
    receiveFlowAction: createFlowReceiver({ db, sealer, now, wake, isSigned }),
    readOrder: async (access, orderId) => {
      const shopify = createShopifyAdmin({ ...access, ...PAGE_PATIENCE });
      const read = await shopify.readOrder(orderId).catch((error: unknown) => {
        log.info({ err: error }, "an order could not be read for a page");
        return null;
      });
      return read?.snapshot ?? null;
    },
    shopOpened: async (shop) => {
      const at = now();
      // Once a minute is enough, however many staff open the app.
      const dedupeKey = `opened/${at.toISOString().slice(0, 16)}`;
      const event = { shop, source: "SYSTEM", topic: "shop/opened", dedupeKey, subject: "", payload: {} } as const;
      await db.write((tx) => addEvent(tx, sealer, event, at));
      wake();
    },
    isReady: async () => {
      const rows = await db.read.$queryRaw<unknown[]>`SELECT 1`.catch(() => []);
      return rows.length === 1;
    },
    stop: async () => {
      await worker?.stop();
      smtp?.close();
      await intake.close();
      await db.close();
    },
  };
}
