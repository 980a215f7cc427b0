import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { Log } from "./log.server";
import { startThread } from "./lib/start-thread";
import type { WorkerThreadData } from "./worker-thread";

export interface WorkerHost {
  wake(): void;
  /** Takes nothing new, finishes what is in hand. */
  stop(): Promise<void>;
}

const RESTART_AFTER_MS = 1000;

/** Keeps the worker's thread running: one that dies is started again, and what it had in hand goes back to the queue. */
export function startWorkerHost(data: WorkerThreadData, log: Log): WorkerHost {
  let stopping = false;
  let thread = start();

  function start(): Worker {
    const started = startThread(import.meta.url, "worker-thread", data);
    started.on("error", (error) => log.error({ err: error }, "the worker failed"));
    started.on("exit", () => {
      if (stopping) return;
      setTimeout(() => {
        if (!stopping) thread = start();
      }, RESTART_AFTER_MS).unref();
    });
    return started;
  }

  return {
    wake: () => thread.postMessage("wake"),
    async stop() {
      stopping = true;
      if (thread.threadId < 0) return;
      thread.postMessage("stop");
      await once(thread, "exit");
    },
  };
}
