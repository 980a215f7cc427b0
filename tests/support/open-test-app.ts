import { DateTime } from "luxon";
import { equal } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { buffer } from "node:stream/consumers";
import type { OutgoingMail } from "../../app/adapters/mail/port";
import { createShopifyAdmin } from "../../app/adapters/shopify/shopify-admin";
import { openCarrier } from "../../app/adapters/carriers/open-carrier";
import { openTwilio } from "../../app/adapters/sms/twilio/open-twilio";
import { createWebhookPoster } from "../../app/adapters/webhooks/post-webhook";
import { createDiskStore } from "../../app/adapters/files/disk-store";
import type { FileStore } from "../../app/adapters/files/port";
import type { AutomationContext } from "../../app/automations/automation";
import type { AnyPolicy } from "../../app/domain/policy/kinds";
import { createFlowReceiver, FLOW_STATUS } from "../../app/inbox/receive-flow-action";
import { createWebhookReceiver } from "../../app/inbox/receive-webhook";
import { createWebhookDoor } from "../../app/inbox/webhook-door";
import { CARRIER_EVENT_STATUS, receiveCarrierEvent } from "../../app/inbox/receive-carrier-event";
import { createSignatureCheck } from "../../app/inbox/webhook-signature";
import { createGate } from "../../app/lib/gate";
import { createSealer, type Sealer } from "../../app/lib/seal";
import { openInboundEventIntake } from "../../app/records/inbound-event-intake";
import { addEvent } from "../../app/records/inbound-events";
import { createStaffActs, type StaffActs } from "../../app/staff-acts.server";
import { createEmbeddedEngine } from "../../app/worker/embedded-engine";
import type { Engine } from "../../app/worker/engine";
import type { CarrierAccount } from "../../app/adapters/carriers/port";
import type { SmsAccount } from "../../app/adapters/sms/port";
import { type StandIn } from "../carriers/listen";
import { startEasypost } from "../carriers/start-easypost";
import { startTwilio, type TwilioStandIn } from "../twilio/start-twilio";
import type { PlaceOrder } from "../devstore/contract";
import { faultsSchema } from "../devstore/http/faults";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore";
import { turnOnPolicy } from "../factories/turn-on-policy";
import { createTestDatabase, type TestDatabase } from "./test-database";

const SECRET = "test-secret-0123456789";
const KEY = Buffer.alloc(32, 7).toString("base64");

/** The whole app but its pages, in this process, beside a stand-in store: real database, real webhooks, store time. */
export interface TestApp {
  readonly devstore: Devstore;
  readonly db: TestDatabase["db"];
  readonly sealer: Sealer;
  readonly engine: Engine;
  readonly acts: StaffActs;
  readonly shop: string;
  readonly mails: OutgoingMail[];
  /** Webhooks delivered, worker idle, store jobs done. */
  settle(): Promise<void>;
  /** Moves store time, which is the app's time. */
  advance(milliseconds: number): Promise<void>;
  turnOn(policy: AnyPolicy): Promise<void>;
  place(order?: Partial<PlaceOrder>): Promise<{ id: string; name: string }>;
  /** Asks as the shopper the order belongs to; settles. */
  ask(orderId: string, payload?: Record<string, unknown>): Promise<void>;
  faults(faults: Record<string, unknown>): void;
  performed(mutation: string, resourceId?: string): number;
  reconcile(): Promise<void>;
  readonly context: AutomationContext;
  readonly files: FileStore;
  /** The carrier's stand-in; its webhooks reach the app once `connectCarrier` was called. */
  readonly easypost: StandIn;
  readonly twilio: TwilioStandIn;
}

/** Working days and quiet hours are the same whenever the tests run: they begin on a Monday, at 14:00 UTC. */
function untilMonday(now: Date): number {
  const monday = DateTime.fromJSDate(now, { zone: "utc" }).startOf("week").plus({ weeks: 1, hours: 14 });
  return monday.toMillis() - now.getTime();
}

/** Opens it; `close` ends everything and deletes what it wrote. */
export async function openTestApp(): Promise<TestApp & { close(): Promise<void> }> {
  const database = await createTestDatabase();
  const { db } = database;
  const devstore = await startDevstore({ empty: true, apiSecret: SECRET });
  const { shop, store, world } = devstore;
  await store.clock.advance(untilMonday(store.clock.now()));
  const sealer = createSealer(KEY);
  const now = () => store.clock.now();
  const mails: OutgoingMail[] = [];
  const { accessToken } = world.tokens.issueOffline(shop, world.app.scopes, false);
  const easypost = await startEasypost({ seed: "test" });
  const twilio = await startTwilio({ now });
  const filesDir = await mkdtemp(join(tmpdir(), "aftercare-files-"));
  const files = createDiskStore(filesDir);
  const context = {
    files,
    openCarrier: (account: CarrierAccount) => openCarrier({ ...account, baseUrl: easypost.apiUrl }),
    openSms: (account: SmsAccount) => openTwilio(account, twilio.apiUrl),
    postWebhook: createWebhookPoster({ allowPrivate: true, timeoutMs: 1000 }),
    db,
    sealer,
    now,
    log: pino({ level: "silent" }),
    random: () => 0.5,
    appUrl: "https://app.test",
    mailFrom: "shop@example.com",
    openShopify: async () =>
      createShopifyAdmin({
        shop,
        accessToken,
        // Only the address changes: the store stands on loopback.
        fetch: (url, init) => fetch(String(url).replace(`https://${shop}`, devstore.url), init),
        wait: async () => undefined,
      }),
    sendMail: async (mail: OutgoingMail) => {
      mails.push(mail);
      return { response: "250 accepted" };
    },
  };
  const engine = createEmbeddedEngine(context, { concurrency: 6 });
  const intake = openInboundEventIntake(
    { databaseUrl: database.url, encryptionKey: KEY, gate: createGate() },
    () => {},
  );
  const isSigned = createSignatureCheck([SECRET]);
  const webhookDoor = createWebhookDoor(
    createWebhookReceiver({
      isSigned,
      store: intake.store,
      now: () => now().getTime(),
    }),
  );
  const receiveFlowAction = createFlowReceiver({ db, sealer, now, wake: () => {}, isSigned });
  const answerFlow = async (request: IncomingMessage, response: ServerResponse) => {
    const signature = String(request.headers["x-shopify-hmac-sha256"] ?? "");
    const result = await receiveFlowAction({ signature, body: await buffer(request) });
    response.writeHead(FLOW_STATUS[result.outcome]).end(result.outcome === "refused" ? result.because : "");
  };
  const door = createServer((request, response) => {
    const [, where, provider = "", token = ""] = (request.url ?? "").split("/");
    if (where === "flow") return void answerFlow(request, response);
    if (where !== "carrier-events") return void webhookDoor(request, response);
    void buffer(request).then(async (body) => {
      const headers = request.headers as Record<string, string>;
      const call = { provider, token, headers, body };
      const outcome = await receiveCarrierEvent({ db, sealer, now, wake: () => {} }, call);
      response.writeHead(CARRIER_EVENT_STATUS[outcome]).end();
    });
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  world.app.url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;

  const settle = async () => {
    for (let quiet = 0; quiet < 2;) {
      // A job of the store takes a moment of store time.
      await store.clock.advance(1500);
      await world.webhooks.settled();
      quiet = (await engine.drain()) === 0 ? quiet + 1 : 0;
    }
  };
  const acts = createStaffActs({ db, sealer, now, wake: () => {} });
  const app = {
    devstore,
    db,
    sealer,
    engine,
    shop,
    mails,
    context,
    files,
    easypost,
    twilio,
    settle,
    acts,
    async advance(milliseconds: number) {
      await store.clock.advance(milliseconds);
      await settle();
    },
    turnOn: (document: AnyPolicy) => turnOnPolicy(db, shop, document, now()),
    place: (order: Partial<PlaceOrder> = {}) =>
      store.placeOrder(shop, {
        customer: { email: "ada@example.com", firstName: "Ada", locale: "en" },
        lines: [{ sku: "TEE-M", quantity: 2 }, { sku: "TOTE" }],
        financialStatus: "PAID",
        ...order,
      }),
    async ask(orderId: string, payload: Record<string, unknown> = {}) {
      const row = await db.read.order.findUnique({ where: { shop_id: { shop, id: orderId } } });
      const asked = { orderId, scope: { whole: true }, reason: "Changed my mind", ...payload };
      const taken = await acts.askAsShopper({
        shop,
        customerId: row?.customerId ?? "",
        name: "cancellation/request",
        payload: asked,
      });
      equal(taken.outcome, "accepted");
      await settle();
    },
    faults: (faults: Record<string, unknown>) => world.faults.set(faultsSchema.parse(faults)),
    performed: (mutation: string, resourceId?: string) =>
      store.ledger.filter(
        (entry) => entry.mutation === mutation && (!resourceId || entry.resourceIds.includes(resourceId)),
      ).length,
    async reconcile() {
      const event = { shop, source: "TIMER", topic: "timer/reconcile", subject: "", payload: {} } as const;
      await db.write((tx) => addEvent(tx, sealer, { ...event, dedupeKey: `test/${now().getTime()}` }, now()));
      await settle();
    },
  } satisfies TestApp;
  const close = async () => {
    await engine.stop();
    door.closeAllConnections();
    door.close();
    await devstore.close();
    await intake.close();
    await easypost.close();
    await twilio.close();
    await rm(filesDir, { recursive: true, force: true });
    await database.close();
  };
  await db.write((tx) =>
    addEvent(
      tx,
      sealer,
      { shop, source: "SYSTEM", topic: "shop/opened", dedupeKey: "first", subject: "", payload: {} },
      now(),
    ),
  );
  await settle();
  return { ...app, close };
}
