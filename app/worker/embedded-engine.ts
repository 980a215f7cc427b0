import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { enqueueScheduled } from "../inbox/enqueue-scheduled";
import { claimDue, extendLeases, type QueueName, releaseStale } from "../records/leases";
import type { Engine } from "./engine";
import { runEffect } from "./run-effect";
import { runEvent } from "./run-event";
import type { WorkerContext } from "./worker-context";

const LEASE_MS = 60_000;
const HEARTBEAT_MS = 10_000;

export interface EngineOptions {
  readonly concurrency?: number;
  readonly perShop?: number;
  readonly pollMs?: number;
}

const RUN = { event: runEvent, effect: runEffect } as const;
const QUEUES: readonly QueueName[] = ["event", "effect"];

/** One in-process worker over the InboundEvent and Effect rows: serial per order, parallel across orders, fair to shops. */
export function createEmbeddedEngine(context: WorkerContext, options: EngineOptions = {}): Engine {
  const { concurrency = 8, perShop = 4, pollMs = 250 } = options;
  const { db, sealer, log, now } = context;
  const owner = `${hostname()}:${process.pid}:${randomUUID()}`;
  const inHand = new Map<string, Promise<void>>();
  let running = false;
  let loop: Promise<void> | null = null;
  let wakeUp: (() => void) | null = null;
  let woken = false;
  let lastSweep = 0;

  async function fill(): Promise<number> {
    const at = now();
    if (Date.now() - lastSweep > HEARTBEAT_MS) {
      lastSweep = Date.now();
      await extendLeases(db, owner, [...inHand.keys()], new Date(at.getTime() + LEASE_MS));
      await releaseStale(db, at, (other) => other !== owner && isDeadNeighbour(other));
    }
    let started = await enqueueScheduled(db, sealer, at);
    for (const queue of QUEUES) {
      const claims = await claimDue(db, queue, {
        owner,
        now: now(),
        leaseUntil: new Date(at.getTime() + LEASE_MS),
        limit: concurrency - inHand.size,
        perShop,
      });
      for (const claim of claims) {
        const done = RUN[claim.queue](context, owner, claim.id)
          .catch((error: unknown) => log.error({ err: error, id: claim.id }, "the worker could not finish an item"))
          .finally(() => {
            inHand.delete(claim.id);
            wake();
          });
        inHand.set(claim.id, done);
      }
      started += claims.length;
    }
    return started;
  }

  function wake(): void {
    woken = true;
    wakeUp?.();
  }

  async function work(): Promise<void> {
    while (running) {
      woken = false;
      const started = await fill().catch((error: unknown) => {
        log.error({ err: error }, "the worker could not claim work");
        return 0;
      });
      if (started > 0 || woken) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
        if (woken) wakeUp();
      });
      wakeUp = null;
    }
    await Promise.all(inHand.values());
  }

  return {
    start() {
      if (running) return;
      running = true;
      loop = work();
    },
    wake,
    async stop() {
      running = false;
      wake();
      await loop;
    },
    async drain() {
      let total = 0;
      for (;;) {
        const started = await fill();
        total += started;
        if (started === 0 && inHand.size === 0) return total;
        if (inHand.size > 0) await Promise.race(inHand.values());
      }
    },
  };
}

/** An owner on this machine whose process is gone, or an earlier engine of this one: its rows need not wait for the lease. */
function isDeadNeighbour(owner: string): boolean {
  const [host, pid] = owner.split(":");
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
