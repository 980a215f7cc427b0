import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createGate } from "../../../app/lib/gate";
import { createHttpServer, stopHttpServer } from "../../../app/http-server";
import type { Database } from "../../../app/db.server";
import { createWebhookReceiver } from "../../../app/inbox/receive-webhook";
import { createSignatureCheck } from "../../../app/inbox/webhook-signature";
import { openInboundEventIntake } from "../../../app/records/inbound-event-intake";
import { PREVIOUS_SECRET, SECRET } from "./webhook-client";

export const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString("base64");

export interface WebhookServer {
  readonly port: number;
  /** Commits that stored something, as the worker hears of them. */
  readonly wakes: () => number;
  stop(): Promise<void>;
}

/** The production HTTP server in front of a real database, without pages and worker. */
export async function startWebhookServer(db: Database, databaseUrl: string): Promise<WebhookServer> {
  let wakes = 0;
  const intake = openInboundEventIntake(
    { databaseUrl, encryptionKey: ENCRYPTION_KEY, gate: createGate() },
    () => wakes++,
  );
  const services = {
    receiveWebhook: createWebhookReceiver({
      isSigned: createSignatureCheck([SECRET, PREVIOUS_SECRET]),
      store: intake.store,
      now: Date.now,
    }),
    isReady: async () => true,
    stop: () => intake.close(),
  };
  const server = createHttpServer(services, (_req, res) => res.writeHead(404).end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    wakes: () => wakes,
    stop: () => stopHttpServer(server, services, 1000),
  };
}
