import type { ReceiveWebhook } from "./receive-webhook";

/** What the HTTP server needs of the composition root. */
export interface DoorServices {
  readonly receiveWebhook: ReceiveWebhook;
  /** False while the process should get no traffic: database not answering, stopping. */
  isReady(): Promise<boolean>;
  /** Stops the worker, then closes the database. */
  stop(): Promise<void>;
}
