import type { QueueName } from "../records/leases";

/** What moves durable rows on without a request. The embedded engine is one process; others may follow. */
export interface Engine {
  start(): void;
  /** Something was just committed: look at once. */
  wake(): void;
  /** Takes nothing new, finishes what is in hand. */
  stop(): Promise<void>;
  /** For tests: works until nothing is due, and says how much was done. */
  drain(): Promise<number>;
}

export type RunOne = (queue: QueueName, owner: string, id: string) => Promise<void>;
